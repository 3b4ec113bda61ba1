package lab.steps;

import java.util.Comparator;
import lab.contract.Game;

/**
 * The order of open games: by the time when they opened, to the second. Within a second there is
 * none, because the index compares strings, and as a string a time with a fraction comes first.
 */
final class OldestFirst implements Comparator<Game> {

  /** The length of a time up to its second, such as 2026-03-02T10:15:30. */
  private static final int TO_THE_SECOND = 19;

  @Override
  public int compare(Game one, Game other) {
    return second(one).compareTo(second(other));
  }

  private static String second(Game game) {
    String time = game.openTimestamp().orElse("");
    return time.substring(0, Math.min(time.length(), TO_THE_SECOND));
  }
}
