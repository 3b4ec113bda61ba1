package lab.harness.programs;

import java.util.concurrent.CountDownLatch;

/**
 * Ends a program that runs until somebody ends it: by Ctrl-C, or a signal that means the same. That
 * is how it is meant to end, so the exit status is 0.
 */
final class CtrlC {

  private CtrlC() {}

  /** Does this before Java ends, from now on. */
  static void then(Runnable last) {
    Thread hook =
        new Thread(
            () -> {
              try {
                last.run();
              } finally {
                // Else the status would be that of the signal, which Maven's script shows.
                Runtime.getRuntime().halt(0);
              }
            },
            "lab-ctrl-c");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Waits for it. */
  static void await() throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
