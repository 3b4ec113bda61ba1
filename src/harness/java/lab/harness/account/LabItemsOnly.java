package lab.harness.account;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.contract.PrimaryKey;
import lab.harness.kit.TableState;
import lab.harness.observe.ReadOnly;
import lab.harness.verdict.NotJudged;
import lab.harness.verdict.StudentCode;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Lets a write through only if it puts the lab's own items as they stand in the file: a real table
 * never holds anything else, whatever a loader does.
 */
final class LabItemsOnly implements ExecutionInterceptor {

  private final LabItems items;
  private final String table;
  private final Set<PrimaryKey> written = ConcurrentHashMap.newKeySet();

  LabItemsOnly(LabItems items, String table) {
    this.items = items;
    this.table = table;
  }

  /** Whether the item of that key came through this. */
  boolean hasWritten(PrimaryKey key) {
    return written.contains(key);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    SdkRequest request = context.request();
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    if (!ReadOnly.allows(operation, request)) {
      puts(request, operation).forEach(this::check);
    }
    return request;
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    if (!ReadOnly.allows(operation, context.request())) {
      Set<PrimaryKey> keys =
          puts(context.request(), operation).map(TableState::key).collect(Collectors.toSet());
      keys.removeAll(unprocessed(context.response()));
      items.written(keys);
      written.addAll(keys);
    }
    return context.response();
  }

  private Stream<Map<String, AttributeValue>> puts(SdkRequest request, String operation) {
    if (request instanceof PutItemRequest put) {
      return Stream.of(put.item());
    }
    if (request instanceof BatchWriteItemRequest batch) {
      return batch.requestItems().values().stream()
          .flatMap(List::stream)
          .map(write -> item(write, operation));
    }
    if (request instanceof TransactWriteItemsRequest transaction) {
      return transaction.transactItems().stream()
          .filter(part -> part.conditionCheck() == null)
          .map(
              part -> {
                if (part.put() == null) {
                  throw new NotJudged("account.load.write", operation);
                }
                if (!part.put().tableName().equals(table)) {
                  throw WrongAnswer.of("requests.otherTable", part.put().tableName(), table);
                }
                return part.put().item();
              });
    }
    if (operation.startsWith("Delete")) {
      throw WrongAnswer.at(StudentCode.line(), "account.load.delete", operation);
    }
    throw new NotJudged("account.load.write", operation);
  }

  private static Map<String, AttributeValue> item(WriteRequest write, String operation) {
    if (write.putRequest() == null) {
      throw WrongAnswer.at(StudentCode.line(), "account.load.delete", operation);
    }
    return write.putRequest().item();
  }

  private void check(Map<String, AttributeValue> item) {
    if (!LabItems.hasKey(item) || items.get(TableState.key(item)) == null) {
      throw WrongAnswer.at(StudentCode.line(), "account.load.extra", shown(item));
    }
    List<String> others = items.differences(item);
    if (!others.isEmpty()) {
      String name = others.get(0);
      throw WrongAnswer.at(
          StudentCode.line(),
          "account.load.changed",
          name,
          shown(item),
          item.get(name),
          items.get(TableState.key(item)).get(name));
    }
  }

  private static String shown(Map<String, AttributeValue> item) {
    return LabItems.hasKey(item) ? TableState.key(item).toString() : item.keySet().toString();
  }

  private static Set<PrimaryKey> unprocessed(SdkResponse response) {
    Set<PrimaryKey> keys = new HashSet<>();
    if (response instanceof BatchWriteItemResponse batch) {
      batch.unprocessedItems().values().stream()
          .flatMap(List::stream)
          .forEach(write -> keys.add(TableState.key(write.putRequest().item())));
    }
    return keys;
  }
}
