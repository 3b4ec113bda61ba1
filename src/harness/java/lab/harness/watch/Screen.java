package lab.harness.watch;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.report.TerminalReport;
import lab.harness.result.RunResult;
import lab.harness.text.Message;
import lab.harness.text.PlainText;
import lab.harness.text.Words;
import lab.harness.verdict.Finding;

/**
 * Where the watch says something.
 *
 * @param unicode whether the terminal shows more than ASCII
 */
public record Screen(PrintStream out, Words words, boolean unicode) {

  /** Says a text. */
  void say(String key, Object... namesAndValues) {
    tell(Finding.of(key, namesAndValues));
  }

  /** Says a finding. */
  void tell(Finding finding) {
    print(Message.of(words, finding).lines());
  }

  void blank() {
    print(Stream.of(""));
  }

  /**
   * Shows one step, in full if it is not done.
   *
   * @param before lines of it that stand there already, and are not repeated
   * @return all lines of it
   */
  List<String> step(RunResult run, List<String> before) {
    String more =
        run.steps().stream()
            .map(step -> words.of("terminal.more", "step", step.number()))
            .findFirst()
            .orElse("");
    List<String> lines =
        report()
            .step(run)
            .map(line -> line.strip().equals(more) ? line.replace(more, moreHere()) : line)
            .toList();
    print(lines.stream().filter(line -> !before.contains(line)));
    return lines;
  }

  /** Shows all steps. */
  void all(RunResult run) {
    print(report().render(run).lines());
  }

  /** Shows how far all steps have come. */
  void reached(RunResult run) {
    print(Stream.of(report().reached(run)));
  }

  /** The title of a step. */
  String title(int step) {
    return words.of("step." + step);
  }

  private String moreHere() {
    return words.of("watch.more");
  }

  private TerminalReport report() {
    return new TerminalReport(words, unicode, Optional.empty());
  }

  /** Prints lines, without what steers a terminal. */
  synchronized void print(Stream<String> lines) {
    lines
        .map(PlainText::clean)
        .map(line -> unicode ? line : PlainText.ascii(line))
        .forEach(out::println);
    out.flush();
  }
}
