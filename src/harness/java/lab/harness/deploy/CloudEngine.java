package lab.harness.deploy;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import com.pulumi.test.Mocks;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Takes the part of Pulumi's engine in one run of a program: creates each resource that steps ask
 * for in the cloud, one at a time, and makes up what the provider would tell of others. It begins
 * when the program has returned: in a preview, with which {@code pulumi up} begins, nobody tells a
 * program of what is still to be created, however long it waits. What is there already, it is told
 * when it waits. What the cloud can't create does not keep the rest of the program from its cloud;
 * any other failure is the end of it.
 */
final class CloudEngine implements Mocks {

  private final ResourceHandlers handlers;
  private final Declarations declarations;
  private final Deployment deployment;
  private final Beside beside = new Beside();
  private final Map<Label, Integer> seen = new HashMap<>();
  private final ReentrantLock busy = new ReentrantLock();
  private final ProgramThread program;
  private final ExecutorService worker = thread("lab-deploy");
  private final ExecutorService lookup = thread("lab-lookup");
  private boolean closed;
  private volatile Throwable failure;

  CloudEngine(
      ResourceHandlers handlers,
      Declarations declarations,
      Deployment deployment,
      ProgramThread program) {
    this.handlers = handlers;
    this.declarations = declarations;
    this.deployment = deployment;
    this.program = program;
    worker.execute(program::awaitReturn);
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(
        new ThreadFactoryBuilder().setNameFormat(name).setDaemon(true).build());
  }

  @Override
  public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
    return args.id.isEmpty() ? respond(worker, () -> create(args)) : lookUp(() -> create(args));
  }

  @Override
  public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
    return lookUp(() -> call(args));
  }

  private <T> CompletableFuture<T> lookUp(Supplier<T> work) {
    lookup.execute(program::awaitRest);
    return respond(lookup, work);
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
    lookup.shutdown();
  }

  /** The first failure that is not the program's: the lab's own or the cloud's. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** Whether a resource that was declared has come so far. */
  boolean hasSeen(Label resource) {
    busy.lock();
    try {
      return seen.containsKey(resource);
    } finally {
      busy.unlock();
    }
  }

  /** What the program has beside what steps ask for. */
  Beside beside() {
    return beside;
  }

  /** Always completes, since the SDK would wait for ever, and not quietly. */
  private <T> CompletableFuture<T> respond(ExecutorService thread, Supplier<T> work) {
    return CompletableFuture.supplyAsync(() -> now(work), thread);
  }

  private <T> T now(Supplier<T> work) {
    busy.lock();
    try {
      if (closed || failure != null) {
        throw new IllegalStateException("the run is over");
      }
      return work.get();
    } catch (WrongAnswer e) {
      throw e; // ends the callback that it comes out of, and is found there
    } catch (RuntimeException | Error e) {
      failure = failure == null ? e : failure;
      throw e;
    } finally {
      busy.unlock();
    }
  }

  private Map<String, Object> call(CallArgs args) {
    if (!Functions.isKnown(args.token)) {
      beside.addFunction(args.token);
    }
    return Functions.call(args.token, args.args);
  }

  private ResourceResult create(ResourceArgs args) {
    if (declarations.isComponent(args.type)) {
      return ResourceResult.of(Optional.empty(), Map.of());
    }
    Label label = new Label(args.type, args.name);
    boolean twice = seen.merge(label, 1, Integer::sum) > declarations.places(label);
    Optional<ResourceHandler> handler = handlers.of(args.type);
    if (handler.isEmpty()) {
      return leave(label, args, twice);
    }
    try {
      WrongAnswer.unless(!twice, label.finding("deploy.twice"));
      return create(Declaration.of(args), handler.get());
    } catch (WrongAnswer e) {
      e.setStackTrace(declarations.callers(label));
      Part.of(args.type).ifPresent(part -> deployment.fail(part, e));
      return ResourceResult.of(
          Optional.of(args.name), outputs(args.type, args.name, args.inputs, 0));
    }
  }

  private ResourceResult leave(Label label, ResourceArgs args, boolean twice) {
    beside.add(label);
    if (twice) {
      beside.addTwice(label);
    }
    String id = args.id.isEmpty() ? new Names(args.type, args.name, args.inputs).id() : args.id;
    return ResourceResult.of(Optional.of(id), outputs(args.type, args.name, args.inputs, 1));
  }

  private Map<String, Object> outputs(
      String type, String name, Map<String, Object> known, int elements) {
    Map<String, Object> outputs = new HashMap<>(known);
    MadeUp madeUp = new MadeUp(new Names(type, name, known), elements);
    outputs.putAll(madeUp.values(Schema.outputs(declarations.classOf(type)), known));
    return outputs;
  }

  private ResourceResult create(Declaration declared, ResourceHandler handler) {
    Label label = declared.label();
    try {
      String id = handler.create(declared);
      declared.refused().forEach(it -> it.why().setStackTrace(declarations.callers(label)));
      deployment.add(declared.created(id, declarations.keeping(label)));
      Map<String, Object> known = new HashMap<>(declared.inputs().values());
      known.putAll(handler.complete(declared, id));
      return ResourceResult.of(
          Optional.of(id), outputs(declared.type(), declared.name(), known, 0));
    } catch (AwsServiceException e) {
      if (Declaration.isToBlame(e)) {
        throw declared.failure(e, e.awsErrorDetails().errorMessage());
      }
      throw e;
    }
  }
}
