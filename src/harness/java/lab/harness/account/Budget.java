package lab.harness.account;

import java.util.concurrent.atomic.AtomicInteger;
import lab.harness.verdict.StudentCode;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Stops a student's code that asks far too often: a scan for each player, in small pages, would
 * keep a table of a few units busy for hours.
 */
final class Budget implements ExecutionInterceptor {

  private final int most;
  private final AtomicInteger requests = new AtomicInteger();

  /**
   * A budget for one test.
   *
   * @param items how many items the table holds; no answer needs more requests than twice that
   */
  Budget(int items) {
    this.most = 2 * items;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (requests.incrementAndGet() > most) {
      throw WrongAnswer.at(
          StudentCode.line(),
          "account.budget",
          most,
          attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }
  }
}
