package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.deploy.Deployer;
import lab.harness.deploy.StackConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** A cloud to deploy to, for the tests of one class, each of which leaves nothing in it. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DeployBench {

  static final Duration LONG = Duration.ofMinutes(1);

  final EmbeddedCloud cloud = new EmbeddedCloud();
  final S3Client s3 = cloud.s3();
  final DynamoDbClient dynamo = cloud.dynamo();
  final Deployer deployer = new Deployer(s3, dynamo, StackConfig.NONE, LONG);

  @AfterEach
  final void nothingIsLeft() {
    assertThat(s3.listBuckets().buckets()).isEmpty();
    assertThat(dynamo.listTables().tableNames()).isEmpty();
  }

  @AfterAll
  final void stop() {
    cloud.close();
  }
}
