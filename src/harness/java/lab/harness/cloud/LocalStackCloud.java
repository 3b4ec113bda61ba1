package lab.harness.cloud;

import com.google.common.collect.ObjectArrays;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** S3 and DynamoDB in a container of LocalStack, which goes when it closes. */
public final class LocalStackCloud implements Cloud {

  /** What LocalStack takes from everybody. */
  private static final AwsBasicCredentials KEYS = AwsBasicCredentials.create("test", "test");

  private final CompletableFuture<Void> docker = Docker.find();
  private final Clients clients =
      new Clients(StaticCredentialsProvider.create(KEYS), Region.US_EAST_1, new EmulatorSettings());
  private final LazyServer container;

  /**
   * A cloud, for which Docker is looked for at once; the container starts when it is needed.
   *
   * @param token what newer images of LocalStack ask for
   * @param say is told what takes long
   */
  public LocalStackCloud(String image, Optional<String> token, Consumer<Finding> say) {
    this.container = new LazyServer(() -> LocalStack.start(image, token, say));
  }

  /** Waits until Docker has responded, which takes seconds at most. */
  public void needDocker() {
    try {
      docker.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof BadInputException bad ? bad : e;
    }
  }

  @Override
  public void makeReady() {
    endpoint();
  }

  @Override
  public S3Client s3(ExecutionInterceptor... interceptors) {
    return clients.s3(
        () -> Optional.of(endpoint()), ObjectArrays.concat(interceptors, new NamedStorageClass()));
  }

  @Override
  public DynamoDbClient dynamo(ExecutionInterceptor... interceptors) {
    return clients.dynamo(() -> Optional.of(endpoint()), interceptors);
  }

  @Override
  public void close() {
    container.close();
    clients.close();
  }

  private URI endpoint() {
    needDocker();
    return container.endpoint();
  }
}
