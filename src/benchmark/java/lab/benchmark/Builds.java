package lab.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whole builds of the reference and the starter, beside builds that do the least. Each has a copy
 * of the project of its own, is built once unmeasured, and then in turn with the others: {@code mvn
 * -o test} in a new JVM, with nothing to compile.
 */
record Builds(Path project, Path build, int runs) {

  /** Arguments of each build, by its name. */
  private static final Map<String, List<String>> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("floor", List.of("-Psolution"));
    KINDS.put("reference", List.of("-Psolution"));
    KINDS.put("empty", List.of());
    KINDS.put("starter", List.of());
  }

  private static final List<String> COPIED =
      List.of(
          "pom.xml",
          ".mvn",
          "Pulumi.yaml",
          "Pulumi.dev.yaml",
          "fixtures",
          "src/main",
          "src/contract",
          "src/harness",
          "src/solution",
          "src/test");

  List<Figure> measure() throws IOException, InterruptedException {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (String kind : KINDS.keySet()) {
      copy(kind);
      build(kind);
      seconds.put(kind, new ArrayList<>());
    }
    for (int run = 0; run < runs; run++) {
      for (String kind : KINDS.keySet()) {
        seconds.get(kind).add(build(kind));
      }
    }
    Figure floor = Figure.of("build: both emulators and 835 items", seconds.get("floor"));
    Figure empty = Figure.of("build: an empty test", seconds.get("empty"));
    return List.of(
        floor,
        Figure.of("build: reference", seconds.get("reference")).over(floor),
        empty,
        Figure.of("build: starter", seconds.get("starter")).over(empty));
  }

  private Path folder(String kind) {
    return build.resolve("copies").resolve(kind);
  }

  private void copy(String kind) throws IOException {
    delete(folder(kind));
    for (String name : COPIED) {
      copy(project.resolve(name), folder(kind).resolve(name));
    }
    if (kind.equals("floor") || kind.equals("empty")) {
      // Nothing of the lab but what compiles and boots: no listener of it, no steps.
      Path resources = folder(kind).resolve("src/harness/resources");
      delete(resources.resolve("META-INF"));
      Files.delete(resources.resolve("junit-platform.properties"));
      Path tests = folder(kind).resolve("src/test/java/lab/steps");
      delete(tests);
      String name = kind.equals("floor") ? "StepFloor.java" : "StepEmpty.java";
      copy(project.resolve("src/benchmark/floors").resolve(name), tests.resolve(name));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Seconds. */
  private double build(String kind) throws IOException, InterruptedException {
    boolean windows = File.separatorChar == '\\';
    List<String> command = new ArrayList<>();
    command.add(
        Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn").toString());
    command.addAll(List.of("-o", "-B", "-ntp", "test"));
    command.addAll(KINDS.get(kind));
    File log = folder(kind).resolve("build.log").toFile();
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder(kind).toFile()).redirectErrorStream(true).redirectOutput(log);
    // The outer Maven's script has set it for this folder.
    builder.environment().remove("MAVEN_PROJECTBASEDIR");
    long start = System.nanoTime();
    if (builder.start().waitFor() != 0) {
      throw new IOException("The build of " + kind + " fails; see " + log);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
