package lab.harness.fault;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import lab.harness.requests.Recorder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the real services do and a small table never shows. Each request goes through as it is until
 * a step asks for a fault, and again after {@link #none}; only a table's item count is always old.
 * A new fault replaces the old one, except that a failing request goes together with a fault of the
 * other kinds.
 */
public final class Faults implements ExecutionInterceptor {

  private static final ExecutionInterceptor NOTHING = new ExecutionInterceptor() {};

  private final AtomicReference<ExecutionInterceptor> current = new AtomicReference<>(NOTHING);
  private final AtomicReference<ExecutionInterceptor> failing = new AtomicReference<>(NOTHING);
  private final StaleItemCount itemCount = new StaleItemCount();
  private final Recorder recorder;
  private final boolean sparing;

  /**
   * Faults of the client whose requests are recorded there.
   *
   * @param sparing whether its requests cost money or time
   */
  public Faults(Recorder recorder, boolean sparing) {
    this.recorder = recorder;
    this.sparing = sparing;
  }

  public void none() {
    current.set(NOTHING);
    noFailure();
  }

  /**
   * Makes pages small: no response holds more items, objects or versions than this.
   *
   * @param sizes how many the first page holds at most, the second one, and so on; then the same
   *     again. A page of 0 items is one that comes between others; S3 has none, so it has 1 there
   */
  public void smallPages(int... sizes) {
    current.set(new SmallPages(sizes));
  }

  /**
   * Hands part of the next batches back as unprocessed items, and does not write it.
   *
   * @param shares how much of the first batch, of the next one, and so on; nothing of those after
   */
  public void unprocessedItems(Share... shares) {
    current.set(UnprocessedItems.ofShares(List.of(shares)));
  }

  /**
   * Hands the items of a kind in one batch back as unprocessed, and does not write them. It is the
   * first batch that has any.
   */
  public void unprocessedItems(Predicate<Map<String, AttributeValue>> kind) {
    current.set(UnprocessedItems.ofKind(kind));
  }

  /** Hands the items of a kind back as unprocessed, each when it is sent for the first time. */
  public void unprocessedOnce(Predicate<Map<String, AttributeValue>> kind) {
    current.set(UnprocessedItems.once(kind));
  }

  /** Lets one request fail, counted from 1 among those that can fail so. */
  public void fail(Failure failure, int which) {
    AtomicInteger left = new AtomicInteger(which);
    failing(
        new Injection(
            failure,
            0,
            request -> failure.ways(request) > 0 && left.decrementAndGet() == 0,
            recorder));
  }

  /** Cancels the next transactions that write, as if others were under way on the same items. */
  public void conflicts(int times) {
    AtomicInteger left = new AtomicInteger(times);
    failing(
        new Injection(
            Failure.CONFLICT,
            0,
            request -> Failure.CONFLICT.ways(request) > 0 && left.getAndDecrement() > 0,
            recorder));
  }

  /** Does something once, just before the next write reaches the service, as a rival would. */
  public void beforeNextWrite(Runnable rival) {
    current.set(Rival.beforeAWrite(rival));
  }

  /** Does something once, just before one of the requests, counted from 1. */
  public void beforeRequest(int which, Runnable rival) {
    current.set(Rival.before(which, rival));
  }

  /** Says that each object is larger by so many bytes than it is. */
  public void largeObjects(long more) {
    current.set(new LargeObjects(more));
  }

  /** Does something again and again, whenever content of an object has been received. */
  public void whileContentIsReceived(Runnable look) {
    failing.set(new Bystander(look));
  }

  /** Whether the client's requests cost money or time, so that no more of them fail than need. */
  public boolean isSparing() {
    return sparing;
  }

  Recorder recorder() {
    return recorder;
  }

  void failing(ExecutionInterceptor failure) {
    failing.set(failure);
  }

  void noFailure() {
    failing.set(NOTHING);
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    failing.get().beforeExecution(context, attributes);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    SdkRequest changed = failing.get().modifyRequest(context, attributes);
    return changed == context.request()
        ? current.get().modifyRequest(context, attributes)
        : changed;
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    failing.get().beforeTransmission(context, attributes);
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    return failing.get().modifyHttpResponseContent(context, attributes);
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    SdkResponse changed = failing.get().modifyResponse(context, attributes);
    return changed == context.response()
        ? itemCount.in(current.get().modifyResponse(context, attributes))
        : changed;
  }
}
