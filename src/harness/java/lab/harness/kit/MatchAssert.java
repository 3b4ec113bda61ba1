package lab.harness.kit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import lab.contract.CommandRefusedException;
import lab.contract.PrimaryKey;
import lab.harness.observe.LabAssertions;
import lab.harness.verdict.WrongAnswer;
import lab.harness.world.Keys;
import org.assertj.core.api.AbstractAssert;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A game after a command, as the table has it. */
public final class MatchAssert extends AbstractAssert<MatchAssert, Match> {

  private static final Keys KEYS = new Keys();

  private final String command;

  private MatchAssert(Match actual, String command) {
    super(actual, MatchAssert.class);
    this.command = command;
  }

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
    AttributeValue left = item(KEYS.game(actual.gameId())).get(name);
    if (left != null) {
      String key = name.equals("open_timestamp") ? "match.left" : "match.early";
      throw wrong(key, command, name, words(left));
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
    return hasPlayers(players, "match.people");
  }

  /**
   * The game has as many players as it says, although somebody else came in at the same time.
   *
   * @param players how many
   * @return this
   */
  public MatchAssert hasPlayersAllTheSame(int players) {
    return hasPlayers(players, "match.peopleRaced");
  }

  /**
   * The game has as many players as it says, although a request of the command's failed.
   *
   * @param players how many
   * @return this
   */
  public MatchAssert hasPlayersAfterAFailure(int players) {
    return hasPlayers(players, "match.peopleFailed");
  }

  private MatchAssert hasPlayers(int players, String key) {
    long mappings = actual.items().size() - 1L;
    String people = words(item(KEYS.game(actual.gameId())).get("people"));
    if (mappings != players || !people.equals(Integer.toString(players))) {
      String cause = actual.table().requests().cause("match.cause.unknown");
      throw wrong(key, command, people, mappings, players, cause);
    }
    return this;
  }

  /**
   * The command refuses, and changes nothing of the game.
   *
   * @param code carries the command out
   */
  public void isLeftAloneBy(Runnable code) {
    List<Map<String, AttributeValue>> before = actual.items();
    LabAssertions.assertThatRefuses(CommandRefusedException.class, command, code);
    if (!actual.items().equals(before)) {
      throw wrong("match.changed", command);
    }
  }

  /**
   * The command refuses, because somebody else changed the game between what it read and what it
   * writes; the game stays as they left it.
   *
   * @param rival what somebody else does, just before the command writes
   * @param code carries the command out
   */
  public void isLeftToOthersBy(Runnable rival, Runnable code) {
    AtomicReference<List<Map<String, AttributeValue>>> theirs = new AtomicReference<>();
    actual
        .table()
        .faults()
        .beforeNextWrite(
            () -> {
              rival.run();
              theirs.set(actual.items());
            });
    LabAssertions.assertThatRefuses(
        CommandRefusedException.class,
        command,
        () -> {
          code.run();
          throw wrong("match.raced", command);
        });
    if (theirs.get() != null && !actual.items().equals(theirs.get())) {
      throw wrong("match.changed", command);
    }
  }

  private MatchAssert has(PrimaryKey key, String name, AttributeValue value) {
    AttributeValue came = item(key).get(name);
    if (came == null) {
      throw wrong("match.absent", command, name, key.sortKey(), words(value), value.type());
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
        .orElseThrow(() -> wrong("match.item", command, key.partitionKey(), key.sortKey()));
  }

  private WrongAnswer wrong(String key, Object... arguments) {
    return WrongAnswer.at(actual.table().requests().lastLine(), key, arguments);
  }

  private static String words(AttributeValue value) {
    if (value == null) {
      return "nothing";
    }
    return value.s() != null ? "\"%s\"".formatted(value.s()) : String.valueOf(value.n());
  }
}
