package lab.harness.kit;

import static lab.harness.text.Texts.text;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import lab.contract.CommandRefusedException;
import lab.contract.PrimaryKey;
import lab.contract.User;
import lab.harness.observe.LabAssertions;
import lab.harness.observe.RequestLog;
import lab.harness.verdict.WrongAnswer;
import lab.harness.world.Items;
import lab.harness.world.Keys;
import org.assertj.core.api.AbstractAssert;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A game after a command, as the table has it. */
public final class MatchAssert extends AbstractAssert<MatchAssert, Match> {

  private static final Keys KEYS = new Keys();

  /** What says that something has happened, or that a game is open. */
  private static final List<String> LATER =
      List.of("open_timestamp", "start_time", "end_time", "gold", "silver", "bronze", "place");

  private final String command;
  private final Command run;
  private final Set<Cell> expected = new HashSet<>();
  private boolean raced;

  private MatchAssert(Match actual, String command) {
    super(actual, MatchAssert.class);
    this.command = command;
    this.run = new Command(actual, command);
  }

  /** An attribute of an item. */
  private record Cell(PrimaryKey key, String name) {}

  /**
   * Looks at a game.
   *
   * @param match the game
   * @param command the command, as the student would write it
   * @return the assertion
   */
  public static MatchAssert assertThatMatch(Match match, String command) {
    return new MatchAssert(match, command);
  }

  /**
   * The game's item has this attribute.
   *
   * @param name the attribute
   * @param value its value
   * @return this
   */
  public MatchAssert hasGame(String name, AttributeValue value) {
    return has(KEYS.game(actual.gameId()), name, value);
  }

  /**
   * The game's item has no such attribute.
   *
   * @param name the attribute
   * @return this
   */
  public MatchAssert hasGameWithout(String name) {
    PrimaryKey game = KEYS.game(actual.gameId());
    expected.add(new Cell(game, name));
    AttributeValue left = item(game).get(name);
    if (left != null) {
      throw wrong("match.left", command, name, words(left));
    }
    return this;
  }

  /**
   * A player's mapping has this attribute.
   *
   * @param username the player
   * @param name the attribute
   * @param value its value
   * @return this
   */
  public MatchAssert hasMapping(String username, String name, AttributeValue value) {
    return has(KEYS.mapping(actual.gameId(), username), name, value);
  }

  /**
   * The game has as many players as it says, and that is this many.
   *
   * @param players how many
   * @return this
   */
  public MatchAssert hasPlayers(int players) {
    PrimaryKey game = KEYS.game(actual.gameId());
    expected.add(new Cell(game, "people"));
    long mappings = actual.items().size() - 1L;
    String people = words(item(game).get("people"));
    if (mappings != players || !people.equals(Integer.toString(players))) {
      String cause = run.lastWrite().cause(text(raced ? "match.cause.old" : "match.cause.people"));
      throw wrong("match.people", command, people, mappings, players, cause);
    }
    return this;
  }

  /**
   * A user is as before.
   *
   * @param username the user
   * @return this
   */
  public MatchAssert hasUserAsBefore(String username) {
    User user = actual.table().oracle().user(username).orElseThrow();
    PrimaryKey key = KEYS.user(username);
    stays(key, Items.of(user), actual.table().state().get(key).orElse(null));
    return this;
  }

  /**
   * All that was not asked for up to here is as it was: items and attributes that were there have
   * stayed, and no attribute has come that says what has not happened.
   *
   * @return this
   */
  public MatchAssert isOtherwiseAsBefore() {
    Map<PrimaryKey, Map<String, AttributeValue>> before = byKey(actual.before());
    Map<PrimaryKey, Map<String, AttributeValue>> now = byKey(actual.items());
    before.forEach((key, item) -> stays(key, item, now.get(key)));
    now.forEach((key, item) -> hasNothingEarly(key, item, before.getOrDefault(key, Map.of())));
    return this;
  }

  private void stays(
      PrimaryKey key, Map<String, AttributeValue> before, Map<String, AttributeValue> now) {
    if (now == null) {
      throw wrong("match.gone", command, key.partitionKey(), key.sortKey());
    }
    for (String name : new TreeSet<>(before.keySet())) {
      AttributeValue was = before.get(name);
      AttributeValue is = now.get(name);
      if (!was.equals(is) && !expected.contains(new Cell(key, name))) {
        String cause = text(is == null ? "match.cause.gone" : "match.cause.kept");
        throw wrong("match.otherwise", command, name, key.sortKey(), words(is), words(was), cause);
      }
    }
  }

  private void hasNothingEarly(
      PrimaryKey key, Map<String, AttributeValue> item, Map<String, AttributeValue> before) {
    for (String name : LATER) {
      boolean came = item.containsKey(name) && !before.containsKey(name);
      if (came && !expected.contains(new Cell(key, name))) {
        String text = name.equals("open_timestamp") ? "match.listed" : "match.early";
        throw wrong(text, command, name, words(item.get(name)), key.sortKey());
      }
    }
  }

  /**
   * The command goes through.
   *
   * @param code carries it out
   * @return this
   */
  public MatchAssert isChangedBy(Runnable code) {
    run.goesThrough(code);
    return this;
  }

  /**
   * The command goes through, although somebody else changes the game between what it reads and
   * what it writes.
   *
   * @param rival what somebody else does, just before the command writes
   * @param code carries the command out
   * @return this
   */
  public MatchAssert isChangedAllTheSameBy(Runnable rival, Runnable code) {
    run.goesThroughAfter(rival, code);
    raced = run.lastWrite().cameAfterReading();
    return this;
  }

  /**
   * The command goes through, although its transaction is cancelled at first, because others are
   * under way.
   *
   * @param times how often it is cancelled; a single write, which is no transaction, never
   * @param code carries the command out
   * @return this
   */
  public MatchAssert isChangedDespiteConflictsBy(int times, Runnable code) {
    RequestLog requests = actual.table().requests();
    actual.table().faults().conflicts(times);
    run.goesThrough(() -> LabAssertions.assertThatOutlastsConflicts(requests, command, code));
    actual.table().faults().none();
    return this;
  }

  /**
   * A failure of the service, which the test has asked for, is no refusal: it shows, or the command
   * tries again and does all the same what it should.
   *
   * @param code carries the command out
   * @param done looks at what it did, if it returns
   */
  public void isNotRefusedForAFailureBy(Runnable code, Consumer<MatchAssert> done) {
    RequestLog requests = actual.table().requests();
    requests.clear();
    LabAssertions.assertThatFailureShows(
        requests,
        command,
        () -> {
          code.run();
          done.accept(this);
        },
        CommandRefusedException.class);
    actual.table().faults().none();
  }

  /**
   * The command refuses, and changes nothing of the game.
   *
   * @param code carries the command out
   */
  public void isLeftAloneBy(Runnable code) {
    run.isRefused(code);
  }

  /**
   * The command refuses, because somebody else changed the game between what it read and what it
   * writes; the game stays as they left it.
   *
   * @param rival what somebody else does, just before the command writes
   * @param code carries the command out
   */
  public void isLeftToOthersBy(Runnable rival, Runnable code) {
    run.isRefusedAfter(rival, code);
  }

  private MatchAssert has(PrimaryKey key, String name, AttributeValue value) {
    expected.add(new Cell(key, name));
    AttributeValue came = item(key).get(name);
    if (came == null) {
      String cause = run.lastWrite().cause(text("match.cause.absent"));
      throw wrong("match.absent", command, name, key.sortKey(), words(value), value.type(), cause);
    }
    if (!value.equals(came)) {
      throw wrong(
          "match.attribute", command, name, key.sortKey(), words(came), words(value), value.type());
    }
    return this;
  }

  private Map<String, AttributeValue> item(PrimaryKey key) {
    return actual
        .table()
        .state()
        .get(key)
        .orElseThrow(
            () ->
                wrong(
                    "match.item",
                    command,
                    key.partitionKey(),
                    key.sortKey(),
                    run.lastWrite().cause(text("match.cause.item"))));
  }

  private WrongAnswer wrong(String key, Object... arguments) {
    return WrongAnswer.at(actual.table().requests().lastLine(), key, arguments);
  }

  private static Map<PrimaryKey, Map<String, AttributeValue>> byKey(
      List<Map<String, AttributeValue>> items) {
    Map<PrimaryKey, Map<String, AttributeValue>> byKey = new LinkedHashMap<>();
    items.forEach(item -> byKey.put(TableState.key(item), item));
    return byKey;
  }

  private static String words(AttributeValue value) {
    if (value == null) {
      return text("match.nothing");
    }
    if (value.s() != null) {
      return "\"%s\"".formatted(value.s());
    }
    return value.n() != null ? value.n() : value.toString();
  }
}
