package lab.selfcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lab.harness.result.RunResult;
import lab.harness.result.StepResult;

/** What came of a gallery, step by step: as a table in Markdown. */
final class GalleryTable {

  private static final class Row {
    private String title = "";
    private int mistakes;
    private int caught;
    private int variants;
    private int passed;

    private static Row sum(Row one, Row other) {
      Row sum = new Row();
      sum.mistakes = one.mistakes + other.mistakes;
      sum.caught = one.caught + other.caught;
      return sum;
    }

    private String cells() {
      return "%d of %d | %d of %d".formatted(caught, mistakes, passed, variants);
    }
  }

  private final SortedMap<Integer, Row> rows = new TreeMap<>();
  private int variants;
  private int passed;

  /** A mistake: whether its step, and no other than it declares, has caught it by its name. */
  void mistake(RunResult result, int step, boolean caught) {
    Row row = row(result.step(step).orElseThrow());
    row.mistakes++;
    row.caught += caught ? 1 : 0;
  }

  /** A variant: how it fared in each step, and whether it has all points. */
  void variant(RunResult result, boolean full) {
    variants++;
    passed += full ? 1 : 0;
    for (StepResult step : result.steps()) {
      Row row = row(step);
      row.variants++;
      row.passed += step.points() == step.maxPoints() ? 1 : 0;
    }
  }

  String markdown() {
    Row all = rows.values().stream().reduce(new Row(), Row::sum);
    all.variants = variants;
    all.passed = passed;
    return """
        | step | mistakes caught | variants passed |
        | --- | --- | --- |
        %s
        | **all** | %s |
        """
        .formatted(
            rows.entrySet().stream().map(GalleryTable::line).collect(Collectors.joining("\n")),
            all.cells());
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, markdown());
  }

  private static String line(Map.Entry<Integer, Row> entry) {
    Row row = entry.getValue();
    return "| %d %s | %s |".formatted(entry.getKey(), row.title, row.cells());
  }

  private Row row(StepResult step) {
    Row row = rows.computeIfAbsent(step.number(), key -> new Row());
    row.title = Told.title(step);
    return row;
  }
}
