package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.Context;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import lab.contract.NotDoneYetException;
import lab.contract.Storage;
import lab.harness.compile.ImplementationLoader;
import lab.harness.compile.Problem;
import lab.harness.deploy.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/**
 * The two stacks of the project: the reference is what the contract asks for, the starter nothing.
 */
class StorageStackTest extends DeployBench {

  @TempDir Path classes;

  @Test
  void theReferenceIsWhatTheContractAsksFor() throws Exception {
    try (Deployment deployment = deploy("src/solution/java")) {
      String bucket = deployment.output(Storage.BUCKET_OUTPUT).orElseThrow();
      assertThat(deployment.buckets()).containsExactly(bucket);
      assertThat(bucket).startsWith(Storage.BUCKET_PREFIX);
      assertThat(s3.getBucketAcl(request -> request.bucket(bucket)).grants()).hasSize(1);
      assertThat(s3.getBucketVersioning(request -> request.bucket(bucket)).status())
          .isEqualTo(BucketVersioningStatus.ENABLED);

      assertThat(deployment.output(Storage.TABLE_OUTPUT)).hasValue(Storage.TABLE_NAME);
      assertThat(deployment.tables()).containsExactly(Storage.TABLE_NAME);
      TableDescription table =
          dynamo.describeTable(request -> request.tableName(Storage.TABLE_NAME)).table();
      assertThat(keys(table.keySchema())).containsExactly("PK", "SK");
      assertThat(table.provisionedThroughput().readCapacityUnits()).isEqualTo(5);
      assertThat(table.provisionedThroughput().writeCapacityUnits()).isEqualTo(5);
      assertThat(index(table, Storage.INVERTED_INDEX)).containsExactly("SK", "PK");
      assertThat(index(table, Storage.OPEN_GAMES_INDEX)).containsExactly("map", "open_timestamp");

      s3.putObject(request -> request.bucket(bucket).key("key"), RequestBody.fromString("any"));
      deployment.destroy();
      assertThat(s3.listBuckets().buckets()).isEmpty();
    }
  }

  @Test
  void theStarterIsNotDoneYet() throws Exception {
    try (Deployment deployment = deploy("src/main/java")) {
      assertThatThrownBy(deployment::buckets).isInstanceOf(NotDoneYetException.class);
      assertThatThrownBy(deployment::tables).isInstanceOf(NotDoneYetException.class);
    }
  }

  private Deployment deploy(String room) throws Exception {
    List<Problem> problems = Implementations.compile(List.of(Path.of(room)), classes).problems();
    assertThat(problems).isEmpty();
    try (var loader = new ImplementationLoader(getClass().getClassLoader(), classes)) {
      Method stack =
          loader.loadClass("lab.exercise.StorageStack").getMethod("stack", Context.class);
      return deployer.deploy(context -> invoke(stack, context));
    }
  }

  private static void invoke(Method stack, Context context) {
    try {
      stack.invoke(null, context);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> index(TableDescription table, String name) {
    GlobalSecondaryIndexDescription index =
        table.globalSecondaryIndexes().stream()
            .filter(it -> it.indexName().equals(name))
            .findFirst()
            .orElseThrow();
    assertThat(index.projection().projectionType()).isEqualTo(ProjectionType.ALL);
    assertThat(index.provisionedThroughput().readCapacityUnits()).isEqualTo(5);
    assertThat(index.provisionedThroughput().writeCapacityUnits()).isEqualTo(5);
    return keys(index.keySchema());
  }

  private static List<String> keys(List<KeySchemaElement> schema) {
    return schema.stream().map(KeySchemaElement::attributeName).toList();
  }
}
