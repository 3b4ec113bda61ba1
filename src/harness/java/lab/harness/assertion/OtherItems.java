package lab.harness.assertion;

import java.util.Map;
import java.util.TreeMap;
import lab.contract.PrimaryKey;
import lab.harness.fixture.GameTable;
import lab.harness.verdict.Finding;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * All items of a table as they were before a command: users, games and players. It leaves alone
 * those that are not of its own game.
 */
record OtherItems(GameTable table, Map<PrimaryKey, Map<String, AttributeValue>> before) {

  static OtherItems of(GameTable table) {
    return new OtherItems(table, table.state().items());
  }

  /** They are as they were, but for those of a game; none has come, and none has gone. */
  void haveStayed(String gameId, CommandFindings findings) {
    String own = table.keys().game(gameId).partitionKey();
    Map<PrimaryKey, Map<String, AttributeValue>> now = table.state().items();
    now.forEach(
        (key, item) -> {
          if (!before.containsKey(key) && !key.partitionKey().equals(own)) {
            findings.check(false, findings.ofItem("game.newItem", key));
          }
        });
    before.forEach(
        (key, item) -> {
          if (!key.partitionKey().equals(own)) {
            hasStayed(key, item, now.get(key), findings);
          }
        });
  }

  /** Those that were there are as they were, whatever games have come since. */
  void haveStayed(CommandFindings findings) {
    Map<PrimaryKey, Map<String, AttributeValue>> now = table.state().items();
    before.forEach((key, item) -> hasStayed(key, item, now.get(key), findings));
  }

  private static void hasStayed(
      PrimaryKey key,
      Map<String, AttributeValue> before,
      Map<String, AttributeValue> now,
      CommandFindings findings) {
    if (before.equals(now)) {
      return;
    }
    new OtherAttributes(findings).haveStayed(key, before, now);
    new TreeMap<>(now)
        .forEach(
            (name, came) ->
                findings.check(
                    before.containsKey(name),
                    findings
                        .ofAttribute("game.added", key, name, came, null)
                        .because(Finding.of("game.cause.kept"))));
  }
}
