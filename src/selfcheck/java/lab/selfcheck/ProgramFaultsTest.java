package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.pulumi.Context;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.core.Output;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import lab.contract.NotDoneYetException;
import lab.harness.deploy.Deployer;
import lab.harness.deploy.Deployment;
import lab.harness.deploy.StackConfig;
import lab.harness.verdict.WrongAnswer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context.BeforeExecution;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** A program that fails is told why, quietly; a lab that fails does not put it on the program. */
class ProgramFaultsTest extends DeployBench {

  private static final Duration SHORT = Duration.ofSeconds(1);

  @BeforeAll
  void start() {
    // What is still to start would take more than the short limit.
    deployer.deploy(context -> new BucketV2("warm")).close();
  }

  @Test
  void itThrows() {
    assertThatDeploying(
            context -> {
              new BucketV2("bucket");
              throw new IllegalStateException("oh");
            })
        .isInstanceOf(WrongAnswer.class)
        .hasCauseInstanceOf(IllegalStateException.class)
        .extracting(Told::of, STRING)
        .contains("ended before it had declared a table: it threw IllegalStateException: oh");
  }

  @Test
  void itThrowsAnErrorWithoutAMessage() {
    assertThatDeploying(
            context -> {
              throw new StackOverflowError();
            })
        .isInstanceOf(WrongAnswer.class)
        .extracting(Told::of, STRING)
        .contains("threw StackOverflowError\n");
  }

  @RepeatedTest(5) // The SDK finds such a fault now in one place, now in another.
  void itThrowsInACallback() {
    assertThatDeploying(inACallback(new IllegalStateException("oh")))
        .isInstanceOf(WrongAnswer.class)
        .extracting(Told::of, STRING)
        .contains("threw IllegalStateException: oh");
  }

  @Test
  void itThrowsOverWhatTheLabHasMadeUp() {
    assertThatDeploying(context -> new Queue("jobs").url().applyValue(url -> Integer.parseInt(url)))
        .isInstanceOf(WrongAnswer.class)
        .extracting(Told::of, STRING)
        .contains("threw NumberFormatException")
        .contains("makes up what comes of Queue \"jobs\".");
  }

  @Test
  void itIsNotDoneYet() {
    Exception inside = new InvocationTargetException(new NotDoneYetException());

    assertThatDeploying(
            context -> {
              new BucketV2("bucket");
              throw new IllegalStateException(inside);
            })
        .isSameAs(inside.getCause());
    assertThatDeploying(inACallback(new NotDoneYetException()))
        .isInstanceOf(NotDoneYetException.class);
  }

  @Test
  void itHangs() throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);

    assertThatDeploying(
            SHORT,
            context -> {
              try {
                new BucketV2("early");
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                new BucketV2("late");
              } finally {
                over.countDown();
              }
            })
        .isInstanceOf(WrongAnswer.class)
        .extracting(Told::of, STRING)
        .contains("did not end within 1 seconds");
    assertThat(over.await(1, TimeUnit.MINUTES)).as("interrupted").isTrue();
  }

  @Test
  void itExportsWhatNeverComes() {
    assertThatDeploying(
            SHORT, context -> context.export("never", Output.of(new CompletableFuture<>())))
        .isInstanceOf(WrongAnswer.class)
        .extracting(Told::of, STRING)
        .contains("did not end");
  }

  @Test
  void itLogsAnError() {
    assertThatDeploying(
            context -> {
              new BucketV2("bucket");
              context.log().error("no good");
            })
        .isInstanceOf(WrongAnswer.class)
        .extracting(Told::of, STRING)
        .contains("logged an error: no good");
  }

  @Test
  void nothingIsPrintedOfIt() {
    List<LogRecord> printed = new ArrayList<>();
    Handler terminal = new Recorder(printed);
    Logger.getLogger("").addHandler(terminal);
    try {
      itThrows();
      itLogsAnError();
    } finally {
      Logger.getLogger("").removeHandler(terminal);
    }
    assertThat(printed).isEmpty();
  }

  @Test
  void theLabsOwnFaultIsNoVerdict() {
    var down =
        new ExecutionInterceptor() {
          @Override
          public void beforeExecution(BeforeExecution context, ExecutionAttributes attributes) {
            throw SdkClientException.create("down");
          }
        };

    assertThatThrownBy(
            () ->
                new Deployer(cloud.s3(down), dynamo, StackConfig.NONE, LONG)
                    .deploy(
                        context -> {
                          new Table("table", Programs.provisionedTable().build());
                          new BucketV2("bucket");
                        }))
        .isInstanceOf(SdkClientException.class)
        .hasMessage("down");
  }

  private static Consumer<Context> inACallback(RuntimeException fault) {
    return context ->
        context.export(
            "name",
            new BucketV2("bucket")
                .bucket()
                .applyValue(
                    name -> {
                      throw fault;
                    }));
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertThatDeploying(
      Consumer<Context> program) {
    return assertThatDeploying(LONG, program);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertThatDeploying(
      Duration limit, Consumer<Context> program) {
    return assertThatThrownBy(
        () -> {
          try (Deployment deployment =
              new Deployer(s3, dynamo, StackConfig.NONE, limit).deploy(program)) {
            deployment.tables();
          }
        });
  }

  private static final class Recorder extends Handler {

    private final List<LogRecord> records;

    private Recorder(List<LogRecord> records) {
      this.records = records;
    }

    @Override
    public void publish(LogRecord line) {
      records.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
