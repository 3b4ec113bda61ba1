package lab.harness.engine;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.pulumi.Context;
import com.pulumi.deployment.internal.InlineDeploymentSettings;
import com.pulumi.internal.PulumiInternal;
import com.pulumi.resources.StackOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import lab.harness.deploy.StackConfig;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;

/**
 * A Pulumi program in this JVM, which talks to the engine as one does that {@code pulumi up} runs.
 * The public SDK has this for Pulumi's Automation API.
 */
public record InlineProgram(Consumer<Context> program, StackConfig config, Duration limit) {

  /**
   * Runs it against an engine that creates nothing; throws as {@link Program#plan} does.
   *
   * @return what would be created
   */
  public Plan plan() {
    try (Engine engine = new Engine(config)) {
      run(engine);
      Program.checkDeclarations(engine);
      return Plan.of(engine);
    }
  }

  private void run(Engine engine) {
    CompletableFuture<Void> ended = new CompletableFuture<>();
    Thread thread = new Thread(() -> run(engine, ended), "lab-inline"); // The SDK marks its thread.
    thread.setDaemon(true);
    thread.start();
    try {
      ended.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new WrongAnswer(Finding.of("deploy.hang", "seconds", limit.toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a program ran", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private void run(Engine engine, CompletableFuture<Void> ended) {
    try {
      PulumiInternal.fromInline(settings(engine), StackOptions.Empty).runAsync(program).join();
      ended.complete(null);
    } catch (CompletionException e) {
      ended.completeExceptionally(e.getCause());
    } catch (RuntimeException | Error e) {
      ended.completeExceptionally(e);
    }
  }

  private InlineDeploymentSettings settings(Engine engine) {
    return InlineDeploymentSettings.builder()
        .monitorAddr(engine.address())
        .engineAddr(engine.address())
        .project(config.project())
        .stack(StackConfig.STACK)
        .organization(Engine.ORGANIZATION)
        .isDryRun(true)
        .config(ImmutableMap.copyOf(config.values()))
        .configSecretKeys(ImmutableSet.copyOf(config.secrets()))
        .build();
  }
}
