package lab.harness.assertion;

import java.util.Optional;
import java.util.regex.Pattern;
import lab.contract.Storage;
import lab.harness.fixture.Capacity;
import lab.harness.fixture.KeyShape;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The student's table, as DynamoDB describes it. */
public record TableAssert(TableDescription table) {

  /** What the sheet gives a table and an index. */
  static final Capacity CAPACITY = new Capacity(Storage.CAPACITY, Storage.CAPACITY);

  /** What Pulumi calls a resource that is given no name: its name in the program, and a suffix. */
  private static final Pattern PULUMIS_NAME = Pattern.compile(".+-[0-9a-f]{7}");

  /** It has this name. */
  public void hasName(String name) {
    String has = table.tableName();
    boolean byPulumi = PULUMIS_NAME.matcher(has).matches();
    check(
        has.equals(name),
        Finding.of("table.name", "has", has, "expected", name)
            .because(Optional.of(Finding.of("table.cause.suffix")).filter(cause -> byPulumi)));
  }

  /** Its keys are these two strings. */
  public void hasKeys(String partition, String sort) {
    KeyShape keys = KeyShape.of(table);
    KeyShape expected = KeyShape.ofStrings(partition, sort);
    check(
        keys.equals(expected),
        Finding.of("table.keys", "has", keys.told(), "expected", expected.told()));
  }

  /** It has the capacity that the sheet gives it. */
  public void isProvisioned() {
    Capacity capacity = Capacity.of(table.provisionedThroughput());
    check(
        capacity.equals(CAPACITY),
        Finding.of("table.capacity", "has", capacity.told(), "expected", CAPACITY.told())
            .because(onDemand(table)));
  }

  /** Why neither a table nor its indexes have capacity, whatever is declared of it. */
  static Optional<Finding> onDemand(TableDescription table) {
    return Optional.ofNullable(table.billingModeSummary())
        .filter(billing -> billing.billingMode() == BillingMode.PAY_PER_REQUEST)
        .map(billing -> Finding.of("capacity.cause.onDemand"));
  }

  private static void check(boolean right, Finding finding) {
    WrongAnswer.unless(right, finding);
  }
}
