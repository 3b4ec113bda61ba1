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

  AccountTableState(DynamoDbClient client, String name, Predicate<PrimaryKey> visible) {
    super(client, name);
    this.visible = visible;
  }

  @Override
  public Map<PrimaryKey, Map<String, AttributeValue>> items() {
    Map<PrimaryKey, Map<String, AttributeValue>> items = super.items();
    items.keySet().removeIf(visible.negate());
    return items;
  }

  /** Adds none: the table is the user's. */
  @Override
  protected void addOpenGamesIndex(String index) {}
}
