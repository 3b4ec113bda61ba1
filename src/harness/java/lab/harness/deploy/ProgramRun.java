package lab.harness.deploy;

import com.google.common.base.Stopwatch;
import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import com.pulumi.test.internal.PulumiTestInternal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import lab.harness.verdict.CloudFailure;
import lab.harness.verdict.Finding;

/**
 * One run of a Pulumi program in this JVM, by the SDK's support for tests.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/guides/testing/unit/">Pulumi: unit tests</a>
 */
final class ProgramRun {

  /** Held, because the JDK forgets a logger that nobody holds, and its filter with it. */
  private static final Logger LOGGER =
      Logger.getLogger("com.pulumi.test.internal.PulumiTestInternal");

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

  static {
    LOGGER.setFilter(ProgramRun::hush);
  }

  private final Consumer<Context> program;
  private final Deployment deployment;
  private final StackConfig config;
  private final Declarations declarations = new Declarations();
  private final CloudEngine engine;
  private final CompletableFuture<ProgramContext> worked = new CompletableFuture<>();
  private final ProgramThread thread = new ProgramThread();
  private volatile Throwable thrown;

  ProgramRun(
      Consumer<Context> program,
      ResourceHandlers handlers,
      Deployment deployment,
      StackConfig config) {
    this.program = program;
    this.deployment = deployment;
    this.config = config;
    this.engine = new CloudEngine(handlers, declarations, deployment, thread);
  }

  /**
   * What matters of the log becomes a verdict; the rest is stack traces. While a resource is being
   * created, the SDK looks whether it is done as often as it can, with a line each time: here it
   * pauses, and leaves the processor to the cloud that it waits for.
   */
  private static boolean hush(LogRecord line) {
    if (line.getMessage().startsWith("Remaining tasks")) {
      LockSupport.parkNanos(PAUSE);
    }
    return false;
  }

  /**
   * Runs the program and waits until all that it declared is created, or something failed.
   *
   * @throws CloudFailure if the cloud takes longer than the limit
   * @throws IllegalStateException if the run can't be made
   */
  ProgramOutcome outcome(Duration limit) {
    TestOptions options =
        TestOptions.builder()
            .projectName(config.project())
            .stackName(StackConfig.STACK)
            .preview(false)
            .resourceTransformations(List.of(declarations))
            .build();
    // The test support takes a configuration here only.
    var run =
        PulumiTestInternal.builder()
            .options(options)
            .mocks(engine)
            .config(config.values(), config.secrets())
            .build()
            .runTestAsync(this::work);
    Stopwatch running = Stopwatch.createStarted();
    try {
      Optional<TestResult> result =
          await(run, limit).filter(ended -> finish(limit.minus(running.elapsed())));
      return new ProgramOutcome(
          Optional.ofNullable(thrown), engine.failure(), result, declarations);
    } finally {
      engine.close();
      if (!run.isDone() || !worked.isDone()) {
        abandon();
      }
      thread.leave();
      PulumiTest.cleanup();
    }
  }

  /** Has the deployment tell what else is known of the run. */
  void report() {
    List<Label> declared = declarations.labels();
    Beside beside = engine.beside();
    deployment.note(beside.notes(declared), beside.asCause(declared));
    declared.stream()
        .filter(resource -> !declarations.isComponent(resource.type()))
        .filter(resource -> !engine.hasSeen(resource))
        .flatMap(resource -> Part.of(resource.type()).stream())
        .forEach(deployment::lack);
  }

  /** Whether the program itself ended: if a callback fails, the SDK does not wait for it. */
  private boolean finish(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    Optional<ProgramContext> program = worked(limit);
    if (program.isPresent() && engine.failure().isEmpty()) {
      new LooseEnds(program.get().outputs(), declarations).await(end, deployment::export);
      program.get().twice().forEach(deployment::exportNothing);
      checkSpeed(end, limit);
    }
    return program.isPresent();
  }

  private void checkSpeed(long end, Duration limit) {
    if (System.nanoTime() > end && engine.isBusy()) {
      throw new CloudFailure(Finding.of("deploy.slow", "seconds", limit.toSeconds()));
    }
  }

  private Optional<ProgramContext> worked(Duration limit) {
    try {
      return Optional.of(worked.get(limit.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the program ran", e);
    }
  }

  private Optional<TestResult> await(Future<TestResult> run, Duration limit) {
    try {
      return Optional.of(run.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      checkSpeed(System.nanoTime() - 1, limit);
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the program could not be run", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the program ran", e);
    }
  }

  private void work(Context context) {
    LOGGER.setLevel(Level.FINEST); // here, because the SDK sets it too when a run begins
    ProgramContext handed = new ProgramContext(context, thread, deployment);
    thread.enter();
    try {
      program.accept(handed);
    } catch (RuntimeException | Error e) {
      thrown = e; // Not thrown, or the SDK would not wait for what has been declared.
    } finally {
      thread.leave();
      worked.complete(handed);
    }
  }

  /** Ends what can be ended of a run that does not end by itself. */
  private void abandon() {
    thread.interrupt();
    // The SDK polls its tasks until all are done or one has failed. This adds one that has.
    Output.of(CompletableFuture.failedFuture(new TimeoutException()));
  }
}
