package lab.harness.observe;

import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;

/**
 * Stops requests to another table than the one that the student's code was given: the student's own
 * stack stands in the same cloud.
 *
 * @param name the table's name
 */
public record OnlyTable(String name) implements ExecutionInterceptor {

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
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
    Optional<String> named = request.getValueForField("TableName", String.class);
    return Stream.concat(
        named.stream(), PartiQl.all(request).stream().flatMap(it -> it.table().stream()));
  }
}
