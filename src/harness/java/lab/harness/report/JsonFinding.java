package lab.harness.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.harness.text.Words;
import lab.harness.verdict.Finding;

/**
 * A finding as JSON has it.
 *
 * @param arguments numbers, findings, and lists of them stay what they are; all else is a string
 */
record JsonFinding(
    String key,
    @JsonInclude(Include.NON_EMPTY) Map<String, Object> arguments,
    @JsonInclude(Include.NON_ABSENT) Optional<JsonPlace> place,
    @JsonInclude(Include.NON_ABSENT) Optional<JsonFinding> cause,
    @JsonInclude(Include.NON_EMPTY) List<JsonFinding> evidence) {

  static JsonFinding of(Finding finding, Words words) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    finding.arguments().forEach((name, value) -> arguments.put(name, plain(value, words)));
    return new JsonFinding(
        finding.key(),
        arguments,
        finding.place().map(JsonPlace::of),
        finding.cause().map(cause -> of(cause, words)),
        finding.evidence().stream().map(it -> of(it, words)).toList());
  }

  private static Object plain(Object value, Words words) {
    if (value instanceof Finding finding) {
      return of(finding, words);
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(one -> plain(one, words)).toList();
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(it -> plain(it, words)).orElse("");
    }
    return value instanceof Number ? value : words.value(value);
  }
}
