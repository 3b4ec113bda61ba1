package lab.harness.programs;

import java.util.stream.Stream;
import lab.harness.engine.Plan;
import lab.harness.text.Words;

/** Shows a plan on the terminal, with the version of the plugin that Pulumi would take. */
record PlanText(Words words, Plan plan, String plugin) {

  Stream<String> lines() {
    int width = plan.resources().stream().mapToInt(it -> it.shortType().length()).max().orElse(0);
    int names = plan.outputs().keySet().stream().mapToInt(String::length).max().orElse(0);
    String title = words.of("plan.title", "count", plan.resources().size(), "plugin", plugin);
    String outputs = words.of(plan.outputs().isEmpty() ? "plan.outputs.none" : "plan.outputs");
    return Stream.of(
            Stream.of(title),
            plan.resources().stream().map(it -> row(it.shortType(), width, it.name())),
            Stream.of(outputs),
            plan.outputs().entrySet().stream().map(it -> row(it.getKey(), names, it.getValue())),
            Stream.of(plan.madeUp())
                .filter(functions -> !functions.isEmpty())
                .map(functions -> words.of("plan.madeUp", "functions", functions)),
            plan.warnings().stream().map(it -> words.of("plan.warning", "said", it)),
            Stream.of(words.of("plan.end")))
        .flatMap(lines -> lines);
  }

  private static String row(String name, int width, String value) {
    return "  %s%s  %s".formatted(name, " ".repeat(width - name.length()), value);
  }
}
