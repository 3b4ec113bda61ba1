package lab.harness.assertion;

import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lab.contract.PrimaryKey;
import lab.harness.fault.ServiceFailure;
import lab.harness.fault.Sweep;
import lab.harness.requests.RequestLog;
import lab.harness.verdict.CauseChain;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Thrown;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Where the lab's own assertions start. A {@code call} is Java as the student would write it, or a
 * finding if it takes words to say.
 */
public final class LabAssertions {

  private LabAssertions() {}

  /** Looks at the requests that led to an answer. */
  public static RequestLogAssert assertThat(RequestLog requests) {
    return new RequestLogAssert(requests);
  }

  /** Looks at the writes among the requests of the student's code. */
  public static WritesAssert assertThatWrites(RequestLog requests) {
    return new WritesAssert(requests);
  }

  /** Looks at the student's table. */
  public static TableAssert assertThat(TableDescription table) {
    return new TableAssert(table);
  }

  /** Looks at a key that a call makes. */
  public static KeyAssert assertThatKey(String call, Supplier<PrimaryKey> key) {
    return new KeyAssert(call, key);
  }

  /** Looks at an answer of several elements, and at the requests that led to it. */
  public static <T> ListAnswerAssert<T> assertThatAnswer(
      List<T> answer, Object call, RequestLog requests) {
    return new ListAnswerAssert<>(answer, new Question(call, requests));
  }

  /** Looks at an answer that may be empty, and at the requests that led to it. */
  public static <T> OptionalAnswerAssert<T> assertThatAnswer(
      Optional<T> answer, String call, RequestLog requests) {
    return new OptionalAnswerAssert<>(answer, new Question(call, requests));
  }

  /** A call throws the exception that its Javadoc names. */
  public static void assertThatRefuses(
      Class<? extends RuntimeException> type, Object call, Runnable code) {
    String expected = type.getSimpleName();
    Optional<Throwable> thrown = Attempt.thrownBy(code);
    WrongAnswer.unless(
        thrown.isPresent(), Finding.of("refusal.none", "call", call, "expected", expected));
    if (!type.isInstance(thrown.get())) {
      Thrown other = Thrown.of(thrown.get());
      throw new WrongAnswer(
          Finding.of("refusal.other", "call", call, "expected", expected, "thrown", other)
              .because(Leak.of(thrown.get())),
          thrown.get());
    }
  }

  /**
   * A failure of the service shows: the call throws it, itself or as a cause, or it tries again and
   * does what it should.
   *
   * @param code makes the call and, if it returns, looks at what it did
   * @param mistakes exceptions that mean something else, and must not come out
   */
  public static void assertThatFailureShows(
      RequestLog requests, Object call, Runnable code, Class<?>... mistakes) {
    Throwable thrown = Attempt.thrownBy(code).orElse(null);
    if (thrown == null) {
      return;
    }
    List<Throwable> failures = requests.failures();
    if (failures.isEmpty()) {
      throw Attempt.again(thrown);
    }
    Throwable first = failures.get(0);
    Finding failure =
        ServiceFailure.said(first)
            .orElse(Finding.of("failure.service", "said", first.getMessage()));
    Thrown shown = Thrown.of(thrown);
    if (Stream.of(mistakes).anyMatch(mistake -> mistake.isInstance(thrown))) {
      throw new WrongAnswer(
          Finding.of("failure.mistaken", "call", call, "type", shown.type()).because(failure),
          thrown);
    }
    if (failures.stream().noneMatch(RequestLog::isInAResponse)
        && CauseChain.of(thrown).all().stream().noneMatch(failures::contains)) {
      throw new WrongAnswer(
          Finding.of("failure.lost", "call", call, "thrown", shown, "failure", failure), thrown);
    }
  }

  /**
   * Failures of the service show, whichever request fails, and in whichever way.
   *
   * @param trial sets up what the call needs, makes it and, if it returns, looks at what it did
   * @param mistakes exceptions that mean something else, and must not come out
   */
  public static void assertThatFailuresShow(
      Sweep failures, RequestLog requests, Object call, Runnable trial, Class<?>... mistakes) {
    failures.each(
        () -> {
          requests.clear();
          assertThatFailureShows(requests, call, trial, mistakes);
        });
  }

  /** A call goes through although its first transactions are cancelled for a conflict. */
  static void assertThatOutlastsConflicts(RequestLog requests, Object call, Runnable code) {
    Optional<Throwable> thrown = Attempt.thrownBy(code);
    if (thrown.isPresent()) {
      List<Throwable> failures = requests.failures();
      if (failures.isEmpty() || ServiceFailure.said(Iterables.getLast(failures)).isEmpty()) {
        throw Attempt.again(thrown.get());
      }
      String type = Thrown.of(thrown.get()).type();
      int count = failures.size();
      throw new WrongAnswer(
          Finding.of("failure.conflictThrown", "call", call, "type", type, "failures", count),
          thrown.get());
    }
  }
}
