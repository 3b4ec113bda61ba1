package lab.harness.cloud;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.utils.Lazy;

/** S3 and DynamoDB inside this JVM: no account, no network, and nothing left when it closes. */
public final class EmbeddedCloud implements Cloud {

  private final AwsBasicCredentials owner;
  private final LocalClients clients;
  private final Service<EmbeddedS3> s3;
  private final Service<EmbeddedDynamo> dynamo = new Service<>(EmbeddedDynamo::start);
  private final boolean sideBySide;
  private final Lazy<S3Client> plainS3; // a client takes some milliseconds to make
  private final AtomicReference<Runnable> meanwhile = new AtomicReference<>();

  /** A cloud whose services start on their own, each when it is needed. */
  public EmbeddedCloud() {
    this(false);
  }

  /**
   * A cloud.
   *
   * @param sideBySide whether a service that is needed starts the other one too, which will be:
   *     both together take hardly longer than one
   */
  public EmbeddedCloud(boolean sideBySide) {
    this(sideBySide, AwsBasicCredentials.create(word(), word()));
  }

  /**
   * A cloud with given keys.
   *
   * @param sideBySide whether a service that is needed starts the other one too
   * @param owner the keys that S3 asks for
   */
  public EmbeddedCloud(boolean sideBySide, AwsBasicCredentials owner) {
    this.sideBySide = sideBySide;
    this.owner = owner;
    this.clients = new LocalClients(owner);
    this.s3 = new Service<>(() -> EmbeddedS3.start(owner));
    this.plainS3 = new Lazy<>(() -> clients.s3(() -> running(s3).endpoint()));
  }

  @Override
  public S3Client s3(ExecutionInterceptor... interceptors) {
    return interceptors.length == 0
        ? plainS3.getValue()
        : clients.s3(
            () -> running(s3).endpoint(),
            Stream.concat(Stream.of(interceptors), Stream.of(new HeadersLeftOut()))
                .toArray(ExecutionInterceptor[]::new));
  }

  @Override
  public DynamoDbClient dynamo(ExecutionInterceptor... interceptors) {
    return clients.dynamo(() -> running(dynamo).endpoint(), interceptors);
  }

  /**
   * How another process reaches it; starts it.
   *
   * @return properties of the SDK's default chains
   */
  public Map<String, String> properties() {
    return Map.of(
        "aws.accessKeyId", owner.accessKeyId(),
        "aws.secretAccessKey", owner.secretAccessKey(),
        "aws.region", Region.US_EAST_1.id(),
        "aws.endpointUrlS3", running(s3).endpoint().toString(),
        "aws.endpointUrlDynamoDb", running(dynamo).endpoint().toString());
  }

  @Override
  public void close() {
    s3.close();
    dynamo.close();
    clients.close();
  }

  /**
   * Does something on a thread of its own as soon as the cloud is used for the first time: what
   * will be needed anyway, while others work.
   *
   * @param task what to do
   */
  public void meanwhile(Runnable task) {
    meanwhile.set(task);
  }

  private <S extends AutoCloseable> S running(Service<S> service) {
    if (sideBySide) {
      s3.start();
      dynamo.start();
    }
    Runnable next = meanwhile.getAndSet(null);
    if (next != null) {
      Service.onDaemonThread(next);
    }
    return service.get();
  }

  private static String word() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
