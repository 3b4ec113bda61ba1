package lab.harness.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.harness.result.StepResult;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Place;

/** The line to mend or to write next, for an editor. */
record FileInWork(Path file, int line) {

  private static final Pattern BROKEN = Pattern.compile("(\\w+\\.java):(\\d+)");
  private static final String PACKAGE = "lab/exercise";

  /** That of a step; empty if its verdicts name none. */
  static Optional<FileInWork> of(StepResult step, Path source) {
    return step.tests().stream()
        .filter(test -> !test.status().done())
        .flatMap(test -> test.finding().stream())
        .flatMap(finding -> places(finding, source))
        .filter(it -> Files.isRegularFile(it.file()))
        .findFirst();
  }

  private static Stream<FileInWork> places(Finding finding, Path source) {
    Path folder = source.resolve(PACKAGE);
    Stream<Place> places =
        Stream.concat(
            finding.place().stream(),
            finding.arguments().values().stream()
                .filter(Place.class::isInstance)
                .map(Place.class::cast));
    Stream<FileInWork> broken =
        finding.arguments().values().stream()
            .map(value -> BROKEN.matcher(String.valueOf(value)))
            .filter(Matcher::matches)
            .map(it -> new FileInWork(folder.resolve(it.group(1)), Integer.parseInt(it.group(2))));
    return Stream.concat(
        places.map(it -> new FileInWork(folder.resolve(it.file()), it.line())), broken);
  }
}
