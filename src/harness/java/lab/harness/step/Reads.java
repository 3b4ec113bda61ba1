package lab.harness.step;

/** How a right solution of a step reads a real table. */
public enum Reads {
  /** Not at all, or only its description, which costs nothing. */
  NOTHING,
  /** All of it. */
  TABLE,
  /** The items of each user's partition. */
  EACH_USER,
  /** The items of each game's partition. */
  EACH_GAME,
  /** Each player's part of the inverted index. */
  EACH_PLAYER,
  /** The sparse index, which is asked for the open games on every map. */
  OPEN_GAMES
}
