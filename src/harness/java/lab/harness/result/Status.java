package lab.harness.result;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** The status of a test or a step. The later one here is the worse. */
public enum Status {
  /** It can't be judged in this cloud without harm or cost; its points don't count. */
  NOT_JUDGED,
  /** It does what it should. */
  PASSED,
  /** It is not written yet, or was not run. */
  NOT_STARTED,
  /** It does something else than it should. */
  FAILED,
  /** It could not be judged, which is not the student's fault. */
  ERROR;

  /** The status as it is written in the reports that machines read, such as {@code not started}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The name of the text that says it to people. */
  public String key() {
    return "status." + name().toLowerCase(Locale.ROOT);
  }

  /** Whether something is wrong, with the student's code or with the lab. */
  public boolean wrong() {
    return this == FAILED || this == ERROR;
  }

  /** Whether there is nothing left to do: it passed, or nobody asks for it. */
  public boolean done() {
    return this == PASSED || this == NOT_JUDGED;
  }

  /** The status of a whole: the worst of its parts; {@link #NOT_STARTED} if it has none. */
  static Status ofAll(Stream<Status> parts) {
    return parts.max(Comparator.naturalOrder()).orElse(NOT_STARTED);
  }
}
