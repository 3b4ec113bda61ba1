package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.util.concurrent.Uninterruptibles;
import com.pulumi.Context;
import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.inputs.GetCallerIdentityPlainArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.core.Output;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lab.harness.deploy.Deployer;
import lab.harness.deploy.Deployment;
import lab.harness.deploy.StackConfig;
import lab.harness.verdict.WrongAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An output counts if it is exported before the program returns, as with Pulumi's own engine. */
class LateOutputsTest extends DeployBench {

  private static final String NAME = "name";

  static Stream<Arguments> late() {
    return Stream.of(
        program("a callback of a resource", LateOutputsTest::inACallback),
        program("a callback of a callback", LateOutputsTest::inACallbackOfACallback),
        program("a callback of a function", LateOutputsTest::inACallbackOfAFunction),
        program("a callback that slept for", LateOutputsTest::inACallbackBeforeASleep),
        program("another thread", LateOutputsTest::onAThread),
        program("a future", LateOutputsTest::inAFuture));
  }

  static Stream<Arguments> inTime() {
    return Stream.of(
        program("a value", context -> context.export(NAME, Output.of("it"))),
        program("what a callback returns", LateOutputsTest::whatACallbackReturns),
        program("a callback of what is known", LateOutputsTest::inACallbackOfAValue),
        program("a thread that is waited for", LateOutputsTest::onAThreadAndJoined),
        program("a parallel stream", LateOutputsTest::inAParallelStream),
        program("what a function returned", LateOutputsTest::afterAFunction));
  }

  private static Arguments program(String name, Consumer<Context> program) {
    return arguments(name, program);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void late(String name, Consumer<Context> program) {
    try (Deployment deployment = deployer.deploy(program)) {
      assertThatThrownBy(() -> deployment.output(NAME))
          .isInstanceOf(WrongAnswer.class)
          .extracting(Told::of, STRING)
          .contains("exports name too late");
      assertThat(deployment.buckets()).as("what was declared is there").isNotEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void inTime(String name, Consumer<Context> program) {
    try (Deployment deployment = deployer.deploy(program)) {
      assertThat(deployment.output(NAME)).isPresent();
    }
  }

  @Test
  void onlyTheLateOneOfTwoIsLost() {
    try (Deployment deployment =
        deployer.deploy(
            context -> {
              inACallback(context);
              context.export(NAME, Output.of("first"));
            })) {
      assertThat(deployment.output(NAME)).hasValue("first");
    }
  }

  /** In a preview, with which {@code pulumi up} begins, it would wait for ever. */
  @Test
  void aProgramThatWaitsForWhatIsNotCreatedYetHangs() {
    Deployer impatient = new Deployer(s3, dynamo, StackConfig.NONE, Duration.ofSeconds(3));

    assertThatThrownBy(
            () ->
                impatient.deploy(
                    context -> {
                      var name = new CompletableFuture<String>();
                      new BucketV2("b").bucket().applyValue(name::complete);
                      context.export(NAME, Output.of(name.join()));
                    }))
        .isInstanceOf(WrongAnswer.class)
        .extracting(Told::of, STRING)
        .contains("did not end within 3 seconds");
  }

  private static void inACallback(Context context) {
    new BucketV2("b").bucket().applyValue(name -> context.export(NAME, Output.of(name)));
  }

  private static void inACallbackOfACallback(Context context) {
    var bucket = new BucketV2("b");
    bucket
        .bucket()
        .apply(name -> bucket.arn().applyValue(arn -> context.export(NAME, Output.of(name + arn))));
  }

  private static void inACallbackOfAFunction(Context context) {
    AwsFunctions.getCallerIdentity()
        .applyValue(it -> context.export(NAME, Output.of(it.accountId())));
    new BucketV2("b");
  }

  private static void inACallbackBeforeASleep(Context context) {
    inACallback(context);
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void onAThread(Context context) {
    new Thread(() -> context.export(NAME, Output.of("it"))).start();
    new BucketV2("b");
  }

  private static void inAFuture(Context context) {
    CompletableFuture.runAsync(() -> context.export(NAME, Output.of("it")));
    new BucketV2("b");
  }

  private static void whatACallbackReturns(Context context) {
    context.export(NAME, new BucketV2("b").bucket().applyValue(name -> name + "!"));
  }

  private static void inACallbackOfAValue(Context context) {
    Output.of("it").applyValue(value -> context.export(NAME, Output.of(value)));
  }

  /** The bucket is declared before: only some threads of a pool know Pulumi's deployment. */
  private static void onAThreadAndJoined(Context context) {
    BucketV2 bucket = new BucketV2("b");
    Thread other = new Thread(() -> context.export(NAME, bucket.bucket()));
    other.start();
    Uninterruptibles.joinUninterruptibly(other);
  }

  private static void inAParallelStream(Context context) {
    List.of(NAME, "b", "c", "d", "e").parallelStream()
        .forEach(it -> context.export(it, Output.of(it)));
  }

  private static void afterAFunction(Context context) {
    var told = new CountDownLatch(1);
    AwsFunctions.getCallerIdentity().applyValue(it -> told).applyValue(LateOutputsTest::open);
    try {
      told.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    context.export(NAME, Output.of(identity()));
  }

  private static boolean open(CountDownLatch latch) {
    latch.countDown();
    return true;
  }

  private static String identity() {
    return AwsFunctions.getCallerIdentityPlain(GetCallerIdentityPlainArgs.Empty).join().accountId();
  }
}
