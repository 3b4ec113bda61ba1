package lab.steps;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.ToIntFunction;
import lab.contract.Game;
import lab.contract.User;
import lab.harness.fixture.GameTable;
import lab.harness.settings.Settings;
import lab.harness.world.Oracle;

/**
 * What the sheet asks of the table, and its figures. They hold for the items that come with the
 * lab. On another file the same questions are asked of it, and the file gives the figures.
 *
 * @param players how many players the game has
 * @param openGames how many games are open on the map
 */
record Sheet(String player, String game, int players, String map, int openGames) {

  static final int ITEMS = 835;
  static final double CAPACITY_UNITS = 14.5;

  private static final Sheet OURS =
      new Sheet("johnsonscott", "c9c3917e-30f3-4ba4-82c4-2e9a0e4d1cfd", 50, "Green Grasslands", 4);

  static Sheet of(Settings settings, GameTable table) {
    return settings.sheet() ? OURS : of(table.oracle());
  }

  private static Sheet of(Oracle oracle) {
    User player = most(oracle.users(), user -> oracle.gamesOf(user.username()).size());
    Game game = most(oracle.games(), Game::people);
    String map = most(oracle.maps(), name -> oracle.openGames(name).size());
    return new Sheet(
        player.username(),
        game.gameId(),
        oracle.players(game.gameId()).size(),
        map,
        oracle.openGames(map).size());
  }

  private static <T> T most(Collection<T> all, ToIntFunction<T> measure) {
    return all.stream().max(Comparator.comparingInt(measure)).orElseThrow();
  }
}
