package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Container;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lab.harness.result.RunResult;
import lab.harness.result.Status;
import lab.harness.result.StepResult;
import lab.harness.run.LabRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

/**
 * The lab in a container, on an image that is not LocalStack but has its port, its script and its
 * ready line. Wants a Docker engine on Linux, and so has a profile of its own: {@code docker}.
 */
@Timeout(180)
class ContainerCheck {

  @TempDir static Path shared;
  private static StandInImage image;

  @TempDir Path folder;
  private LabRunner runner;

  @BeforeAll
  static void build() throws Exception {
    System.out.println(
        "The container runs S3Proxy and DynamoDB Local behind one port. It is NOT LocalStack.");
    image = StandInImage.build(shared);
  }

  @AfterAll
  static void remove() {
    image.close();
  }

  @BeforeEach
  void open() {
    runner = new LabRunner();
  }

  @AfterEach
  void leavesNoContainer() {
    runner.close();

    assertThat(containers()).isEmpty();
  }

  @Test
  void referenceHasAllPoints() throws Exception {
    RunResult result = run(Implementations.SOLUTION, image);

    assertThat(result.unusable()).isEmpty();
    assertThat(result.steps())
        .flatExtracting(StepResult::tests)
        .allMatch(test -> test.status() == Status.PASSED);
    assertThat(result.points()).isEqualTo(100);
    assertThat(result.bonus()).isEqualTo(20);
    assertThat(containers()).as("the cloud stays up between runs").hasSize(1);
  }

  @Test
  void starterHasNoPointsAndNoFailure() throws Exception {
    RunResult result = run(Implementations.STARTER, image);

    assertThat(result.unusable()).isEmpty();
    assertThat(result.steps()).extracting(StepResult::status).containsOnly(Status.NOT_STARTED);
    assertThat(result.points() + result.bonus()).isZero();
  }

  @Test
  void aContainerThatEndsIsSaidWithItsLogAndHasTheToken() throws Exception {
    try (StandInImage gone =
        image.with(folder, "echo \"No licence for ${LOCALSTACK_AUTH_TOKEN}.\" >&2; exit 55")) {
      long start = System.nanoTime();

      RunResult result = run(Implementations.STARTER, gone);

      assertThat(result.unusable().map(Told::of).orElseThrow())
          .contains(gone.name(), "exit code 55")
          .endsWith("\n  No licence for a-token.");
      assertThat(result.points()).isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void anImageThatIsNowhereIsSaid() throws Exception {
    RunResult result = run(Implementations.STARTER, "not-localstack-either:1");

    assertThat(result.unusable().map(Told::of).orElseThrow()).contains("not-localstack-either:1");
  }

  private RunResult run(Path source, StandInImage image) throws Exception {
    return run(source, image.name());
  }

  private RunResult run(Path source, String image) throws Exception {
    return Implementations.run(
        runner,
        source,
        folder.resolve("classes"),
        Map.of(
            "lab.cloud",
            "localstack",
            "lab.localstack.image",
            image,
            "lab.localstack.token",
            System.getenv("LOCALSTACK_AUTH_TOKEN")));
  }

  /** Those of this JVM. */
  private static List<Container> containers() {
    return DockerClientFactory.lazyClient()
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(
            Map.of(
                DockerClientFactory.TESTCONTAINERS_SESSION_ID_LABEL,
                DockerClientFactory.SESSION_ID))
        .exec();
  }
}
