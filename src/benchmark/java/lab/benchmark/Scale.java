package lab.benchmark;

import com.pulumi.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lab.exercise.BattleRoyaleKeys;
import lab.exercise.DynamoDbGameLoader;
import lab.exercise.DynamoDbGameQueries;
import lab.exercise.StorageStack;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.deploy.Deployer;
import lab.harness.deploy.Deployment;
import lab.harness.deploy.StackConfig;
import lab.harness.fixture.StackProgram;
import lab.harness.settings.Settings;
import lab.harness.world.ItemsFile;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the reference's requests take in DynamoDB Local, by the number of items in the table. */
final class Scale {

  private static final List<Integer> SIZES = List.of(835, 10_000, 100_000);

  /** Names by which copies of an item differ; the first copy is the sheet's own. */
  private static final List<String> NAMES = List.of("PK", "SK", "game_id", "username");

  private final DynamoDbClient dynamo;
  private final String table;
  private final List<Map<String, AttributeValue>> sheet;
  private final int size;
  private final int runs;
  private final Consumer<Figure> told;

  private Scale(DynamoDbClient dynamo, String table, int size, int runs, Consumer<Figure> told) {
    this.dynamo = dynamo;
    this.table = table;
    this.sheet = ItemsFile.read(Settings.SHEET_ITEMS);
    this.size = size;
    this.runs = runs;
    this.told = told;
  }

  static void measure(Path build, int runs, Consumer<Figure> told) throws IOException {
    Consumer<Context> program = StackProgram.of(StorageStack.class);
    for (int size : SIZES) {
      try (EmbeddedCloud cloud = new EmbeddedCloud();
          Deployment stack =
              new Deployer(cloud.s3(), cloud.dynamo(), StackConfig.NONE, Duration.ofSeconds(60))
                  .deploy(program)) {
        new Scale(cloud.dynamo(), stack.tables().get(0), size, runs, told).measure(build);
      }
    }
  }

  private void measure(Path build) throws IOException {
    Path file = Files.createDirectories(build.resolve("lab")).resolve("items-" + size + ".json");
    ItemsFile.write(file, items());
    DynamoDbGameLoader loader = new DynamoDbGameLoader(dynamo, table);
    time("load", () -> loader.load(file));
    loader.count(); // what Java does but once is left out of all that reads
    time("count", loader::count);
    DynamoDbGameQueries queries = new DynamoDbGameQueries(dynamo, table, new BattleRoyaleKeys());
    String user = value("username");
    String game = value("game_id");
    String map = value("map");
    time("query: a player", () -> queries.user(user));
    time("query: a game", () -> queries.game(game));
    time("query: its players", () -> queries.players(game));
    time("query: a player's games", () -> queries.gamesOf(user));
    time("query: open games on a map", () -> queries.openGames(map));
  }

  private void time(String name, Runnable work) {
    List<Double> seconds = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      long start = System.nanoTime();
      work.run();
      seconds.add((System.nanoTime() - start) / 1e9);
    }
    told.accept(Figure.of("%d items: %s".formatted(size, name), seconds));
  }

  private String value(String attribute) {
    return sheet.stream()
        .filter(item -> item.containsKey(attribute))
        .filter(item -> !attribute.equals("map") || item.containsKey("open_timestamp"))
        .map(item -> item.get(attribute).s())
        .findFirst()
        .orElseThrow();
  }

  private List<Map<String, AttributeValue>> items() {
    return IntStream.iterate(0, copy -> copy + 1)
        .boxed()
        .flatMap(copy -> sheet.stream().map(item -> copied(item, copy)))
        .limit(size)
        .toList();
  }

  private static Map<String, AttributeValue> copied(Map<String, AttributeValue> item, int copy) {
    Map<String, AttributeValue> copied = new HashMap<>(item);
    if (copy > 0) {
      for (String name : NAMES) {
        copied.computeIfPresent(name, (key, old) -> AttributeValue.fromS(old.s() + "-" + copy));
      }
    }
    return copied;
  }
}
