package lab.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import lab.contract.GameLoader;
import lab.contract.ItemCount;
import lab.contract.PrimaryKey;
import lab.contract.Storage;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Reads the whole file, keeps the last line of each key, and writes a few batches at a time. */
public final class DynamoDbGameLoader implements GameLoader {

  private static final int THREADS = 4;

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbGameLoader(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public int load(Path file) {
    List<WriteRequest> requests = List.copyOf(requests(file).values());
    BatchWriter writer = new BatchWriter(dynamoDb, table);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<CompletableFuture<Void>> batches = new ArrayList<>();
      for (int start = 0; start < requests.size(); start += BatchWriter.MAX_ITEMS) {
        int end = Math.min(start + BatchWriter.MAX_ITEMS, requests.size());
        List<WriteRequest> batch = requests.subList(start, end);
        batches.add(CompletableFuture.runAsync(() -> writer.write(batch), pool));
      }
      batches.forEach(CompletableFuture::join);
    } finally {
      pool.shutdown();
    }
    return requests.size();
  }

  @Override
  public ItemCount count() {
    List<ScanResponse> pages =
        dynamoDb
            .scanPaginator(
                scan ->
                    scan.tableName(table)
                        .select(Select.COUNT)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
            .stream()
            .toList();
    return new ItemCount(
        pages.stream().mapToLong(ScanResponse::count).sum(),
        pages.stream().mapToDouble(page -> page.consumedCapacity().capacityUnits()).sum());
  }

  private static Map<PrimaryKey, WriteRequest> requests(Path file) {
    Map<PrimaryKey, WriteRequest> requests = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .filter(line -> !line.isBlank())
          .map(line -> EnhancedDocument.fromJson(line).toMap())
          .forEach(
              item ->
                  requests.put(
                      key(item), WriteRequest.builder().putRequest(put -> put.item(item)).build()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return requests;
  }

  private static PrimaryKey key(Map<String, AttributeValue> item) {
    return new PrimaryKey(item.get(Storage.PARTITION_KEY).s(), item.get(Storage.SORT_KEY).s());
  }
}
