package lab.harness.observe;

import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * What the real services do and a small table never shows. Nothing until a step asks for it, and
 * nothing again after {@link #none}.
 */
public final class Faults implements ExecutionInterceptor {

  private static final ExecutionInterceptor NOTHING = new ExecutionInterceptor() {};

  private final AtomicReference<ExecutionInterceptor> current = new AtomicReference<>(NOTHING);

  /** Lets every request through as it is. */
  public void none() {
    current.set(NOTHING);
  }

  /**
   * Makes pages small: no answer holds more items, objects or versions than this.
   *
   * @param size the most on a page
   */
  public void smallPages(int size) {
    current.set(new SmallPages(size));
  }

  /**
   * Writes only part of the next batches and hands the rest back as unprocessed items.
   *
   * @param batches how many batches it happens to
   */
  public void unprocessedItems(int batches) {
    current.set(new UnprocessedItems(batches));
  }

  /**
   * Does something just before the next write reaches the service, as somebody else would who was
   * quicker.
   *
   * @param rival what to do, once
   */
  public void beforeNextWrite(Runnable rival) {
    current.set(new Rival(rival));
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return current.get().modifyRequest(context, attributes);
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    return current.get().modifyResponse(context, attributes);
  }
}
