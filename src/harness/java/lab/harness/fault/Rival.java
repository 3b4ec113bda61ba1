package lab.harness.fault;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import lab.harness.requests.Operations;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Somebody else, who acts once, just before a request of the student's code. */
final class Rival implements ExecutionInterceptor {

  private final BiPredicate<String, SdkRequest> chosen;
  private final Runnable action;
  private final AtomicBoolean acted = new AtomicBoolean();

  private Rival(BiPredicate<String, SdkRequest> chosen, Runnable action) {
    this.chosen = chosen;
    this.action = action;
  }

  /** Acts between what the student's code reads and what it writes. */
  static Rival beforeAWrite(Runnable action) {
    return new Rival((operation, request) -> !Operations.onlyReads(operation, request), action);
  }

  /** Acts before one of the requests, counted from 1. */
  static Rival before(int which, Runnable action) {
    AtomicInteger left = new AtomicInteger(which);
    return new Rival((operation, request) -> left.decrementAndGet() == 0, action);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    if (chosen.test(operation, context.request()) && acted.compareAndSet(false, true)) {
      action.run();
    }
    return context.request();
  }
}
