package lab.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast the lab is, beside floors that are measured in the same run: {@code mvn verify
 * -Pbenchmark}, with {@code -Dlab.runs=1} for a first look. Prints medians, and writes them to
 * {@code target/lab/benchmark.json}.
 */
public final class Benchmark {

  private static final int RUNS = 5;

  private Benchmark() {}

  /**
   * Measures everything.
   *
   * @param args the project's folder, and the one that is built into
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path project = Path.of(args[0]);
    Path build = project.resolve(args[1]);
    int runs = Integer.getInteger("lab.runs", RUNS);
    List<Figure> figures = new ArrayList<>();
    Consumer<Figure> told =
        figure -> {
          System.out.println(figure);
          figures.add(figure);
        };
    new Builds(project, build, runs).measure().forEach(told);
    // Save to verdict by step, and memory over 500 saves, are measured here, by the watch.
    Scale.measure(build, runs, told);
    Path file = Files.createDirectories(build.resolve("lab")).resolve("benchmark.json");
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(file.toFile(), figures);
  }
}
