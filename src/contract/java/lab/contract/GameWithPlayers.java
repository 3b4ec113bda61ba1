package lab.contract;

import java.util.List;

/**
 * A game and its players. They are an item collection: the items that share a partition key.
 *
 * @param players one mapping for each player, in the order of the sort key
 */
public record GameWithPlayers(Game game, List<UserGameMapping> players) {

  /** Copies the list, so that the record does not change. */
  public GameWithPlayers {
    players = List.copyOf(players);
  }
}
