package lab.harness.deploy;

import com.pulumi.test.Mocks;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Takes the part of Pulumi's engine in one run of a program: creates each resource in the cloud,
 * one at a time, as soon as it is declared. What the cloud refuses does not keep the rest of the
 * program from its cloud; any other failure is the end of it.
 */
final class CloudEngine implements Mocks {

  /**
   * Bad request, not found, conflict, not implemented: not this cloud's or these credentials'
   * fault.
   */
  private static final Set<Integer> REFUSALS = Set.of(400, 404, 409, 501);

  private final ResourceHandlers handlers;
  private final Declarations declarations;
  private final Inventory inventory;
  private final ReentrantLock busy = new ReentrantLock();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "lab-deploy");
            thread.setDaemon(true);
            return thread;
          });
  private boolean closed;
  private volatile Throwable failure;

  CloudEngine(ResourceHandlers handlers, Declarations declarations, Inventory inventory) {
    this.handlers = handlers;
    this.declarations = declarations;
    this.inventory = inventory;
  }

  @Override
  public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
    return answer(() -> create(args));
  }

  @Override
  public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
    return answer(() -> Functions.call(args.token));
  }

  /** Whether it is at work right now. */
  boolean isBusy() {
    return busy.isLocked();
  }

  /** Creates nothing any more, whatever a program that still runs may declare. */
  void close() {
    busy.lock();
    closed = true;
    busy.unlock();
    worker.shutdown();
  }

  /** The first failure: a {@link WrongAnswer}, or a fault of the lab's own or of the cloud's. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** Always completes: the SDK would wait for ever, and not quietly. */
  private <T> CompletableFuture<T> answer(Supplier<T> work) {
    return CompletableFuture.supplyAsync(() -> now(work), worker);
  }

  private <T> T now(Supplier<T> work) {
    busy.lock();
    try {
      if (closed || failure != null) {
        throw new IllegalStateException("the run is over");
      }
      return work.get();
    } catch (RuntimeException | Error e) {
      failure = failure == null ? e : failure;
      throw e;
    } finally {
      busy.unlock();
    }
  }

  private ResourceResult create(ResourceArgs args) {
    if (declarations.isComponent(args.type)) {
      return ResourceResult.of(Optional.empty(), Map.of());
    }
    try {
      return create(Declaration.of(args));
    } catch (WrongAnswer e) {
      e.setStackTrace(declarations.callers(Declaration.label(args.type, args.name)));
      if (!handlers.knowsServiceOf(args.type)) {
        throw e;
      }
      inventory.refuse(args.type, e);
      return ResourceResult.of(Optional.of(args.name), args.inputs);
    }
  }

  private ResourceResult create(Declaration declared) {
    ResourceHandler handler = handlers.of(declared);
    try {
      String id = handler.create(declared);
      inventory.add(declared.created(id, declarations.keeping(declared.label())));
      Map<String, Object> outputs = new HashMap<>(declared.inputs().values());
      outputs.putAll(handler.complete(declared, id));
      return ResourceResult.of(Optional.of(id), outputs);
    } catch (AwsServiceException e) {
      if (REFUSALS.contains(e.statusCode()) && !e.isThrottlingException()) {
        throw declared.refused(e, e.awsErrorDetails().errorMessage());
      }
      throw e;
    }
  }
}
