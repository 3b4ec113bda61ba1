package lab.harness.assertion;

import static lab.harness.assertion.AttributeFinding.ofAGame;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import java.util.Optional;
import lab.contract.PrimaryKey;
import lab.harness.fixture.GameSetup;
import lab.harness.fixture.TableState;
import lab.harness.verdict.Finding;
import lab.harness.world.Canonical;
import lab.harness.world.Keys;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A game after a command, as the table has it.
 *
 * @param stale whether what the command had read was out of date when it wrote
 */
public record GameAssert(
    GameSetup game, CommandFindings findings, boolean stale, OtherAttributes others) {

  private static final Keys KEYS = new Keys();

  GameAssert(GameSetup game, CommandFindings findings, boolean stale) {
    this(game, findings, stale, new OtherAttributes(findings));
  }

  /** The game's item has this attribute. */
  public GameAssert hasGame(String name, AttributeValue value) {
    return has(KEYS.game(game.gameId()), name, value);
  }

  /** The game's item has no such attribute. */
  public GameAssert hasGameWithout(String name) {
    PrimaryKey key = KEYS.game(game.gameId());
    others.leaveOut(key, name);
    AttributeValue left = item(key).get(name);
    findings.check(left == null, findings.ofAttribute("game.left", key, name, left, null));
    return this;
  }

  /** A player's mapping has this attribute. */
  public GameAssert hasMapping(String username, String name, AttributeValue value) {
    return has(KEYS.mapping(game.gameId(), username), name, value);
  }

  /** A player has a mapping, which names the game and the player. */
  public GameAssert hasMapping(String username) {
    return hasMapping(username, "game_id", fromS(game.gameId()))
        .hasMapping(username, "username", fromS(username));
  }

  /** The game has as many players as it says, and that is this many. */
  public GameAssert hasPlayers(int players) {
    PrimaryKey key = KEYS.game(game.gameId());
    others.leaveOut(key, "people");
    int mappings = game.items().size() - 1;
    AttributeValue people = item(key).get("people");
    Object[] counts = {"people", ofAGame(people), "mappings", mappings, "players", players};
    check(
        mappings == players && Canonical.same(fromN(Integer.toString(players)), people),
        findings.of("game.people", counts),
        stale ? "game.cause.old" : "game.cause.people");
    return this;
  }

  /**
   * All that was not asked for up to here is as it was: items and attributes that were there have
   * stayed, and no attribute has come that says what has not happened.
   */
  public GameAssert isOtherwiseAsBefore() {
    Map<PrimaryKey, Map<String, AttributeValue>> before = TableState.byKey(game.before());
    Map<PrimaryKey, Map<String, AttributeValue>> now = TableState.byKey(game.items());
    before.forEach((key, item) -> others.haveStayed(key, item, now.get(key)));
    now.forEach((key, item) -> others.areNotEarly(key, before.getOrDefault(key, Map.of()), item));
    return this;
  }

  private GameAssert has(PrimaryKey key, String name, AttributeValue value) {
    others.leaveOut(key, name);
    AttributeValue came = item(key).get(name);
    Finding lacks = findings.ofAttribute("game.lacks", key, name, null, value);
    check(came != null, lacks, "game.cause.absent");
    Finding other = findings.ofAttribute("game.attribute", key, name, came, value);
    findings.check(Canonical.same(value, came), other);
    return this;
  }

  private Map<String, AttributeValue> item(PrimaryKey key) {
    Optional<Map<String, AttributeValue>> item = game.table().state().get(key);
    check(item.isPresent(), findings.ofItem("game.item", key), "game.cause.item");
    return item.get();
  }

  private void check(boolean right, Finding finding, String otherwise) {
    findings.check(right, finding.because(findings.lastWrite().causeOr(otherwise)));
  }
}
