package lab.harness.cloud;

import static lab.harness.text.Texts.text;

import com.github.dockerjava.api.exception.NotFoundException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lab.harness.settings.BadInputException;
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
final class LocalStack implements AutoCloseable {

  private static final String TOKEN = "LOCALSTACK_AUTH_TOKEN";
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final LocalStackContainer container;

  private LocalStack(LocalStackContainer container) {
    this.container = container;
  }

  /**
   * Starts a container.
   *
   * @param image the image's name; Docker fetches it if need be
   * @param say tells the user what takes long
   * @throws BadInputException if Docker can't run the image, or it does not become ready
   */
  static LocalStack start(String image, Consumer<String> say) {
    try {
      DockerImageName name = DockerImageName.parse(image);
      if (isMissing(name)) {
        say.accept(text("localstack.fetch", image));
        fetch(name);
      }
      LocalStackContainer container =
          new LocalStackContainer(name.asCompatibleSubstituteFor("localstack/localstack"));
      Optional.ofNullable(System.getenv(TOKEN)).ifPresent(token -> container.withEnv(TOKEN, token));
      // S3 and DynamoDB need no socket of Docker's; to mount it, one more image would be fetched.
      container.setBinds(new ArrayList<>());
      container.waitingFor(new ReadyOrGone().withStartupTimeout(LIMIT)).start();
      return new LocalStack(container);
    } catch (RuntimeException e) {
      throw new BadInputException(sentence(image, e));
    }
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

  private static String sentence(String image, Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(ReadyOrGone.NotReadyException.class::isInstance)
        .map(ReadyOrGone.NotReadyException.class::cast)
        .findFirst()
        .map(
            notReady ->
                notReady.exitCode() == null
                    ? text("localstack.slow", image, LIMIT.toSeconds(), notReady.log())
                    : text("localstack.gone", image, notReady.exitCode(), notReady.log()))
        .orElseGet(() -> text("localstack.failed", image, root(failure)));
  }

  private static String root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).strip().replaceAll("\\s+", " ");
  }

  URI endpoint() {
    return container.getEndpoint();
  }

  @Override
  public void close() {
    container.stop();
  }
}
