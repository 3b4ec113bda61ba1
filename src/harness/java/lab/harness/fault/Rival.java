package lab.harness.fault;

import java.util.concurrent.atomic.AtomicBoolean;
import lab.harness.requests.Operations;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Somebody else, who acts once, between what the student's code reads and what it writes. */
final class Rival implements ExecutionInterceptor {

  private final Runnable action;
  private final AtomicBoolean acted = new AtomicBoolean();

  Rival(Runnable action) {
    this.action = action;
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    if (!Operations.onlyReads(operation, context.request()) && acted.compareAndSet(false, true)) {
      action.run();
    }
    return context.request();
  }
}
