package lab.steps;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.settings.Settings;
import lab.harness.world.ItemsFile;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.s3.S3Client;

/** The least that the reference's build has to do: both emulators, an object, and the 835 items. */
class StepFloor {

  @Test
  void bootsAndLoads() {
    try (EmbeddedCloud cloud = new EmbeddedCloud()) {
      S3Client s3 = cloud.s3();
      s3.createBucket(create -> create.bucket("floor"));
      s3.putObject(put -> put.bucket("floor").key("a"), RequestBody.fromString("b"));
      DynamoDbClient dynamo = cloud.dynamo();
      dynamo.createTable(
          create ->
              create
                  .tableName("floor")
                  .billingMode(BillingMode.PAY_PER_REQUEST)
                  .attributeDefinitions(attribute("PK"), attribute("SK"))
                  .keySchema(key("PK", KeyType.HASH), key("SK", KeyType.RANGE)));
      List<Map<String, AttributeValue>> items = ItemsFile.read(Settings.SHEET_ITEMS);
      IntStream.range(0, (items.size() + 24) / 25)
          .mapToObj(batch -> items.subList(batch * 25, Math.min(batch * 25 + 25, items.size())))
          .forEach(
              batch ->
                  dynamo.batchWriteItem(
                      write ->
                          write.requestItems(
                              Map.of("floor", batch.stream().map(StepFloor::put).toList()))));
    }
  }

  private static WriteRequest put(Map<String, AttributeValue> item) {
    return WriteRequest.builder().putRequest(PutRequest.builder().item(item).build()).build();
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
