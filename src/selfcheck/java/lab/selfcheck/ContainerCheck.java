package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Container;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lab.harness.progress.Progress;
import lab.harness.progress.Status;
import lab.harness.progress.StepProgress;
import lab.harness.run.StepsRunner;
import lab.harness.settings.Settings;
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
  private StepsRunner runner;

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
    runner = new StepsRunner();
  }

  @AfterEach
  void leavesNoContainer() {
    runner.close();

    assertThat(containers()).isEmpty();
  }

  @Test
  void referenceHasAllPoints() throws Exception {
    Progress progress = run(Implementations.SOLUTION, image);

    assertThat(progress.unusable()).isEmpty();
    assertThat(progress.steps())
        .flatExtracting(StepProgress::tests)
        .allMatch(test -> test.status() == Status.PASSED);
    assertThat(progress.points()).isEqualTo(100);
    assertThat(progress.bonus()).isEqualTo(20);
    assertThat(containers()).as("the cloud stays up between runs").hasSize(1);
  }

  @Test
  void starterHasNoPointsAndNoFailure() throws Exception {
    Progress progress = run(Implementations.STARTER, image);

    assertThat(progress.unusable()).isEmpty();
    assertThat(progress.steps()).extracting(StepProgress::status).containsOnly(Status.NOT_STARTED);
    assertThat(progress.points() + progress.bonus()).isZero();
  }

  @Test
  void aContainerThatEndsIsSaidWithItsLogAndHasTheToken() throws Exception {
    try (StandInImage gone =
        image.with(folder, "echo \"No licence for ${LOCALSTACK_AUTH_TOKEN}.\" >&2; exit 55")) {
      long start = System.nanoTime();

      Progress progress = run(Implementations.STARTER, gone);

      assertThat(progress.unusable())
          .get()
          .asString()
          .contains(gone.name(), "exit code 55")
          .endsWith("\n  No licence for a-token.");
      assertThat(progress.points()).isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void anImageThatIsNowhereIsSaid() throws Exception {
    Progress progress = run(Implementations.STARTER, "not-localstack-either:1");

    assertThat(progress.unusable()).get().asString().contains("not-localstack-either:1");
  }

  private Progress run(Path source, StandInImage image) throws Exception {
    return run(source, image.name());
  }

  private Progress run(Path source, String image) throws Exception {
    return Implementations.run(
        runner,
        source,
        folder.resolve("classes"),
        Map.of("lab.cloud", Settings.LOCALSTACK, "lab.localstack.image", image));
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
