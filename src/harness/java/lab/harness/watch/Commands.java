package lab.harness.watch;

import java.util.List;
import lab.harness.report.Hint;
import lab.harness.report.HintFile;
import lab.harness.settings.Settings;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;

/**
 * Does what somebody types while the watch is on.
 *
 * @param again judges once more
 * @param quit ends the watch
 */
record Commands(
    Settings settings,
    Screen screen,
    Editor editor,
    Standing standing,
    WorkOrder order,
    Reporting reporting,
    Runnable again,
    Runnable quit) {

  /** Obeys what was typed; what can't be done is told. */
  void obey(String typed) {
    try {
      switch (Command.of(typed)) {
        case STEP -> choose(Integer.parseInt(typed.strip()));
        case NEXT ->
            order.afterThis().ifPresentOrElse(this::choose, () -> screen.say("watch.done"));
        case HINT -> hint();
        case ALL -> screen.all(standing.result());
        case REPORT -> screen.say("watch.report", "file", reporting.file());
        case EDIT -> edit();
        case QUIT -> quit.run();
        case HELP -> screen.say("watch.words", "last", order.last());
        case AGAIN -> again.run();
        case UNKNOWN -> screen.say("watch.unknown", "typed", typed.strip());
      }
    } catch (BadInputException e) {
      screen.tell(e.finding());
    }
  }

  private void choose(int step) {
    order.choose(step);
    screen.say("watch.next", "step", step, "title", screen.title(step));
    show(step);
  }

  /** Shows a step as it stands. */
  void show(int step) {
    standing
        .run(step)
        .ifPresentOrElse(
            run -> screen.step(run, List.of()), () -> screen.say("watch.notYet", "step", step));
  }

  /** The next one of the step in work; it is remembered that it was shown. */
  private void hint() {
    Hint hint = new HintFile(settings.out()).next(order.inWork());
    screen.print(hint.lines(screen.words()));
  }

  private void edit() {
    FileInWork file =
        standing
            .step(order.inWork())
            .flatMap(step -> FileInWork.of(step, settings.sourceFolder()))
            .orElseThrow(
                () -> new BadInputException(Finding.of("watch.edit.file", "step", order.inWork())));
    editor.open(file.file().toAbsolutePath(), file.line());
  }
}
