package lab.harness.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The second part of a made-up world: open games whose ids, maps and players all have awkward
 * names. There is one on each map, except for the first, where one opened at each awkward time.
 */
final class AwkwardWorld {

  private static final int PLAYERS = 2;

  /** In the future, some with a fraction, and less than a millisecond or a second apart. */
  private static final List<Instant> TIMES =
      Stream.of(
              "2199-12-31T23:59:58.25Z",
              "2199-12-31T23:59:58Z",
              "2199-12-31T23:59:57.999999999Z",
              "2200-01-01T00:00:00Z",
              "2199-12-31T23:59:58.250000001Z")
          .map(Instant::parse)
          .toList();

  private AwkwardWorld() {}

  /** The items of the users, who are made here, of the games and of their mappings. */
  static List<Map<String, AttributeValue>> items(People people, Random random) {
    List<String> stems = SeededRandom.some(Awkward.STEMS.size(), Awkward.STEMS, random);
    int kinds = Awkward.values().length;
    List<String> names = strings(stems.subList(0, kinds));
    List<String> ids = new ArrayList<>(strings(stems.subList(kinds, 2 * kinds)));
    int oneAMap = ids.size();
    ids.addAll(Awkward.all(stems.get(2 * kinds)).subList(0, TIMES.size() - 1));

    List<Map<String, AttributeValue>> items = new ArrayList<>();
    names.forEach(name -> items.add(Items.of(people.named(name))));
    for (int i = 0; i < ids.size(); i++) {
      String map = names.get(i < oneAMap ? i : 0);
      Instant time = TIMES.get(i < oneAMap ? i % TIMES.size() : i - oneAMap + 1);
      GamePlan plan = new GamePlan(ids.get(i), map, PLAYERS, GamePlan.Stage.OPEN, time);
      items.addAll(plan.items(players(i, names), random));
    }
    Collections.shuffle(items, random);
    return items;
  }

  /** Each kind's strings, made of a stem of its own. */
  private static List<String> strings(List<String> stems) {
    return IntStream.range(0, stems.size())
        .boxed()
        .flatMap(kind -> Awkward.values()[kind].of(stems.get(kind)).stream())
        .toList();
  }

  /** Neighbours, because strings of one kind are next to one another. */
  private static List<String> players(int first, List<String> names) {
    return IntStream.range(first, first + PLAYERS)
        .mapToObj(i -> names.get(i % names.size()))
        .toList();
  }
}
