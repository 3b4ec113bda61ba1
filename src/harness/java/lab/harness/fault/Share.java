package lab.harness.fault;

/** How much of a batch comes back as unprocessed items. */
public enum Share {
  /** Nothing: the whole batch is written. */
  NONE,
  /** Half of it, or one item less: a batch of one is written. */
  HALF,
  /** All of it: nothing is written. */
  ALL;

  int of(int items) {
    return switch (this) {
      case NONE -> 0;
      case HALF -> items / 2;
      case ALL -> items;
    };
  }
}
