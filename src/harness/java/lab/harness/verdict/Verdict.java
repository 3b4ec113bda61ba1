package lab.harness.verdict;

/** What is thrown to end a test or a run, and says why as data. */
public interface Verdict {

  /** What there is to tell. */
  Finding finding();
}
