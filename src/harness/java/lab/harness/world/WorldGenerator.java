package lab.harness.world;

import static lab.harness.world.GamePlan.Stage.FINISHED;
import static lab.harness.world.GamePlan.Stage.OPEN;
import static lab.harness.world.GamePlan.Stage.STARTED;
import static lab.harness.world.SeededRandom.some;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import lab.contract.Game;
import lab.contract.User;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes up a world that is small but awkward, for a second judgement: an answer that was made for
 * the first data set alone does not fit it. The strings of its second part are all from the
 * catalogue {@link Awkward}.
 */
final class WorldGenerator {

  private static final Instant FIRST_DAY = Instant.parse("2026-09-07T00:00:00Z");

  private static final List<List<String>> ONE_STARTS_LIKE_THE_OTHER =
      List.of(
          List.of("ann", "anna"),
          List.of("leo", "leonie"),
          List.of("max", "maxine"),
          List.of("jo", "joan"));
  private static final List<String> ACCENTED_NAMES =
      List.of("zoé", "björn", "íñigo", "łukasz", "renée");
  private static final List<String> CAPITAL_NAMES = List.of("Gaëlle", "Maëlle", "Noëlle");
  private static final List<String> OTHER_SCRIPT_NAMES =
      List.of("ελένη", "юлия", "さくら", "민준", "ანა", "गौरव");

  private static final List<String> PLAIN_MAPS =
      List.of("Copper Canyon", "Marble Marsh", "Windy Wharf", "Hollow Hill");
  private static final List<String> ACCENTED_MAPS =
      List.of("Forêt Écarlate", "Île Brumeuse", "Vallée Gelée", "Crête du Géant");
  private static final List<String> OTHER_SCRIPT_MAPS =
      List.of("桜の谷", "Северный порт", "Γαλάζιος κόλπος", "눈 덮인 산");

  private WorldGenerator() {}

  static World generate(long seed) {
    Random random = new Random(seed);
    People people = new People(Locale.FRENCH, random);
    List<User> users = users(people, random);
    int playing = users.size() - 8 - random.nextInt(6);
    List<String> players = users.stream().limit(playing).map(User::username).toList();
    List<Map<String, AttributeValue>> items =
        Games.items(plans(random), players, 7 + random.nextInt(2), random);
    users.forEach(user -> items.add(Items.of(user)));
    Collections.shuffle(items, random);
    items.addAll(AwkwardWorld.items(people, random));
    return new World(items);
  }

  private static List<User> users(People people, Random random) {
    List<User> users = new ArrayList<>();
    some(1, CAPITAL_NAMES, random).forEach(name -> users.add(people.named(name)));
    some(1, ACCENTED_NAMES, random).forEach(name -> users.add(people.named(name)));
    some(2, OTHER_SCRIPT_NAMES, random).forEach(name -> users.add(people.named(name)));
    some(1, ONE_STARTS_LIKE_THE_OTHER, random).get(0).forEach(it -> users.add(people.named(it)));
    int others = 64 + random.nextInt(25);
    Stream.generate(people::next).limit(others).forEach(users::add);
    return users;
  }

  /**
   * Five or six open games on the first map, two that opened in the same second on the next, one,
   * and none on the rest.
   */
  private static List<GamePlan> plans(Random random) {
    int busy = 5 + random.nextInt(2);
    List<String> maps = maps(random);
    List<String> openMaps = new ArrayList<>(Collections.nCopies(busy, maps.get(0)));
    openMaps.addAll(List.of(maps.get(1), maps.get(1), maps.get(2)));
    List<Integer> people = people(openMaps.size(), random);

    List<String> ids = new ArrayList<>(SeededRandom.ids(openMaps.size() + 2, random));
    List<Instant> times = new ArrayList<>(SeededRandom.times(ids.size(), FIRST_DAY, random));
    // On the busy map the order of the ids is neither that of the times nor the reverse.
    Collections.sort(ids.subList(0, busy));
    Collections.sort(times.subList(0, busy));
    Collections.rotate(times.subList(0, busy), 1);
    times.set(busy + 1, times.get(busy));

    List<GamePlan> plans = new ArrayList<>();
    for (int i = 0; i < openMaps.size(); i++) {
      plans.add(new GamePlan(ids.get(i), openMaps.get(i), people.get(i), OPEN, times.get(i)));
    }
    for (GamePlan.Stage stage : List.of(STARTED, FINISHED)) {
      int i = plans.size();
      String map = maps.get(stage == STARTED ? 3 : 4);
      plans.add(new GamePlan(ids.get(i), map, Game.MAX_PEOPLE, stage, times.get(i)));
    }
    Collections.shuffle(plans, random);
    return plans;
  }

  /** How many play in each open game: one alone in two of them, and one is full. */
  private static List<Integer> people(int games, Random random) {
    List<Integer> people = new ArrayList<>(List.of(1, 1, Game.MAX_PEOPLE));
    while (people.size() < games) {
      people.add(4 + random.nextInt(17));
    }
    Collections.shuffle(people, random);
    return people;
  }

  private static List<String> maps(Random random) {
    List<String> maps = new ArrayList<>(some(2, PLAIN_MAPS, random));
    maps.addAll(some(2, ACCENTED_MAPS, random));
    maps.addAll(some(1, OTHER_SCRIPT_MAPS, random));
    return some(maps.size(), maps, random);
  }
}
