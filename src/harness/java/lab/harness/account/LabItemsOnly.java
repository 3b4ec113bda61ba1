package lab.harness.account;

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
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
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

  /** What the student's code sends; the lab's own faults may take some of it out afterwards. */
  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    SdkRequest request = context.request();
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    if (ReadOnly.allows(operation, request)) {
      return;
    }
    refuseAllButPuts(request, operation);
    puts(request).forEach(this::check);
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    Set<PrimaryKey> keys = puts(context.request()).map(TableState::key).collect(Collectors.toSet());
    if (context.response() instanceof BatchWriteItemResponse batch) {
      items(batch.unprocessedItems()).map(TableState::key).forEach(keys::remove);
    }
    items.written(keys);
    written.addAll(keys);
    return context.response();
  }

  private void refuseAllButPuts(SdkRequest request, String operation) {
    if (request instanceof BatchWriteItemRequest batch) {
      if (writes(batch.requestItems()).anyMatch(write -> write.putRequest() == null)) {
        throw WrongAnswer.at(StudentCode.line(), "account.load.delete", operation);
      }
    } else if (request instanceof TransactWriteItemsRequest transaction) {
      transaction.transactItems().forEach(part -> refuseAllButPuts(part, operation));
    } else if (request instanceof DeleteItemRequest) {
      throw WrongAnswer.at(StudentCode.line(), "account.load.delete", operation);
    } else if (!(request instanceof PutItemRequest)) {
      throw new NotJudged("account.load.write", operation);
    }
  }

  private void refuseAllButPuts(TransactWriteItem part, String operation) {
    if (part.put() == null && part.conditionCheck() == null) {
      throw new NotJudged("account.load.write", operation);
    }
    if (part.put() != null && !part.put().tableName().equals(table)) {
      throw WrongAnswer.of("requests.otherTable", part.put().tableName(), table);
    }
  }

  private static Stream<Map<String, AttributeValue>> puts(SdkRequest request) {
    if (request instanceof PutItemRequest put) {
      return Stream.of(put.item());
    }
    if (request instanceof TransactWriteItemsRequest transaction) {
      return transaction.transactItems().stream()
          .flatMap(part -> Stream.ofNullable(part.put()))
          .map(Put::item);
    }
    return request instanceof BatchWriteItemRequest batch
        ? items(batch.requestItems())
        : Stream.empty();
  }

  private static Stream<Map<String, AttributeValue>> items(Map<String, List<WriteRequest>> all) {
    return writes(all)
        .flatMap(write -> Stream.ofNullable(write.putRequest()))
        .map(PutRequest::item);
  }

  private static Stream<WriteRequest> writes(Map<String, List<WriteRequest>> all) {
    return all.values().stream().flatMap(List::stream);
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
}
