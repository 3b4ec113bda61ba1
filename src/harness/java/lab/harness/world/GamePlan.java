package lab.harness.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import lab.contract.Game;
import lab.contract.UserGameMapping;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A game to be made up: what is settled before anybody is in it. */
record GamePlan(String id, String map, int people, Stage stage, Instant created) {

  /** How far a game has got. */
  enum Stage {
    OPEN,
    STARTED,
    FINISHED
  }

  private static final List<String> PLACES = List.of("gold", "silver", "bronze");

  /** The items that come of it, once it is known who plays: the game and its mappings. */
  List<Map<String, AttributeValue>> items(List<String> players, Random random) {
    List<String> winners =
        stage == Stage.FINISHED ? SeededRandom.some(PLACES.size(), players, random) : List.of();
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    items.add(Items.of(game(players.get(random.nextInt(people)), winners, random)));
    for (String player : players) {
      int rank = winners.indexOf(player);
      Optional<String> place = rank < 0 ? Optional.empty() : Optional.of(PLACES.get(rank));
      items.add(Items.of(new UserGameMapping(id, player, place)));
    }
    return items;
  }

  private Game game(String creator, List<String> winners, Random random) {
    Instant started = later(created, 5, 60, random);
    Instant ended = later(started, 25, 35, random);
    return new Game(
        id,
        map,
        creator,
        people,
        created.toString(),
        Optional.of(created.toString()).filter(time -> stage == Stage.OPEN),
        Optional.of(started.toString()).filter(time -> stage != Stage.OPEN),
        Optional.of(ended.toString()).filter(time -> stage == Stage.FINISHED),
        winners.stream().findFirst(),
        winners.stream().skip(1).findFirst(),
        winners.stream().skip(2).findFirst());
  }

  private static Instant later(Instant time, int minMinutes, int maxMinutes, Random random) {
    return time.plusSeconds(60 * minMinutes + random.nextInt(60 * (maxMinutes - minMinutes)));
  }
}
