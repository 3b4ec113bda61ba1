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
   * Reads a world from a file with one item a line.
   *
   * @throws lab.harness.verdict.BadInputException if the file is not of that form
   */
  public static World read(Path file) {
    return new World(ItemsFile.read(file));
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
