package lab.harness.world;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The data of a table.
 *
 * @param items its items, each of them a user, a game or a mapping
 */
public record World(List<Map<String, AttributeValue>> items) {

  /** Copies the items, so that the world does not change. */
  public World {
    items = items.stream().<Map<String, AttributeValue>>map(Map::copyOf).toList();
  }

  /**
   * Some of the items.
   *
   * @param count how many
   * @return as many, or all: users, games and mappings by turns
   */
  public List<Map<String, AttributeValue>> some(int count) {
    Map<Entity, List<Map<String, AttributeValue>>> kinds = new EnumMap<>(Entity.class);
    items.forEach(
        item ->
            kinds
                .computeIfAbsent(Entity.of(item).orElseThrow(), kind -> new ArrayList<>())
                .add(item));
    return IntStream.range(0, items.size())
        .boxed()
        .flatMap(i -> kinds.values().stream().filter(kind -> i < kind.size()).map(it -> it.get(i)))
        .limit(count)
        .toList();
  }

  /**
   * Reads a world from a file with one item a line.
   *
   * @param file the file
   * @return the world
   * @throws lab.harness.settings.BadInputException if the file is not of that form
   */
  public static World read(Path file) {
    return new World(ItemsFile.read(file));
  }

  /**
   * Makes up a world.
   *
   * @param seed what it comes from: the same seed gives the same world
   * @return the world
   */
  public static World generate(long seed) {
    return WorldGenerator.generate(seed);
  }

  /**
   * The world before its first game.
   *
   * @return its users alone
   */
  public World users() {
    return new World(
        items.stream()
            .filter(item -> Entity.of(item).filter(Entity.USER::equals).isPresent())
            .toList());
  }
}
