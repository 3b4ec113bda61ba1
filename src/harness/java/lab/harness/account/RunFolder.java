package lab.harness.account;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a run keeps its objects.
 *
 * @param prefix what their keys start with
 */
record RunFolder(String prefix) {

  /** What the keys of all runs start with. */
  static final String ROOT = "battle-royale-lab-check/";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final Pattern FORM =
      Pattern.compile(Pattern.quote(ROOT) + "(\\d{8}T\\d{6}Z)-[0-9a-f]{8}/");

  /** A folder that no other run has. */
  static RunFolder create() {
    return at(Instant.now());
  }

  static RunFolder at(Instant begin) {
    return new RunFolder("%s%s-%.8s/".formatted(ROOT, TIME.format(begin), UUID.randomUUID()));
  }

  /** Whether it is the folder of a run that began longer ago than that. */
  static boolean isOlderThan(Duration age, String prefix) {
    Matcher matcher = FORM.matcher(prefix);
    return matcher.matches()
        && TIME.parse(matcher.group(1), Instant::from).isBefore(Instant.now().minus(age));
  }
}
