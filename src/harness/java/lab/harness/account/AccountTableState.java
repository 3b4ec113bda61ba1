package lab.harness.account;

import java.util.Map;
import java.util.function.Predicate;
import lab.contract.PrimaryKey;
import lab.harness.fixture.TableState;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A real table as one test may see it. Its indexes are as the user's stack has them. */
final class AccountTableState extends TableState {

  private final Predicate<PrimaryKey> visible;
  private final Runnable forget;

  /**
   * Looks at a part of a table.
   *
   * @param visible tells which items are part of it
   * @param forget makes that none
   */
  AccountTableState(
      DynamoDbClient client, String name, Predicate<PrimaryKey> visible, Runnable forget) {
    super(client, name);
    this.visible = visible;
    this.forget = forget;
  }

  @Override
  public Map<PrimaryKey, Map<String, AttributeValue>> items() {
    Map<PrimaryKey, Map<String, AttributeValue>> items = super.items();
    items.keySet().removeIf(visible.negate());
    return items;
  }

  /** Takes nothing out: the items are only not seen any more. */
  @Override
  public void empty() {
    forget.run();
  }

  /** Adds none: the table is the user's. */
  @Override
  protected void addOpenGamesIndex(String index) {}
}
