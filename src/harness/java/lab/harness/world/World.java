package lab.harness.world;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The data of a table: items, each of them a user, a game or a mapping. */
public record World(List<Map<String, AttributeValue>> items) {

  /** Copies the items, so that the world does not change. */
  public World {
    items = items.stream().<Map<String, AttributeValue>>map(Map::copyOf).toList();
  }

  /** As many of the items, or all of them: users, games and mappings by turns. */
  public List<Map<String, AttributeValue>> some(int count) {
    var kinds =
        Stream.of(Entity.values()).map(it -> items.stream().filter(it::owns).toList()).toList();
    return IntStream.range(0, items.size())
        .boxed()
        .flatMap(i -> kinds.stream().filter(kind -> i < kind.size()).map(kind -> kind.get(i)))
        .limit(count)
        .toList();
  }

  /**
   * Reads a world from a file of items.
   *
   * @throws lab.harness.verdict.BadInputException if the file can't be used, or lacks users, games
   *     or mappings: there is a question about each of them
   */
  public static World read(Path file) {
    World world = new World(ItemsFile.read(file));
    long users = world.count(Entity.USER);
    long games = world.count(Entity.GAME);
    long mappings = world.count(Entity.MAPPING);
    if (users == 0 || games == 0 || mappings == 0) {
      throw new BadItems(file)
          .with("bad.items.kinds", "users", users, "games", games, "mappings", mappings);
    }
    return world;
  }

  private long count(Entity entity) {
    return items.stream().filter(entity::owns).count();
  }

  /** Makes up the world that comes with the lab, whose figures are those of the sheet. */
  public static World sheet() {
    return SheetGenerator.generate();
  }

  /** Makes up a world; the same seed gives the same world. */
  public static World generate(long seed) {
    return WorldGenerator.generate(seed);
  }

  /** The world before its first game: the users alone. */
  public World users() {
    return new World(items.stream().filter(Entity.USER::owns).toList());
  }
}
