package lab.harness.world;

import static lab.harness.world.GamePlan.Stage.FINISHED;
import static lab.harness.world.GamePlan.Stage.OPEN;
import static lab.harness.world.GamePlan.Stage.STARTED;

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

/** Makes up the world that comes with the lab: always the same, with the sheet's figures. */
final class SheetGenerator {

  private static final int SEED = 835;
  private static final Instant FIRST_DAY = Instant.parse("2026-03-02T00:00:00Z");

  private static final int BYTES = 117_366;
  private static final int USERS = 300;
  private static final int PLAYERS = 247;
  private static final int REGULAR_GAMES = 6;

  private static final String GRASS = "Green Grasslands";
  private static final String DESERT = "Dirty Desert";
  private static final String JUNGLE = "Juicy Jungle";
  private static final String TOWN = "Urban Underground";
  private static final String SUMMIT = "Silent Summit";

  /** Where the full games are played; the last ones are finished. */
  private static final List<String> FULL = List.of(DESERT, SUMMIT, GRASS, TOWN, JUNGLE, SUMMIT);

  private static final int FINISHED_GAMES = 2;
  private static final String GAME_OF_THE_SHEET = "c9c3917e-30f3-4ba4-82c4-2e9a0e4d1cfd";

  /** Where the open games are played, and by how many. */
  private static final List<String> OPEN_MAPS =
      List.of(GRASS, DESERT, GRASS, TOWN, GRASS, DESERT, JUNGLE, GRASS, DESERT);

  private static final List<Integer> OPEN_PEOPLE = List.of(34, 49, 1, 46, 17, 21, 34, 17, 1);

  private SheetGenerator() {}

  static World generate() {
    Random random = new Random(SEED);
    People people = new People(Locale.ENGLISH, random);
    List<User> users = new ArrayList<>();
    users.add(people.named("johnsonscott", "Scott Johnson"));
    Stream.generate(people::next).limit(USERS - 1).forEach(users::add);
    List<String> players = users.stream().limit(PLAYERS).map(User::username).toList();
    List<Map<String, AttributeValue>> items =
        Games.items(plans(random), players, REGULAR_GAMES, random);
    fit(users, BYTES - items.stream().mapToInt(ItemSize::of).sum(), people, random);
    users.forEach(user -> items.add(Items.of(user)));
    Collections.shuffle(items, random);
    return new World(items);
  }

  private static List<GamePlan> plans(Random random) {
    List<String> ids = new ArrayList<>(SeededRandom.ids(FULL.size() + OPEN_MAPS.size(), random));
    ids.set(0, GAME_OF_THE_SHEET);
    List<Instant> times = SeededRandom.times(ids.size(), FIRST_DAY, random);
    List<GamePlan> plans = new ArrayList<>();
    for (int i = 0; i < FULL.size(); i++) {
      GamePlan.Stage stage = i < FULL.size() - FINISHED_GAMES ? STARTED : FINISHED;
      plans.add(new GamePlan(ids.get(i), FULL.get(i), Game.MAX_PEOPLE, stage, times.get(i)));
    }
    for (int i = 0; i < OPEN_MAPS.size(); i++) {
      int n = FULL.size() + i;
      plans.add(new GamePlan(ids.get(n), OPEN_MAPS.get(i), OPEN_PEOPLE.get(i), OPEN, times.get(n)));
    }
    return plans;
  }

  /** Lets users move until their items have the given size in all. */
  private static void fit(List<User> users, int bytes, People people, Random random) {
    int gap = bytes - users.stream().mapToInt(user -> ItemSize.of(Items.of(user))).sum();
    while (gap != 0) {
      int i = random.nextInt(users.size());
      User user = users.get(i);
      String address = people.address();
      int growth = ItemSize.of(address) - ItemSize.of(user.address());
      if (Math.abs(gap - growth) < Math.abs(gap)) {
        users.set(
            i, new User(user.username(), user.name(), user.email(), user.birthdate(), address));
        gap -= growth;
      }
    }
  }
}
