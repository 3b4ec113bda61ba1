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

  private final Clients clients;
  private final LazyServer s3;
  private final LazyServer dynamo = new LazyServer(EmbeddedDynamo::start);
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
    this.sideBySide = sideBySide;
    this.clients =
        new Clients(
            StaticCredentialsProvider.create(owner), Region.US_EAST_1, new EmulatorSettings());
    this.s3 = new LazyServer(() -> EmbeddedS3.start(owner));
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
    return clients.dynamo(() -> endpoint(dynamo), interceptors);
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
