package lab.harness.step;

/** What a step can't be judged without. */
public enum Need {
  /** The bucket: a test is handed one, or looks at the stack's. */
  BUCKET,
  /** A bucket with versioning enabled. */
  VERSIONS,
  /**
   * A table of the shape that the sheet gives it: a test is handed one, or looks at the stack's.
   */
  TABLE,
  /** A table to load items into. */
  EMPTY_TABLE,
  /** A table that holds items, to be read. */
  ITEMS,
  /** A table of the lab's own, in which games can be made up. */
  PLAYGROUND,
  /** The inverted index. */
  INVERTED_INDEX,
  /** The sparse index. */
  SPARSE_INDEX
}
