package lab.harness.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes up who plays in which game: everybody at least once, nobody twice in one game. */
final class Games {

  private Games() {}

  /**
   * The items of games and of their mappings.
   *
   * @param plans the games, with more seats in all than there are players
   * @param players the usernames of everybody who plays; the first of them is a regular
   * @param regularGames how many games, the first ones, the regular surely is in
   */
  static List<Map<String, AttributeValue>> items(
      List<GamePlan> plans, List<String> players, int regularGames, Random random) {
    List<List<String>> seats = new ArrayList<>();
    for (GamePlan plan : plans) {
      List<String> shuffled = SeededRandom.some(players.size(), players, random);
      if (seats.size() < regularGames) {
        Collections.swap(shuffled, 0, shuffled.indexOf(players.get(0)));
      }
      seats.add(shuffled.subList(0, plan.people()));
    }
    seatEverybody(seats, players, random);
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      items.addAll(plans.get(i).items(seats.get(i), random));
    }
    return items;
  }

  /** Those who have no seat yet take one of somebody who has more. The regular stays. */
  private static void seatEverybody(List<List<String>> seats, List<String> players, Random random) {
    Map<String, Integer> taken = new HashMap<>();
    seats.forEach(game -> game.forEach(player -> taken.merge(player, 1, Integer::sum)));
    for (String player : players) {
      while (!taken.containsKey(player)) {
        List<String> game = seats.get(random.nextInt(seats.size()));
        int seat = random.nextInt(game.size());
        String holder = game.get(seat);
        if (taken.get(holder) > 1 && !holder.equals(players.get(0))) {
          game.set(seat, player);
          taken.merge(holder, -1, Integer::sum);
          taken.put(player, 1);
        }
      }
    }
  }
}
