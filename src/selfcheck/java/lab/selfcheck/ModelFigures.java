package lab.selfcheck;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a {@code result.json}, as the page should write them. */
record ModelFigures(JsonNode run) {

  static ModelFigures read(Path file) {
    return new ModelFigures(new JsonMapper().readTree(file.toFile()));
  }

  /** The points of each step. */
  List<String> steps() {
    return all(run.get("steps")).map(ModelFigures::points).toList();
  }

  /** Each test with its points, its requests, what they read and consumed, and its time. */
  List<String> tests() {
    return each()
        .map(
            test ->
                "%s %s %d %d %s %d"
                    .formatted(
                        id(test),
                        points(test),
                        test.get("requests").size(),
                        (int) sum(test, "read"),
                        sum(test, "units"),
                        test.get("millis").asInt()))
        .toList();
  }

  /** What the requests of some tests read, brought back and consumed. */
  List<String> questions(List<String> ids) {
    return each()
        .filter(test -> ids.contains(id(test)))
        .map(
            test ->
                "%s items read: %d; returned: %d; units: %s"
                    .formatted(
                        id(test),
                        (int) sum(test, "read"),
                        (int) sum(test, "returned"),
                        sum(test, "units")))
        .toList();
  }

  private Stream<JsonNode> each() {
    return all(run.get("steps")).flatMap(step -> all(step.get("tests")));
  }

  private static String id(JsonNode test) {
    return test.get("id").asString();
  }

  private static String points(JsonNode of) {
    return "%d of %d".formatted(of.get("points").asInt(), of.get("maxPoints").asInt());
  }

  private static double sum(JsonNode test, String field) {
    return all(test.get("requests")).mapToDouble(request -> request.get(field).asDouble()).sum();
  }

  /** The elements of an array. */
  static Stream<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
