package lab.harness.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** How a test or a step stands, from the best to the worst. */
public enum Status {
  /** It does what it should. */
  PASSED,
  /** It is not written yet, or was not run. */
  NOT_STARTED,
  /** It does something else than it should. */
  FAILED,
  /** It could not be judged, which is not the student's fault. */
  ERROR;

  /**
   * The status in a word or two, as it stands in the reports that machines read.
   *
   * @return {@code passed}, {@code not started}, {@code failed} or {@code error}
   */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * Whether something is wrong: with the student's code, or with the lab.
   *
   * @return true if it is {@link #FAILED} or {@link #ERROR}
   */
  public boolean wrong() {
    return this == FAILED || this == ERROR;
  }

  /**
   * How the whole stands whose parts stand like this: as the worst of them does.
   *
   * @param parts the status of each part
   * @return the worst; {@link #NOT_STARTED} if there is no part
   */
  static Status ofAll(Stream<Status> parts) {
    return parts.max(Comparator.naturalOrder()).orElse(NOT_STARTED);
  }
}
