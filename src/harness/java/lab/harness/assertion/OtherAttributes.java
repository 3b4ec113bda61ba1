package lab.harness.assertion;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lab.contract.PrimaryKey;
import lab.harness.verdict.Finding;
import lab.harness.world.Canonical;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes that a command has no business with: all but those that are left out. */
record OtherAttributes(CommandFindings findings, Set<Cell> leftOut) {

  /** What says that something has happened, or that a game is open. */
  private static final List<String> LATER =
      List.of("open_timestamp", "start_time", "end_time", "gold", "silver", "bronze", "place");

  OtherAttributes(CommandFindings findings) {
    this(findings, new HashSet<>());
  }

  /** An attribute of an item. */
  record Cell(PrimaryKey key, String name) {}

  void leaveOut(PrimaryKey key, String name) {
    leftOut.add(new Cell(key, name));
  }

  /** Those of an item have stayed as they were; the item is null if it is gone. */
  void haveStayed(
      PrimaryKey key, Map<String, AttributeValue> before, Map<String, AttributeValue> now) {
    findings.check(now != null, findings.ofItem("game.gone", key));
    for (String name : new TreeSet<>(before.keySet())) {
      AttributeValue held = before.get(name);
      AttributeValue came = now.get(name);
      Finding cause = Finding.of(came == null ? "game.cause.gone" : "game.cause.kept");
      findings.check(
          Canonical.same(held, came) || leftOut.contains(new Cell(key, name)),
          findings.ofAttribute("game.otherwise", key, name, came, held).because(cause));
    }
  }

  /** None has come to an item that says what has not happened. */
  void areNotEarly(
      PrimaryKey key, Map<String, AttributeValue> before, Map<String, AttributeValue> now) {
    for (String name : LATER) {
      boolean came = now.containsKey(name) && !before.containsKey(name);
      String text = name.equals("open_timestamp") ? "game.listed" : "game.early";
      findings.check(
          !came || leftOut.contains(new Cell(key, name)),
          findings.ofAttribute(text, key, name, now.get(name), null));
    }
  }
}
