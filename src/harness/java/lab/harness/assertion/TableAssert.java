package lab.harness.assertion;

import lab.contract.Storage;
import lab.harness.fixture.Capacity;
import lab.harness.fixture.KeyShape;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The student's table, as DynamoDB describes it. */
public record TableAssert(TableDescription table) {

  /** What the sheet gives a table and an index. */
  static final Capacity CAPACITY = new Capacity(Storage.CAPACITY, Storage.CAPACITY);

  /** It has this name. */
  public void hasName(String name) {
    check(table.tableName().equals(name), "table.name", table.tableName(), name);
  }

  /** Its keys are these two strings. */
  public void hasKeys(String partition, String sort) {
    KeyShape keys = KeyShape.of(table);
    KeyShape expected = KeyShape.ofStrings(partition, sort);
    check(keys.equals(expected), "table.keys", keys.told(), expected.told());
  }

  /** It has the capacity that the sheet gives it. */
  public void isProvisioned() {
    Capacity capacity = Capacity.of(table.provisionedThroughput());
    check(capacity.equals(CAPACITY), "table.capacity", capacity.told(), CAPACITY.told());
  }

  private static void check(boolean right, String key, Object has, Object expected) {
    WrongAnswer.unless(right, Finding.of(key, "has", has, "expected", expected));
  }
}
