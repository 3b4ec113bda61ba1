package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.Context;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import java.util.function.Consumer;
import lab.harness.deploy.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Destroying keeps to what the program declared; closing does not. */
class DestroyTest extends DeployBench {

  private Deployment deployment;

  @AfterEach
  void close() {
    deployment.close();
  }

  @Test
  void anEmptyBucketAndATable() {
    deploy(
        context -> {
          Programs.bucket("empty");
          new Table("table", Programs.provisionedTable().build());
        });

    deployment.destroy();

    assertThat(s3.listBuckets().buckets()).isEmpty();
    assertThat(dynamo.listTables().tableNames()).isEmpty();
  }

  @Test
  void aBucketWithForceDestroyGoesWithItsVersions() {
    deploy(
        context -> {
          var force = BucketV2Args.builder().bucket("full").forceDestroy(true).build();
          Programs.versioning(new BucketV2("full", force), "Enabled");
        });
    fill();
    s3.deleteObject(request -> request.bucket("full").key("key"));

    deployment.destroy();

    assertThat(s3.listBuckets().buckets()).isEmpty();
  }

  @Test
  void aBucketWithoutIsKept() {
    deploy(
        context -> {
          new Table("before", Programs.provisionedTable().build());
          Programs.bucket("full");
          new Table("after", Programs.provisionedTable().build());
        });
    fill();

    assertThatThrownBy(deployment::destroy)
        .isInstanceOf(S3Exception.class)
        .hasMessageContaining("not empty");
    assertThat(s3.listBuckets().buckets()).extracting(Bucket::name).containsExactly("full");
    assertThat(dynamo.listTables().tableNames()).singleElement().asString().startsWith("before");
  }

  @Test
  void whatIsGoneAlreadyIsNoFault() {
    deploy(
        context -> {
          Programs.bucket("bucket");
          new Table("table", Programs.provisionedTable().build());
        });
    s3.deleteBucket(request -> request.bucket("bucket"));
    dynamo.deleteTable(request -> request.tableName(deployment.tables().get(0)));

    deployment.destroy();
    deployment.destroy();
  }

  private void deploy(Consumer<Context> program) {
    deployment = deployer.deploy(program);
  }

  private void fill() {
    for (String content : new String[] {"old", "new"}) {
      s3.putObject(request -> request.bucket("full").key("key"), RequestBody.fromString(content));
    }
  }
}
