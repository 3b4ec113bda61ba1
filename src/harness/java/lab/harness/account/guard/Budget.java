package lab.harness.account.guard;

import java.util.concurrent.atomic.AtomicInteger;
import lab.harness.verdict.Finding;
import lab.harness.verdict.StudentCode;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Stops a student's code that sends far too many requests: a scan for each player, in small pages,
 * would keep a table of a few units busy for hours.
 */
public final class Budget implements ExecutionInterceptor {

  private final int most;
  private final AtomicInteger requests = new AtomicInteger();

  /** For one test on a table of so many items: no answer needs more requests than twice that. */
  public Budget(int items) {
    this.most = 2 * items;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (requests.incrementAndGet() > most) {
      String last = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
      throw new WrongAnswer(
          Finding.of("account.budget", "most", most, "last", last).at(StudentCode.line()));
    }
  }
}
