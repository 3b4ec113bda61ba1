package lab.harness.assertion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.contract.PrimaryKey;
import lab.contract.Storage;
import lab.harness.requests.SdkFields;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Two actions of a transaction that are about one item.
 *
 * @param one the place of the first among the actions, from 0
 * @param other the place of the second
 * @param isCheckBesideAWrite whether one of them is a check, and the other is none
 */
record TwoActions(PrimaryKey item, int one, int other, boolean isCheckBesideAWrite) {

  /** The first two in a transaction; empty if it has none, or is no such transaction. */
  static Optional<TwoActions> in(SdkRequest sent) {
    if (!(sent instanceof TransactWriteItemsRequest transaction)) {
      return Optional.empty();
    }
    List<TransactWriteItem> actions = transaction.transactItems();
    List<PrimaryKey> keys = actions.stream().map(TwoActions::key).toList();
    return IntStream.range(0, keys.size())
        .filter(i -> keys.indexOf(keys.get(i)) < i)
        .mapToObj(i -> of(actions, keys.get(i), keys.indexOf(keys.get(i)), i))
        .findFirst();
  }

  private static TwoActions of(
      List<TransactWriteItem> actions, PrimaryKey item, int one, int other) {
    boolean checks = actions.get(one).conditionCheck() != null;
    return new TwoActions(
        item, one, other, checks != (actions.get(other).conditionCheck() != null));
  }

  private static PrimaryKey key(TransactWriteItem action) {
    return Stream.of("Item", "Key")
        .flatMap(name -> SdkFields.values(action, name))
        .map(item -> (Map<?, ?>) item)
        .filter(item -> !item.isEmpty())
        .findFirst()
        .map(
            item ->
                new PrimaryKey(
                    text(item.get(Storage.PARTITION_KEY)), text(item.get(Storage.SORT_KEY))))
        .orElse(new PrimaryKey("", ""));
  }

  private static String text(Object value) {
    return value instanceof AttributeValue attribute ? String.valueOf(attribute.s()) : "";
  }
}
