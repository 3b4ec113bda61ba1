package lab.harness.watch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.compile.StopSwitch.Stopped;
import lab.harness.verdict.Place;
import lab.harness.verdict.StudentCode;

/** The threads of runs, with those that the student's code starts: all are made in one group. */
final class StudentThreads extends ThreadGroup {

  private static final long PATIENCE_MILLIS = 1_000;

  private Thread worker;

  StudentThreads() {
    super("lab-student");
  }

  /** Begins a thread that runs are made on, and is none of the student's. */
  void work(Runnable task) {
    worker = new Thread(this, task, "lab-watch-judge");
    worker.setDaemon(true);
    worker.start();
  }

  /** A run's threads inherit its loader. */
  private Stream<Thread> of(ClassLoader loader) {
    Thread[] all = new Thread[activeCount() + 64];
    return Arrays.stream(all, 0, enumerate(all))
        .filter(thread -> thread.getContextClassLoader() == loader)
        .filter(thread -> thread != worker);
  }

  /** Ends what the student's code itself waits for; the lab's own work under it ends by itself. */
  void interrupt(ClassLoader loader) {
    of(loader).filter(it -> waitsItself(it.getStackTrace())).forEach(Thread::interrupt);
  }

  private static boolean waitsItself(StackTraceElement[] frames) {
    return Arrays.stream(frames)
        .map(StackTraceElement::getClassName)
        .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
        .findFirst()
        .filter(name -> name.startsWith(StudentCode.PACKAGE))
        .isPresent();
  }

  /** Where the student's code is; empty if it is at rest, or none of it runs. */
  Optional<Place> place(ClassLoader loader) {
    return of(loader).flatMap(it -> StudentCode.line(it.getStackTrace()).stream()).findFirst();
  }

  /** Ends the threads that a run has left behind, and gives the names of those that go on. */
  List<String> end(ClassLoader loader) throws InterruptedException {
    long latest = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    of(loader).forEach(Thread::interrupt);
    List<Thread> left = of(loader).toList();
    for (Thread thread : left) {
      thread.join(Math.max(1, (latest - System.nanoTime()) / 1_000_000));
    }
    return left.stream().filter(Thread::isAlive).map(Thread::getName).toList();
  }

  /** Whoever stopped a thread knows that it ended. */
  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    if (!(thrown instanceof Stopped)) {
      super.uncaughtException(thread, thrown);
    }
  }
}
