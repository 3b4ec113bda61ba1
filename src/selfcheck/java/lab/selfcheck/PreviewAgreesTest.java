package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.pulumi.Context;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import lab.harness.deploy.Deployer;
import lab.harness.deploy.Deployment;
import lab.harness.deploy.Part;
import lab.harness.deploy.Resource;
import lab.harness.deploy.StackConfig;
import lab.harness.engine.InlineProgram;
import lab.harness.engine.Plan;
import lab.harness.engine.Registration;
import lab.harness.verdict.WrongAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of the gallery's stacks for steps 1 and 5, a preview by Pulumi's own protocol and the judged run
 * see the same resources and outputs; what one does not take, the other does not take either.
 */
class PreviewAgreesTest extends DeployBench {

  private static final Duration LIMIT = Duration.ofSeconds(5);

  /** They print what programs log, and that the SDK closes no channel: its process ends with it. */
  private static final List<Logger> LOGGERS =
      Stream.of("com.pulumi", "io.grpc").map(Logger::getLogger).toList();

  /** One only costs time, and the other's output is exported by a thread that nobody waits for. */
  private static final Set<String> LEFT_OUT = Set.of("01-sleeps", "01-output-exported-by-a-thread");

  @TempDir static Path temp;

  private final Deployer judge = new Deployer(s3, dynamo, StackConfig.NONE, LIMIT);

  @BeforeAll
  void start() {
    LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    // What is still to start would take more than the limit.
    deployer.deploy(SoundStack::declare).close();
    new InlineProgram(SoundStack::declare, StackConfig.NONE, LONG).plan();
  }

  @AfterAll
  static void listen() {
    LOGGERS.forEach(logger -> logger.setLevel(null));
  }

  @TestFactory
  Stream<DynamicTest> theyAgree() throws Exception {
    return new StackSources(temp)
        .compile().entrySet().stream()
            .filter(stack -> !LEFT_OUT.contains(stack.getKey()))
            .map(stack -> dynamicTest(stack.getKey(), () -> assertAgreed(stack.getValue())));
  }

  /** Both run at the same time. */
  private void assertAgreed(Consumer<Context> stack) throws Exception {
    FutureTask<Object> preview = new FutureTask<>(() -> preview(stack));
    new Thread(preview, "preview").start();
    Deployment deployment;
    try {
      deployment = judge.deploy(stack);
    } catch (WrongAnswer e) {
      assertThat(preview.get()).isEqualTo(e.finding());
      return;
    }
    try (deployment) {
      Throwable refused = catchThrowable(() -> Refusals.check(deployment));
      if (preview.get() instanceof Plan plan) {
        assertAgreed(plan, deployment, refused == null);
      } else {
        assertThat(refused == null && deployment.notes().isEmpty()).isFalse();
      }
    }
  }

  /** The plan; or what there is to tell if there is none. */
  private static Object preview(Consumer<Context> stack) {
    try {
      return new InlineProgram(stack, StackConfig.NONE, LIMIT).plan();
    } catch (WrongAnswer e) {
      return e.finding();
    }
  }

  private static void assertAgreed(Plan plan, Deployment deployment, boolean isWhole) {
    List<Resource> resources = deployment.resources();
    assertThat(resources)
        .allMatch(it -> plan.resources().stream().anyMatch(own -> isSame(own, it)));
    assertThat(plan.outputs()).containsKeys(deployment.outputs().toArray(new String[0]));
    if (isWhole) {
      assertThat(plan.resources().stream().filter(it -> Part.of(it.type()).isPresent()))
          .hasSameSizeAs(resources.stream().filter(it -> Part.of(it.type()).isPresent()).toList());
      assertThat(deployment.outputs()).isEqualTo(plan.outputs().keySet());
    }
  }

  private static boolean isSame(Registration previewed, Resource judged) {
    return previewed.type().equals(judged.type())
        && previewed.name().equals(judged.name())
        && SameInputs.agree(previewed.inputs(), judged.inputs());
  }
}
