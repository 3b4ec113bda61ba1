package lab.harness.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** How a test or a step stands; of several, what comes last here tells most. */
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

  /**
   * The status in a word or two, as it stands in the reports that machines read.
   *
   * @return {@code passed}, {@code not started}, {@code failed}, {@code error} or {@code not
   *     judged}
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
   * Whether there is nothing left to do: it passed, or nobody asks for it.
   *
   * @return true if it is {@link #PASSED} or {@link #NOT_JUDGED}
   */
  public boolean done() {
    return this == PASSED || this == NOT_JUDGED;
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
