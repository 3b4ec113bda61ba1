package lab.harness.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import lab.harness.verdict.Place;

/** A line of the student's code as JSON has it. */
record JsonPlace(
    String type,
    String method,
    String file,
    int line,
    @JsonInclude(Include.NON_EMPTY) List<String> path) {

  static JsonPlace of(Place place) {
    return new JsonPlace(place.type(), place.method(), place.file(), place.line(), place.path());
  }
}
