package lab.harness.guard;

import lab.harness.requests.Operations;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Stops writes to a table that several steps read, before they are sent. */
public final class ReadOnly implements ExecutionInterceptor {

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    if (!Operations.onlyReads(operation, context.request())) {
      throw new WrongAnswer(Finding.of("requests.readOnly", "operation", operation));
    }
  }
}
