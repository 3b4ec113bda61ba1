package lab.harness.cloud;

import com.github.dockerjava.api.exception.NotFoundException;
import com.google.common.base.Throwables;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.CauseChain;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Thrown;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.TimeLimitedLoggedPullImageResultCallback;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.DockerLoggerFactory;

/**
 * A container of LocalStack, or of an image that behaves like it.
 *
 * @see <a href="https://java.testcontainers.org/modules/localstack/">Testcontainers: LocalStack</a>
 */
final class LocalStack {

  private static final String TOKEN = "LOCALSTACK_AUTH_TOKEN";

  private LocalStack() {}

  /**
   * Starts a container.
   *
   * @throws BadInputException if Docker can't run the image, or it does not become ready
   */
  static Emulator start(String image, Optional<String> token, Consumer<Finding> say) {
    try {
      DockerImageName name = DockerImageName.parse(image);
      if (isMissing(name)) {
        say.accept(Finding.of("localstack.fetch", "image", image));
        fetch(name);
      }
      LocalStackContainer container =
          new LocalStackContainer(name.asCompatibleSubstituteFor("localstack/localstack"));
      token.ifPresent(it -> container.withEnv(TOKEN, it));
      // S3 and DynamoDB need no socket of Docker's; to mount it, one more image would be fetched.
      container.setBinds(new ArrayList<>());
      container.waitingFor(new ReadyOrGone(image)).start();
      return new Emulator(container.getEndpoint(), container);
    } catch (RuntimeException e) {
      throw CauseChain.of(e).first(BadInputException.class).orElseGet(() -> failed(image, e));
    }
  }

  private static BadInputException failed(String image, RuntimeException failure) {
    String said = Thrown.of(Throwables.getRootCause(failure)).said();
    return new BadInputException(Finding.of("localstack.failed", "image", image, "said", said));
  }

  private static boolean isMissing(DockerImageName name) {
    try {
      DockerClientFactory.lazyClient().inspectImageCmd(name.asCanonicalNameString()).exec();
      return false;
    } catch (NotFoundException e) {
      return true;
    }
  }

  /** Testcontainers would try again for two minutes, and take no more than that. */
  private static void fetch(DockerImageName name) {
    try {
      DockerClientFactory.lazyClient()
          .pullImageCmd(name.asCanonicalNameString())
          .exec(
              new TimeLimitedLoggedPullImageResultCallback(
                  DockerLoggerFactory.getLogger(name.asCanonicalNameString())))
          .awaitCompletion();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
