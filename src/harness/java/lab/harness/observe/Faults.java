package lab.harness.observe;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import lab.contract.PrimaryKey;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;

/**
 * What the real services do and a small table never shows. Nothing until a step asks for it, and
 * nothing again after {@link #none}. A new fault takes the place of the old one, except that a
 * request may fail besides.
 */
public final class Faults implements ExecutionInterceptor {

  private static final ExecutionInterceptor NOTHING = new ExecutionInterceptor() {};

  private final AtomicReference<ExecutionInterceptor> current = new AtomicReference<>(NOTHING);
  private final AtomicReference<ExecutionInterceptor> failing = new AtomicReference<>(NOTHING);
  private final Recorder recorder;

  /**
   * Faults of a client.
   *
   * @param recorder what logs the client's requests
   */
  public Faults(Recorder recorder) {
    this.recorder = recorder;
  }

  /** Lets every request through as it is. */
  public void none() {
    current.set(NOTHING);
    failing.set(NOTHING);
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
   * Hands part of the next batches back as unprocessed items, and does not write it.
   *
   * @param shares how much of the first batch, of the next one, and so on; nothing of those after
   */
  public void unprocessedItems(Share... shares) {
    current.set(UnprocessedItems.ofShares(List.of(shares)));
  }

  /**
   * Hands items of a kind back as unprocessed, and does not write them: those of the first batch
   * that has any.
   *
   * @param kind which items
   */
  public void unprocessedItems(Predicate<Map<String, AttributeValue>> kind) {
    current.set(UnprocessedItems.ofKind(kind));
  }

  /**
   * Lets one request fail as if the service had no capacity left for it.
   *
   * @param which the request, counted from 1
   */
  public void throttled(int which) {
    failing.set(
        new Failing(recorder, any -> true, which, it -> ServiceFailure.throttled(it.sent())));
  }

  /**
   * Lets one write fail as if the service had no capacity left for it.
   *
   * @param which the write, counted from 1
   */
  public void throttledWrite(int which) {
    failing.set(
        new Failing(recorder, Request::isWrite, which, it -> ServiceFailure.throttled(it.sent())));
  }

  /**
   * Lets the batch that puts an item fail as if the service had no capacity left for it: which of
   * the batches it is does not depend on who is quicker, where several are sent side by side.
   * Whoever writes other than by batches, loses the first write.
   *
   * @param key the item's key
   */
  public void throttledWriteOf(PrimaryKey key) {
    failing.set(
        new Failing(
            recorder,
            it ->
                it.sent() instanceof BatchWriteItemRequest
                    ? Writes.in(it.sent()).puts(key)
                    : it.isWrite(),
            1,
            it -> ServiceFailure.throttled(it.sent())));
  }

  /**
   * Cancels the next transactions that write, as if others were under way on the same items.
   *
   * @param times how many, 1 or more
   */
  public void conflicts(int times) {
    failing.set(
        new Failing(
            recorder,
            write -> write.isWrite() && ServiceFailure.transactionParts(write.sent()) > 0,
            1,
            write -> {
              if (times > 1) {
                conflicts(times - 1);
              }
              return ServiceFailure.conflict(write.sent());
            }));
  }

  /** Lets the next read of an index fail as if the index were still being built. */
  public void indexBeingBuilt() {
    failing.set(
        new Failing(
            recorder,
            read -> read.index().isPresent(),
            1,
            read -> ServiceFailure.indexBeingBuilt(read.index().orElseThrow())));
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
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    failing.get().beforeExecution(context, attributes);
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
