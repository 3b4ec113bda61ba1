package lab.harness.engine;

import static lab.harness.text.Texts.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.harness.progress.PlainText;

/** Shows a plan on the terminal. */
final class PlanText {

  private PlanText() {}

  static String render(Plan plan, String plugin) {
    int width = plan.resources().stream().mapToInt(it -> it.shortType().length()).max().orElse(0);
    int names = plan.outputs().keySet().stream().mapToInt(String::length).max().orElse(0);
    return Stream.of(
            Stream.of(text("plan.title", plan.resources().size(), plugin)),
            plan.resources().stream().map(it -> row(it.shortType(), width, it.name())),
            Stream.of(text(plan.outputs().isEmpty() ? "plan.outputs.none" : "plan.outputs")),
            plan.outputs().entrySet().stream().map(it -> row(it.getKey(), names, it.getValue())),
            plan.warnings().stream().map(it -> text("plan.warning", it)),
            Stream.of(text("plan.end")))
        .flatMap(lines -> lines)
        .map(PlainText::clean)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String row(String name, int width, String value) {
    return "  %s%s  %s".formatted(name, " ".repeat(width - name.length()), value);
  }
}
