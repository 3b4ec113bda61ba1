package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A machine that is set up in another way than this one: the lab is run there as Maven runs it.
 *
 * @param variables those of the environment that it has beside this machine's
 * @param options those of the JVM
 * @param around a command that runs the one that follows it
 */
record OtherMachine(Map<String, String> variables, List<String> options, List<String> around) {

  /**
   * What came of a run.
   *
   * @param result what {@code result.json} says; nothing if there is none
   * @param said all that was printed
   */
  record Run(JsonNode result, String said) {

    int number(String name) {
      return result.path(name).asInt();
    }

    /** The reference has to have all points wherever it is judged, and nothing else is said. */
    void assertFull() {
      assertThat(result.findValuesAsString("message")).as(said).containsOnly("");
      assertThat(List.of(number("points"), number("maxPoints"))).as(said).containsOnly(100);
      assertThat(List.of(number("bonus"), number("maxBonus"))).as(said).containsOnly(20);
      assertThat(said).doesNotContain("Exception", "WARN", "SEVERE", "\tat ");
    }
  }

  /** A machine that is set up as this one is. */
  static OtherMachine plain() {
    return new OtherMachine(Map.of(), List.of(), List.of());
  }

  /** The same with variables. */
  OtherMachine with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(variables);
    all.putAll(more);
    return new OtherMachine(all, options, around);
  }

  /** The same within a command that runs the one that follows it. */
  OtherMachine within(List<String> command) {
    return new OtherMachine(variables, options, command);
  }

  /** The same with options of the JVM. */
  OtherMachine with(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new OtherMachine(variables, all, around);
  }

  /** Judges the reference. */
  Run judge(Path folder) throws IOException {
    Path classes = folder.resolve("classes");
    assertThat(Implementations.compile(List.of(Implementations.SOLUTION), classes).problems())
        .isEmpty();
    Path reports = folder.resolve("reports");
    List<String> all = new ArrayList<>(options);
    all.add("-Dlab.out=" + reports);
    all.add("-Djava.util.concurrent.ForkJoinPool.common.parallelism=4");
    ProcessBuilder builder =
        StandInAccount.java(all, LabInASession.class.getName(), classes.toString())
            .redirectErrorStream(true);
    builder.command().addAll(0, around);
    builder.environment().putAll(variables);
    Process process = builder.start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Path json = reports.resolve("result.json");
      String result = Files.exists(json) ? Files.readString(json) : "{}";
      return new Run(JsonMapper.shared().readTree(result), said);
    } finally {
      process.destroyForcibly();
    }
  }
}
