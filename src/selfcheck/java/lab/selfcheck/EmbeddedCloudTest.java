package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.cloud.LazyClient;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The embedded cloud starts what is needed, keeps clouds apart and leaves nothing behind. */
class EmbeddedCloudTest {

  @Test
  void startsNothingBeforeTheFirstRequest() {
    Set<Thread> before = threads();
    try (EmbeddedCloud cloud = new EmbeddedCloud(true)) {
      cloud.s3();
      cloud.dynamo();
    }
    assertThat(threads()).isEqualTo(before);
  }

  @Test
  void leavesNothingRunning() {
    Set<Thread> before = threads();
    try (EmbeddedCloud cloud = new EmbeddedCloud(true)) {
      assertThat(cloud.s3().listBuckets().buckets()).isEmpty();
      assertThat(cloud.dynamo().listTables().tableNames()).isEmpty();
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInSameThread()
        .untilAsserted(() -> assertThat(before).containsAll(threads()));
  }

  @Test
  void cloudsAreApart() {
    try (EmbeddedCloud one = new EmbeddedCloud();
        EmbeddedCloud other = new EmbeddedCloud()) {
      one.s3().createBucket(create -> create.bucket("only-here"));

      assertThat(other.s3().listBuckets().buckets()).isEmpty();
    }
  }

  @Test
  void aLazyClientTriesAgain() {
    int[] attempts = {0};
    try (EmbeddedCloud cloud = new EmbeddedCloud()) {
      DynamoDbClient client =
          LazyClient.of(
              DynamoDbClient.class,
              () -> {
                if (attempts[0]++ == 0) {
                  throw new IllegalStateException("not yet");
                }
                return cloud.dynamo();
              });

      assertThat(catchThrowable(client::listTables)).hasMessage("not yet");
      assertThat(client.listTables().tableNames()).isEmpty();
    }
  }

  /** Those that would keep a JVM from ending. */
  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.isDaemon())
        .collect(Collectors.toSet());
  }
}
