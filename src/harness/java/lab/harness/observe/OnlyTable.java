package lab.harness.observe;

import java.util.stream.Stream;
import lab.harness.verdict.StudentCode;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Stops requests to another table than the one that the student's code was given: the student's own
 * stack stands in the same cloud. That one is not to be deleted.
 *
 * @param name the table's name
 */
public record OnlyTable(String name) implements ExecutionInterceptor {

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof DeleteTableRequest) {
      throw WrongAnswer.at(StudentCode.line(), "requests.deletesTable");
    }
    tables(context.request())
        .filter(table -> !table.equals(name))
        .findFirst()
        .ifPresent(
            other -> {
              throw WrongAnswer.of("requests.otherTable", other, name);
            });
  }

  private static Stream<String> tables(SdkRequest request) {
    if (request instanceof BatchWriteItemRequest batch) {
      return batch.requestItems().keySet().stream();
    }
    if (request instanceof BatchGetItemRequest batch) {
      return batch.requestItems().keySet().stream();
    }
    if (request instanceof TransactWriteItemsRequest transaction) {
      return transaction.transactItems().stream().flatMap(OnlyTable::tables);
    }
    if (request instanceof TransactGetItemsRequest transaction) {
      return transaction.transactItems().stream().map(part -> part.get().tableName());
    }
    return Stream.concat(
        request.getValueForField("TableName", String.class).stream(),
        PartiQl.all(request).stream().flatMap(statement -> statement.table().stream()));
  }

  private static Stream<String> tables(TransactWriteItem part) {
    return Stream.of(
            Stream.ofNullable(part.put()).map(it -> it.tableName()),
            Stream.ofNullable(part.update()).map(it -> it.tableName()),
            Stream.ofNullable(part.delete()).map(it -> it.tableName()),
            Stream.ofNullable(part.conditionCheck()).map(it -> it.tableName()))
        .flatMap(names -> names);
  }
}
