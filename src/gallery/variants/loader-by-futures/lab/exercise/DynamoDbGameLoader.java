package lab.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** Streams the file into batches that are written side by side, and asks each future. */
public final class DynamoDbGameLoader implements GameLoader {

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbGameLoader(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public int load(Path file) {
    Map<PrimaryKey, WriteRequest> requests;
    try (Stream<String> lines = Files.lines(file)) {
      requests =
          lines
              .filter(line -> !line.isBlank())
              .map(line -> EnhancedDocument.fromJson(line).toMap())
              .collect(
                  Collectors.toMap(
                      DynamoDbGameLoader::key,
                      DynamoDbGameLoader::put,
                      (earlier, later) -> later,
                      LinkedHashMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<WriteRequest> all = List.copyOf(requests.values());
    BatchWriter writer = new BatchWriter(dynamoDb, table);
    List<Callable<Integer>> tasks =
        IntStream.iterate(0, start -> start < all.size(), start -> start + BatchWriter.MAX_ITEMS)
            .mapToObj(
                start -> all.subList(start, Math.min(start + BatchWriter.MAX_ITEMS, all.size())))
            .map(
                batch ->
                    (Callable<Integer>)
                        () -> {
                          writer.write(batch);
                          return batch.size();
                        })
            .toList();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      int written = 0;
      for (Future<Integer> future : pool.invokeAll(tasks)) {
        written += future.get();
      }
      return written;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a batch failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  @Override
  public ItemCount count() {
    long items = 0;
    double capacityUnits = 0;
    for (ScanResponse page :
        dynamoDb.scanPaginator(
            scan ->
                scan.tableName(table)
                    .select(Select.COUNT)
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))) {
      items += page.count();
      capacityUnits += page.consumedCapacity().capacityUnits();
    }
    return new ItemCount(items, capacityUnits);
  }

  private static WriteRequest put(Map<String, AttributeValue> item) {
    return WriteRequest.builder().putRequest(put -> put.item(item)).build();
  }

  private static PrimaryKey key(Map<String, AttributeValue> item) {
    return new PrimaryKey(item.get(Storage.PARTITION_KEY).s(), item.get(Storage.SORT_KEY).s());
  }
}
