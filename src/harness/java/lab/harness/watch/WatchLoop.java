package lab.harness.watch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lab.harness.compile.Problem;
import lab.harness.result.RunResult;
import lab.harness.result.Status;
import lab.harness.result.StepResult;
import lab.harness.settings.Settings;
import lab.harness.verdict.Place;

/** Judges at each save and tells what came of it, until somebody quits. */
public final class WatchLoop implements AutoCloseable {

  private static final int ERRORS = 10;
  private static final long LOOK_MILLIS = 200;
  private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long COLD_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final Settings settings;
  private final Screen screen;
  private final Judge judge;
  private final Standing standing;
  private final WorkOrder order;
  private final Commands commands;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final List<Integer> changed = new ArrayList<>();
  private List<String> shown = List.of();
  private Judgement current;
  private RunResult before;
  private int running;
  private long since;
  private boolean toldPlace;
  private boolean first = true;
  private boolean open = true;

  /**
   * A watch that has not begun.
   *
   * @param parent has all classes but the student's
   */
  public WatchLoop(
      Settings settings, SavedClasses classes, ClassLoader parent, Screen screen, Editor editor) {
    this.settings = settings;
    this.screen = screen;
    this.standing = new Standing(settings);
    this.order = new WorkOrder(settings.steps(), standing);
    Reporting reporting = new Reporting(settings, screen.words());
    this.commands =
        new Commands(
            settings, screen, editor, standing, order, reporting, this::begin, () -> open = false);
    StudentOutput output =
        new StudentOutput(
            line -> screen.say("watch.printed", "line", line),
            () -> screen.say("watch.printed.cut"));
    System.setOut(new PrintStream(output, true));
    System.setErr(new PrintStream(output, true));
    this.judge =
        new Judge(settings, classes, parent, output, standing, reporting::write, events::add);
  }

  /** Watches until somebody quits. */
  public void run(Keyboard keyboard) throws InterruptedException {
    screen.say("watch.begin", "folder", settings.source());
    screen.say(keyboard.hasKeys() ? "watch.keys" : "watch.words", "last", order.last());
    keyboard.read(text -> events.add(new Event.Typed(text)));
    begin();
    Saves saves = new Saves(settings.sourceFolder(), files -> events.add(new Event.Saved(files)));
    try (saves) {
      while (open) {
        Event event = events.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (event == null) {
          look();
        } else {
          take(event);
        }
      }
    }
  }

  private void take(Event event) {
    if (event instanceof Event.Saved saved) {
      screen.blank();
      screen.say("watch.saved", "files", saved.files().stream().map(Path::getFileName).toList());
      begin();
    } else if (event instanceof Event.Typed typed) {
      commands.obey(typed.text());
    } else if (event instanceof Event.Compiled compiled && compiled.of() == current) {
      tell(compiled.errors());
    } else if (event instanceof Event.Begun begun && begun.of() == current) {
      running = begun.step();
      since = System.nanoTime();
      toldPlace = false;
    } else if (event instanceof Event.Failing failing && failing.of() == current) {
      failing(failing.step(), failing.soFar());
    } else if (event instanceof Event.Judged judged && judged.of() == current) {
      judged(judged.step(), judged.run());
    } else if (event instanceof Event.Ended ended && ended.of() == current) {
      ended(ended.threads());
    } else if (event instanceof Event.Failed failed && failed.of() == current) {
      screen.say("watch.failed", "said", failed.why());
      current = null;
    }
  }

  /** Judges what is saved now, in place of what is under way. */
  private void begin() {
    if (current != null) {
      judge.stop(current);
    }
    before = standing.result();
    changed.clear();
    shown = List.of();
    running = 0;
    since = System.nanoTime();
    toldPlace = false;
    current = Judgement.of(order.steps());
    judge.judge(current);
  }

  private void tell(List<Problem> errors) {
    screen.print(errors.stream().limit(ERRORS).map(error -> " " + error));
    if (errors.size() > ERRORS) {
      screen.say("watch.errors", "count", errors.size() - ERRORS);
    }
  }

  /** The verdict on the step in work is there as soon as its first test has failed. */
  private void failing(int step, RunResult soFar) {
    if (!first && current.isFirst(step)) {
      shown = screen.step(soFar, List.of());
    }
  }

  private void judged(int step, RunResult run) {
    running = 0;
    if (!first && current.isFirst(step)) {
      screen.step(run, shown);
      shown = List.of();
    } else if (!first && status(before, step) != status(run, step)) {
      changed.add(step);
    }
  }

  private void ended(List<String> threads) {
    RunResult now = standing.result();
    int judgedFirst = current.order().get(0).number();
    current = null;
    if (first) {
      screen.all(now);
    } else {
      changed.stream().sorted().forEach(step -> tellChange(step, now));
      screen.reached(now);
    }
    if (!threads.isEmpty()) {
      screen.say("watch.threads", "count", threads.size(), "names", threads);
    }
    Optional<Integer> next = order.next();
    if (next.isEmpty()) {
      screen.say("watch.done");
    } else if (!first && next.get() != judgedFirst) {
      screen.say("watch.next", "step", next.get(), "title", screen.title(next.get()));
      commands.show(next.get());
    }
    first = false;
  }

  private void tellChange(int step, RunResult now) {
    screen.say(
        "watch.changed",
        "step",
        step,
        "title",
        screen.title(step),
        "before",
        screen.words().of(status(before, step).key()),
        "now",
        screen.words().of(status(now, step).key()));
  }

  private static Status status(RunResult run, int step) {
    return run.step(step).map(StepResult::status).orElse(Status.NOT_STARTED);
  }

  /** Tells once where code is that takes its time, or can't be stopped. */
  private void look() {
    boolean late = judge.hurry();
    long limit = first ? COLD_NANOS : LONG_NANOS;
    if ((late || running > 0) && !toldPlace && System.nanoTime() - since > limit) {
      judge.place().ifPresent(place -> tellPlace(place, late));
    }
  }

  private void tellPlace(Place place, boolean late) {
    toldPlace = true;
    if (late) {
      screen.say("watch.stuck", "place", place);
    } else {
      screen.say("watch.running", "step", running, "place", place);
    }
  }

  @Override
  public void close() {
    judge.close();
  }
}
