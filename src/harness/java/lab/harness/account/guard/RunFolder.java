package lab.harness.account.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a run keeps its objects: their keys have a prefix. */
public record RunFolder(String prefix) {

  /** What the keys of the objects of all runs start with. */
  public static final String ROOT = "battle-royale-lab-check/";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final Pattern FORM =
      Pattern.compile(Pattern.quote(ROOT) + "(\\d{8}T\\d{6}Z)-[0-9a-f]{8}/");

  /** A folder that no other run has. */
  public static RunFolder create() {
    return new RunFolder(
        "%s%s-%.8s/".formatted(ROOT, TIME.format(Instant.now()), UUID.randomUUID()));
  }

  /** Whether a prefix is the folder of a run, and the run began longer ago than that. */
  public static boolean isOlderThan(Duration age, String prefix) {
    Matcher matcher = FORM.matcher(prefix);
    return matcher.matches()
        && TIME.parse(matcher.group(1), Instant::from).isBefore(Instant.now().minus(age));
  }
}
