package lab.harness.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lab.harness.compile.Implementation;
import lab.harness.fixture.Exercise;
import lab.harness.result.RunResult;
import lab.harness.settings.Settings;
import lab.harness.step.Lane;
import lab.harness.text.Message;
import lab.harness.text.Words;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Place;
import lab.harness.workspace.CloudKind;
import lab.harness.workspace.Clouds;
import lab.harness.workspace.Workspace;
import lab.harness.workspace.WorkspaceRequest;
import lab.harness.world.World;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.launcher.LauncherSession;

/**
 * One run of the steps, from what it is asked for to what came of it. JUnit's session keeps it, so
 * that the extension finds it.
 */
public final class LabRun {

  private static final Namespace LAB = Namespace.create(LabRun.class);

  private final ResultCollector collector = new ResultCollector();
  private final ConsoleCollector console = new ConsoleCollector();
  private final Supplier<RunRequest> asked;
  private final Clouds clouds;
  private final Words words;
  private final Consumer<LabRun> end;
  private RunRequest request;
  private BadInputException unusable;
  private Workspace workspace;
  private final Map<Lane, Implementation> here = new EnumMap<>(Lane.class);
  private final Map<Lane, Implementation> elsewhere = new EnumMap<>(Lane.class);
  private List<Finding> notes = List.of();

  private LabRun(Supplier<RunRequest> asked, Clouds clouds, Words words, Consumer<LabRun> end) {
    this.asked = asked;
    this.clouds = clouds;
    this.words = words;
    this.end = end;
  }

  /**
   * Makes a session one run.
   *
   * @param asked reads the request when the first step begins; may throw {@link BadInputException}
   * @param words what exceptions say is in these
   * @param end is called when the last step has ended; what it throws fails the session's build
   */
  public static LabRun of(
      LauncherSession session,
      Supplier<RunRequest> asked,
      Clouds clouds,
      Words words,
      Consumer<LabRun> end) {
    LabRun run = new LabRun(asked, clouds, words, end);
    session.getLauncher().registerTestExecutionListeners(run.collector);
    session
        .getStore()
        .put(
            org.junit.platform.engine.support.store.Namespace.create(LabRun.class),
            LabRun.class,
            run);
    return run;
  }

  /** The run that a test belongs to. */
  static LabRun of(ExtensionContext context) {
    return context.getStore(StoreScope.LAUNCHER_SESSION, LAB).get(LabRun.class, LabRun.class);
  }

  /**
   * Begins the run, if nobody has yet, and sees to its end.
   *
   * @throws BadInputException if what it was asked for can't be used
   */
  void begin(ExtensionContext context) {
    context.getRoot().getStore(LAB).getOrComputeIfAbsent("end", key -> closing(this::end));
    context
        .getStore(StoreScope.EXECUTION_REQUEST, LAB)
        .getOrComputeIfAbsent("workspace", key -> closing(this::closeWorkspace));
    workspace();
  }

  /** The workspace is still open. */
  private void end() {
    console.lookAtTable();
    end.accept(this);
  }

  /** What JUnit's stores close. */
  private static AutoCloseable closing(Runnable action) {
    return action::run;
  }

  /** What the run is asked for; empty if that can't be used. */
  public synchronized Optional<Settings> settings() {
    return Optional.ofNullable(request).map(RunRequest::settings);
  }

  /** What came of the run, as far as it is known by now. */
  public synchronized RunResult result() {
    Optional<Settings> known = settings();
    return new RunResult(
        known.map(Settings::seed).orElse(0L),
        known.map(Settings::cloud).orElse(""),
        known.map(Settings::source).orElse(""),
        known.filter(it -> !it.sheet()).map(it -> it.items().toString()),
        collector.steps(),
        notes(),
        collector.unusable(),
        console.result());
  }

  /**
   * The student's code has ended Java at that place, and nothing else will end the tests.
   *
   * @param step the class of the step that called it; empty if that is not known
   */
  public void exited(Place place, Optional<String> step) {
    collector.end(
        step,
        Finding.of("outcome.exit").at(Optional.of(place)),
        Finding.of("outcome.cut.exit", "place", place));
  }

  /** A finding in the words of the run's language. */
  String words(Finding finding) {
    return Message.of(words, finding).toString();
  }

  /** What makes the objects that are judged in a step. */
  synchronized Exercise exercise(Class<?> step) {
    return new Exercise(implementation(Lane.of(step)));
  }

  /** What makes them as if on another machine: their classes are loaded once more. */
  synchronized Exercise exerciseElsewhere(Class<?> step) {
    Implementation there = elsewhere(Lane.of(step));
    there.forgetWhatWasAsked();
    return new Exercise(there);
  }

  /** What the classes on the other machine have asked it for of its defaults in a step's test. */
  synchronized Optional<Finding> askedForADefault(Class<?> step) {
    return elsewhere(Lane.of(step)).askedForADefault();
  }

  private Implementation implementation(Lane lane) {
    return here.computeIfAbsent(
        lane,
        it -> it == Lane.OBJECTS ? request.implementation() : request.implementation().again());
  }

  private Implementation elsewhere(Lane lane) {
    return elsewhere.computeIfAbsent(lane, it -> request.implementation().elsewhere());
  }

  ResultCollector collector() {
    return collector;
  }

  ConsoleCollector console() {
    return console;
  }

  /** Where the tests get what they ask for; opened when it is first asked for. */
  synchronized Workspace workspace() {
    if (workspace == null) {
      workspace = open();
    }
    return workspace;
  }

  /** Takes away what the tests have brought into the cloud. */
  synchronized void closeWorkspace() {
    if (workspace != null) {
      Workspace gone = workspace;
      notes = notes();
      workspace = null;
      gone.close();
    }
  }

  /** What holds for the kind of cloud, and what the tests have met. */
  private List<Finding> notes() {
    return workspace == null
        ? notes
        : Stream.concat(notes.stream(), workspace.notes().stream()).toList();
  }

  private Workspace open() {
    if (unusable != null) {
      throw unusable;
    }
    try {
      if (request == null) {
        request = asked.get();
      }
      Settings settings = request.settings();
      if (!settings.sheet()) {
        World.read(settings.items()); // tells at once what is wrong with it
      }
      CloudKind kind = CloudKind.of(settings.cloud());
      notes =
          Stream.concat(request.implementation().broken().stream(), kind.notes(settings).stream())
              .toList();
      return kind.open(new WorkspaceRequest(settings, clouds, request.told()));
    } catch (BadInputException e) {
      unusable = e;
      throw e;
    }
  }
}
