package lab.harness.account.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.contract.PrimaryKey;
import lab.harness.fixture.TableState;
import lab.harness.requests.BatchWrites;
import lab.harness.requests.Operations;
import lab.harness.verdict.Finding;
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
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Lets a write through only if it puts the lab's own items exactly as they are in the file, so that
 * a real table never holds anything else, whatever a loader does.
 */
public final class LabItemsOnly implements ExecutionInterceptor {

  private final LabItems items;
  private final Set<PrimaryKey> written = ConcurrentHashMap.newKeySet();

  /** A guard for one test, which notes in the items what has been written. */
  public LabItemsOnly(LabItems items) {
    this.items = items;
  }

  /** Whether the item of that key has been written in this test. */
  public boolean hasWritten(PrimaryKey key) {
    return written.contains(key);
  }

  /** Takes nothing for written any more. */
  public void forget() {
    written.clear();
  }

  /** Looks at what the student's code sends, before the lab's faults take some of it out. */
  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    SdkRequest request = context.request();
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    if (Operations.onlyReads(operation, request)) {
      return;
    }
    if (deletes(request)) {
      throw wrong(Finding.of("account.load.delete", "operation", operation));
    }
    if (!isKnown(request)) {
      throw new NotJudged(Finding.of("account.load.write", "operation", operation));
    }
    puts(request)
        .flatMap(item -> items.objection(item).stream())
        .findFirst()
        .ifPresent(
            objection -> {
              throw wrong(objection);
            });
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    Set<PrimaryKey> keys = puts(context.request()).map(TableState::key).collect(Collectors.toSet());
    if (context.response() instanceof BatchWriteItemResponse batch) {
      puts(BatchWrites.all(batch.unprocessedItems())).map(TableState::key).forEach(keys::remove);
    }
    items.written(keys);
    written.addAll(keys);
    return context.response();
  }

  private static boolean deletes(SdkRequest request) {
    return request instanceof DeleteItemRequest
        || BatchWrites.in(request).sent().stream().anyMatch(write -> write.putRequest() == null);
  }

  private static boolean isKnown(SdkRequest request) {
    return request instanceof TransactWriteItemsRequest transaction
        ? transaction.transactItems().stream()
            .allMatch(part -> part.put() != null || part.conditionCheck() != null)
        : request instanceof PutItemRequest || request instanceof BatchWriteItemRequest;
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
    return puts(BatchWrites.in(request).sent());
  }

  private static Stream<Map<String, AttributeValue>> puts(List<WriteRequest> writes) {
    return writes.stream()
        .flatMap(write -> Stream.ofNullable(write.putRequest()))
        .map(PutRequest::item);
  }

  private static WrongAnswer wrong(Finding finding) {
    return new WrongAnswer(finding.at(StudentCode.line()));
  }
}
