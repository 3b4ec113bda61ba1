package lab.harness.assertion;

import java.util.List;
import lab.contract.Game;
import lab.contract.UserGameMapping;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;

/** What the sheet's questions bring, next to the sheet's figures. */
public final class SheetAssert {

  private SheetAssert() {}

  /** The sheet's game has as many players as the sheet says. */
  public static void assertPlayers(List<UserGameMapping> found, int players) {
    WrongAnswer.unless(
        found.size() == players,
        Finding.of("sheet.players", "found", found.size(), "players", players));
  }

  /** There are as many open games on the sheet's map as the sheet says. */
  public static void assertOpenGames(String map, List<Game> found, int games) {
    WrongAnswer.unless(
        found.size() == games,
        Finding.of("sheet.openGames", "map", map, "found", found.size(), "games", games));
  }
}
