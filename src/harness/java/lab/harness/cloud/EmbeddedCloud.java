package lab.harness.cloud;

import com.google.common.collect.ObjectArrays;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.utils.Lazy;

/** S3 and DynamoDB inside this JVM: no account, no network, and nothing left when it closes. */
public final class EmbeddedCloud implements Cloud {

  /** The region that its own clients say. */
  public static final Region REGION = Region.US_EAST_1;

  private final Clients clients;
  private final LazyServer s3;
  private final LazyServer dynamo;
  private final Lazy<DynamoDbClient> plainDynamo;
  private final boolean sideBySide;
  private final Lazy<S3Client> plainS3; // a client takes some milliseconds to make
  private final AtomicReference<Runnable> meanwhile = new AtomicReference<>();

  /** A cloud whose services start on their own, each when it is needed. */
  public EmbeddedCloud() {
    this(false);
  }

  /**
   * A cloud whose services start as they are needed.
   *
   * @param sideBySide whether the service that is needed first starts the other one too: both
   *     together take hardly longer than one
   */
  public EmbeddedCloud(boolean sideBySide) {
    this(sideBySide, AwsBasicCredentials.create(word(), word()));
  }

  /** A cloud whose S3 asks for given keys. */
  public EmbeddedCloud(boolean sideBySide, AwsBasicCredentials owner) {
    this(sideBySide, ServerSettings.of(owner));
  }

  /** A cloud that other programs may use too. */
  public EmbeddedCloud(boolean sideBySide, ServerSettings settings) {
    this.sideBySide = sideBySide;
    this.clients =
        new Clients(
            StaticCredentialsProvider.create(settings.owner()), REGION, new EmulatorSettings());
    this.s3 = new LazyServer(() -> EmbeddedS3.start(settings));
    EmbeddedDynamo tables = new EmbeddedDynamo(settings);
    this.dynamo = new LazyServer(tables::start);
    this.plainDynamo = new Lazy<>(() -> direct(tables, settings.owner().accessKeyId()));
    this.plainS3 = new Lazy<>(() -> clients.s3(() -> endpoint(s3), new KeysInOrder()));
  }

  @Override
  public S3Client s3(ExecutionInterceptor... interceptors) {
    return interceptors.length == 0
        ? plainS3.getValue()
        : clients.s3(
            () -> endpoint(s3),
            ObjectArrays.concat(
                interceptors,
                new ExecutionInterceptor[] {new HeadersLeftOut(), new KeysInOrder()},
                ExecutionInterceptor.class));
  }

  @Override
  public DynamoDbClient dynamo(ExecutionInterceptor... interceptors) {
    return interceptors.length == 0
        ? plainDynamo.getValue()
        : clients.dynamo(() -> endpoint(dynamo), interceptors);
  }

  private DynamoDbClient direct(EmbeddedDynamo tables, String key) {
    return DirectDynamo.of(
        clients.dynamo(() -> endpoint(dynamo)),
        () -> {
          endpoint(dynamo);
          return tables.requests();
        },
        key);
  }

  /**
   * Where S3 is; starts it if need be.
   *
   * @throws lab.harness.verdict.BadInputException if it can't listen on its port
   */
  public URI s3Endpoint() {
    return endpoint(s3).orElseThrow();
  }

  /** The same of DynamoDB. */
  public URI dynamoEndpoint() {
    return endpoint(dynamo).orElseThrow();
  }

  @Override
  public void needTables() {
    NativeSqlite.load();
  }

  @Override
  public void close() {
    s3.close();
    dynamo.close();
    clients.close();
  }

  /**
   * Does something on a thread of its own as soon as the cloud is used for the first time: what
   * will be needed anyway can be made while others work.
   */
  public void meanwhile(Runnable task) {
    meanwhile.set(task);
  }

  private Optional<URI> endpoint(LazyServer server) {
    if (sideBySide) {
      s3.start();
      dynamo.start();
    }
    Runnable next = meanwhile.getAndSet(null);
    if (next != null) {
      LazyServer.onDaemonThread(next);
    }
    return Optional.of(server.endpoint());
  }

  private static String word() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
