package lab.harness.deploy;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
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
 * one at a time, as soon as it is declared. What the cloud can't create does not keep the rest of
 * the program from its cloud; any other failure is the end of it.
 */
final class CloudEngine implements Mocks {

  /** Statuses that blame the declaration: bad request, not found, conflict, not implemented. */
  private static final Set<Integer> BLAMING = Set.of(400, 404, 409, 501);

  private final ResourceHandlers handlers;
  private final Declarations declarations;
  private final Deployment deployment;
  private final ReentrantLock busy = new ReentrantLock();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          new ThreadFactoryBuilder().setNameFormat("lab-deploy").setDaemon(true).build());
  private boolean closed;
  private volatile Throwable failure;

  CloudEngine(ResourceHandlers handlers, Declarations declarations, Deployment deployment) {
    this.handlers = handlers;
    this.declarations = declarations;
    this.deployment = deployment;
  }

  @Override
  public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
    return respond(() -> create(args));
  }

  @Override
  public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
    return respond(() -> Functions.call(args.token));
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

  /** Always completes, since the SDK would wait for ever, and not quietly. */
  private <T> CompletableFuture<T> respond(Supplier<T> work) {
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
      Label resource = new Label(args.type, args.name);
      e.setStackTrace(declarations.callers(resource));
      if (!handlers.knowsServiceOf(resource)) {
        throw e;
      }
      deployment.fail(resource, e);
      return ResourceResult.of(Optional.of(args.name), args.inputs);
    }
  }

  private ResourceResult create(Declaration declared) {
    ResourceHandler handler = handlers.of(declared);
    try {
      String id = handler.create(declared);
      deployment.add(declared.created(id, declarations.keeping(declared.label())));
      Map<String, Object> outputs = new HashMap<>(declared.inputs().values());
      outputs.putAll(handler.complete(declared, id));
      return ResourceResult.of(Optional.of(id), outputs);
    } catch (AwsServiceException e) {
      if (BLAMING.contains(e.statusCode()) && !e.isThrottlingException()) {
        throw declared.failure(e, e.awsErrorDetails().errorMessage());
      }
      throw e;
    }
  }
}
