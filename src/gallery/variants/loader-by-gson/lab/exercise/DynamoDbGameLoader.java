package lab.exercise;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.contract.GameLoader;
import lab.contract.ItemCount;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Reads the lines by Gson, which comes with Pulumi. */
public final class DynamoDbGameLoader implements GameLoader {

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbGameLoader(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public int load(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<List<String>, WriteRequest> byKey = new LinkedHashMap<>();
    for (String line : lines) {
      if (line.isBlank()) {
        continue;
      }
      Map<String, AttributeValue> item = item(JsonParser.parseString(line).getAsJsonObject());
      byKey.put(
          List.of(item.get("PK").s(), item.get("SK").s()),
          WriteRequest.builder().putRequest(PutRequest.builder().item(item).build()).build());
    }
    List<WriteRequest> batch = new ArrayList<>();
    for (WriteRequest request : byKey.values()) {
      batch.add(request);
      if (batch.size() == 25) {
        write(batch);
        batch.clear();
      }
    }
    if (!batch.isEmpty()) {
      write(batch);
    }
    return byKey.size();
  }

  private void write(List<WriteRequest> batch) {
    Map<String, List<WriteRequest>> rest = Map.of(table, List.copyOf(batch));
    while (!rest.isEmpty()) {
      Map<String, List<WriteRequest>> requests = rest;
      BatchWriteItemResponse answer = dynamoDb.batchWriteItem(b -> b.requestItems(requests));
      rest = answer.unprocessedItems();
      if (!rest.isEmpty()) {
        Backoff.pause(1);
      }
    }
  }

  private static Map<String, AttributeValue> item(JsonObject json) {
    Map<String, AttributeValue> item = new HashMap<>();
    for (Map.Entry<String, JsonElement> attribute : json.entrySet()) {
      item.put(attribute.getKey(), value(attribute.getValue()));
    }
    return item;
  }

  private static AttributeValue value(JsonElement json) {
    if (json.isJsonNull()) {
      return AttributeValue.fromNul(true);
    }
    if (json.isJsonObject()) {
      return AttributeValue.fromM(item(json.getAsJsonObject()));
    }
    if (json.isJsonArray()) {
      List<AttributeValue> list = new ArrayList<>();
      json.getAsJsonArray().forEach(element -> list.add(value(element)));
      return AttributeValue.fromL(list);
    }
    JsonPrimitive value = json.getAsJsonPrimitive();
    if (value.isBoolean()) {
      return AttributeValue.fromBool(value.getAsBoolean());
    }
    return value.isNumber()
        ? AttributeValue.fromN(value.getAsString())
        : AttributeValue.fromS(value.getAsString());
  }

  @Override
  public ItemCount count() {
    long items = 0;
    double units = 0;
    Map<String, AttributeValue> start = null;
    do {
      Map<String, AttributeValue> from = start;
      ScanResponse page =
          dynamoDb.scan(
              scan ->
                  scan.tableName(table)
                      .select(Select.COUNT)
                      .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                      .exclusiveStartKey(from));
      items += page.count();
      units += page.consumedCapacity().capacityUnits();
      start = page.lastEvaluatedKey();
    } while (!start.isEmpty());
    return new ItemCount(items, units);
  }
}
