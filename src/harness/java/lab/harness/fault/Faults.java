package lab.harness.fault;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import lab.contract.PrimaryKey;
import lab.harness.requests.BatchWrites;
import lab.harness.requests.Operations;
import lab.harness.requests.Recorder;
import lab.harness.requests.Request;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;

/**
 * What the real services do and a small table never shows. Each request goes through as it is until
 * a step asks for a fault, and again after {@link #none}. A new fault replaces the old one, except
 * that a failing request goes together with a fault of the other kinds.
 */
public final class Faults implements ExecutionInterceptor {

  private static final ExecutionInterceptor NOTHING = new ExecutionInterceptor() {};
  private static final Consumer<ExecutionAttributes> NO_FAILURE = any -> {};

  private final AtomicReference<ExecutionInterceptor> current = new AtomicReference<>(NOTHING);
  private final AtomicReference<Consumer<ExecutionAttributes>> failing =
      new AtomicReference<>(NO_FAILURE);
  private final Recorder recorder;

  /** Faults of the client whose requests are recorded there. */
  public Faults(Recorder recorder) {
    this.recorder = recorder;
  }

  public void none() {
    current.set(NOTHING);
    failing.set(NO_FAILURE);
  }

  /** Makes pages small: no response holds more items, objects or versions than this. */
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
   * Hands the items of a kind in one batch back as unprocessed, and does not write them. It is the
   * first batch that has any.
   */
  public void unprocessedItems(Predicate<Map<String, AttributeValue>> kind) {
    current.set(UnprocessedItems.ofKind(kind));
  }

  /** Lets one request, counted from 1, fail as if the service had no capacity left for it. */
  public void throttled(int which) {
    fail(any -> true, which, ServiceFailure::throttled);
  }

  /** Lets one write, counted from 1, fail as if the service had no capacity left for it. */
  public void throttledWrite(int which) {
    fail(Request::isWrite, which, ServiceFailure::throttled);
  }

  /**
   * Lets the batch that puts an item fail as if the service had no capacity left for it. Where
   * several batches are sent side by side, it is always the same one that fails. For code that does
   * not write in batches, the first write fails.
   */
  public void throttledWriteOf(PrimaryKey key) {
    fail(
        it ->
            it.sent() instanceof BatchWriteItemRequest
                ? BatchWrites.in(it.sent()).puts(key)
                : it.isWrite(),
        1,
        ServiceFailure::throttled);
  }

  /** Cancels the next transactions that write, as if others were under way on the same items. */
  public void conflicts(int times) {
    fail(
        it -> it.isWrite() && Operations.transactionParts(it.sent()) > 0,
        1,
        transaction -> {
          if (times > 1) {
            conflicts(times - 1);
          }
          return ServiceFailure.conflict(transaction);
        });
  }

  /** Lets the next read of an index fail as if the index were still being built. */
  public void indexBeingBuilt() {
    fail(read -> read.index().isPresent(), 1, ServiceFailure::indexBeingBuilt);
  }

  /** Does something once, just before the next write reaches the service, as a rival would. */
  public void beforeNextWrite(Runnable rival) {
    current.set(new Rival(rival));
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    failing.get().accept(attributes);
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

  /** The request fails before it is sent, and the SDK does not try it again. */
  private void fail(
      Predicate<Request> kind, int which, Function<Request, SdkServiceException> failure) {
    AtomicInteger left = new AtomicInteger(which);
    failing.set(
        attributes -> {
          Request request = recorder.begun(attributes);
          if (kind.test(request) && left.decrementAndGet() == 0) {
            SdkServiceException thrown = failure.apply(request);
            recorder.failed(thrown, attributes); // the SDK tells nobody of what is never sent
            throw thrown;
          }
        });
  }
}
