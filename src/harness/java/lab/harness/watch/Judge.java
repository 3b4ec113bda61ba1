package lab.harness.watch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import lab.harness.compile.Implementation;
import lab.harness.compile.ImplementationLoader;
import lab.harness.result.RunResult;
import lab.harness.run.LabRunner;
import lab.harness.run.RunRequest;
import lab.harness.settings.Settings;
import lab.harness.step.StepInfo;
import lab.harness.verdict.Place;
import lab.harness.watch.SavedClasses.Compiled;

/** Compiles and judges on a thread of its own, one judgement at a time. */
final class Judge implements AutoCloseable {

  private final Settings settings;
  private final SavedClasses classes;
  private final ClassLoader parent;
  private final StudentOutput output;
  private final Standing standing;
  private final Consumer<RunResult> report;
  private final Consumer<Event> told;
  private final LabRunner runner = new LabRunner();
  private final StudentThreads threads = new StudentThreads();
  private final BlockingQueue<Judgement> asked = new LinkedBlockingQueue<>();
  private volatile ImplementationLoader loader;
  private volatile Judgement underWay;

  Judge(
      Settings settings,
      SavedClasses classes,
      ClassLoader parent,
      StudentOutput output,
      Standing standing,
      Consumer<RunResult> report,
      Consumer<Event> told) {
    this.settings = settings;
    this.classes = classes;
    this.parent = parent;
    this.output = output;
    this.standing = standing;
    this.report = report;
    this.told = told;
    threads.work(this::work);
  }

  /** Judges, as soon as what is under way has ended. */
  void judge(Judgement judgement) {
    asked.add(judgement);
  }

  /** Ends a judgement before its time; it tells nothing any more. */
  void stop(Judgement judgement) {
    judgement.stop().stop();
    hurry();
  }

  /** Whether a judgement that was stopped goes on: what it waits for is ended, once more. */
  boolean hurry() {
    boolean late = underWay != null && underWay.stop().isStopped();
    if (late) {
      Optional.ofNullable(loader).ifPresent(threads::interrupt);
    }
    return late;
  }

  /** Where the student's code is that is being judged. */
  Optional<Place> place() {
    return Optional.ofNullable(loader).flatMap(threads::place);
  }

  private void work() {
    try {
      runner.warm(settings);
      while (true) {
        Judgement judgement = asked.take();
        underWay = judgement;
        try {
          make(judgement);
        } catch (IOException | RuntimeException e) {
          told.accept(new Event.Failed(judgement, e));
        }
        underWay = null;
      }
    } catch (InterruptedException e) {
      // The watch ends.
    }
  }

  private void make(Judgement judgement) throws IOException, InterruptedException {
    if (judgement.stop().isStopped()) {
      return;
    }
    Compiled compiled = classes.compile();
    try (ImplementationLoader own =
        ImplementationLoader.stoppable(parent, judgement.stop(), compiled.folder())) {
      loader = own;
      told.accept(new Event.Compiled(judgement, compiled.errors()));
      Implementation implementation = new Implementation(own, compiled.errors());
      for (StepInfo step : judgement.order()) {
        if (!judgement.stop().isStopped()) {
          judge(judgement, step, implementation);
        }
      }
      loader = null;
      boolean whole = !judgement.stop().isStopped();
      judgement.stop().stop();
      List<String> left = threads.end(own);
      if (whole) {
        report.accept(standing.result());
      }
      told.accept(new Event.Ended(judgement, left));
    } finally {
      loader = null;
      classes.forget(compiled);
    }
  }

  private void judge(Judgement judgement, StepInfo step, Implementation implementation) {
    told.accept(new Event.Begun(judgement, step.number()));
    if (judgement.isFirst(step.number())) {
      output.open();
    }
    RunResult run =
        runner.run(
            new RunRequest(implementation, settings.only(step), finding -> {}),
            soFar -> {
              if (!judgement.stop().isStopped()) {
                told.accept(new Event.Failing(judgement, step.number(), soFar));
              }
            });
    output.shut();
    if (!judgement.stop().isStopped()) {
      standing.put(step.number(), run);
      told.accept(new Event.Judged(judgement, step.number(), run));
    }
  }

  @Override
  public void close() {
    runner.close();
  }
}
