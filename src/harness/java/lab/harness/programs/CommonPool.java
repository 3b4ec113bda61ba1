package lab.harness.programs;

/**
 * The common pool of this JVM. Pulumi's SDK keeps one of its threads busy, and on a machine with
 * two cores the pool has no other: a program then waits for ever.
 */
final class CommonPool {

  private static final String PARALLELISM = "java.util.concurrent.ForkJoinPool.common.parallelism";

  private static final String ENOUGH = "4";

  private CommonPool() {}

  /** Gives the pool threads enough, if nobody has asked it for anything yet. */
  static void makeRoom() {
    if (System.getProperty(PARALLELISM) == null) {
      System.setProperty(PARALLELISM, ENOUGH);
    }
  }
}
