package lab.harness.observe;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Lets one request of a kind fail before it is sent, for good: the SDK does not try it again. Those
 * before and after it go through.
 */
final class Failing implements ExecutionInterceptor {

  private final Recorder recorder;
  private final Predicate<Request> kind;
  private final AtomicInteger left;
  private final Function<Request, SdkServiceException> failure;

  /**
   * A request that is to fail.
   *
   * @param recorder what logs the requests; the SDK does not tell it of one that is never sent
   * @param kind which requests count
   * @param which the one among them, from 1
   * @param failure what is thrown at it
   */
  Failing(
      Recorder recorder,
      Predicate<Request> kind,
      int which,
      Function<Request, SdkServiceException> failure) {
    this.recorder = recorder;
    this.kind = kind;
    this.left = new AtomicInteger(which);
    this.failure = failure;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    Request request = recorder.begun(attributes);
    if (kind.test(request) && left.decrementAndGet() == 0) {
      SdkServiceException thrown = failure.apply(request);
      recorder.failed(thrown, attributes);
      throw thrown;
    }
  }
}
