package lab.harness.cloud;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lab.harness.settings.BadInputException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** S3 and DynamoDB in a container of LocalStack, which goes when it closes. */
public final class LocalStackCloud implements Cloud {

  /** What LocalStack takes from everybody. */
  private static final AwsBasicCredentials KEYS = AwsBasicCredentials.create("test", "test");

  private final CompletableFuture<Void> docker = Docker.find();
  private final LocalClients clients = new LocalClients(KEYS);
  private final Service<LocalStack> container;

  /**
   * A cloud, for which Docker is looked for at once; the container starts when it is needed.
   *
   * @param image the image's name
   * @param say tells the user what takes long
   */
  public LocalStackCloud(String image, Consumer<String> say) {
    this.container = new Service<>(() -> LocalStack.start(image, say));
  }

  /**
   * Waits until Docker has answered, seconds at most.
   *
   * @throws BadInputException if it has not
   */
  public void needDocker() {
    try {
      docker.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof BadInputException bad ? bad : e;
    }
  }

  @Override
  public void makeReady() {
    needDocker();
    container.get();
  }

  @Override
  public S3Client s3(ExecutionInterceptor... interceptors) {
    return clients.s3(
        this::endpoint,
        Stream.concat(Stream.of(interceptors), Stream.of(new NamedStorageClass()))
            .toArray(ExecutionInterceptor[]::new));
  }

  @Override
  public DynamoDbClient dynamo(ExecutionInterceptor... interceptors) {
    return clients.dynamo(this::endpoint, interceptors);
  }

  @Override
  public void close() {
    container.close();
    clients.close();
  }

  private URI endpoint() {
    makeReady();
    return container.get().endpoint();
  }
}
