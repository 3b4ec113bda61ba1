package lab.harness.guard;

import lab.harness.requests.Operations;
import lab.harness.verdict.Finding;
import lab.harness.verdict.StudentCode;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;

/**
 * Stops requests to another table than the one that the student's code was given, because the
 * student's own stack is in the same cloud. It also stops requests that would delete the table.
 */
public record OnlyTable(String name) implements ExecutionInterceptor {

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof DeleteTableRequest) {
      throw new WrongAnswer(Finding.of("requests.deletesTable").at(StudentCode.line()));
    }
    for (String table : Operations.tables(context.request()).toList()) {
      if (!table.equals(name)) {
        throw new WrongAnswer(Finding.of("requests.otherTable", "asked", table, "given", name));
      }
    }
  }
}
