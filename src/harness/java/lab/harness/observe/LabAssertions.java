package lab.harness.observe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.contract.NotDoneYetException;
import lab.harness.verdict.WrongAnswer;

/** Where the lab's own assertions start. */
public final class LabAssertions {

  private static final int MAX_CAUSES = 20;

  private LabAssertions() {}

  /**
   * Looks at how an answer was got.
   *
   * @param requests the requests that led to it
   * @return the assertion
   */
  public static RequestLogAssert assertThat(RequestLog requests) {
    return new RequestLogAssert(requests);
  }

  /**
   * Looks at an answer of several elements.
   *
   * @param <T> what they are
   * @param answer the answer
   * @param call the call that gave it, as the student would write it
   * @param requests the requests that led to it
   * @return the assertion
   */
  public static <T> ListAnswerAssert<T> assertThatAnswer(
      List<T> answer, String call, RequestLog requests) {
    return new ListAnswerAssert<>(answer, call, requests);
  }

  /**
   * Looks at an answer that may be empty.
   *
   * @param <T> what it is
   * @param answer the answer
   * @param call the call that gave it, as the student would write it
   * @param requests the requests that led to it
   * @return the assertion
   */
  public static <T> OptionalAnswerAssert<T> assertThatAnswer(
      Optional<T> answer, String call, RequestLog requests) {
    return new OptionalAnswerAssert<>(answer, call, requests);
  }

  /**
   * A call refuses, by the exception that its Javadoc names.
   *
   * @param type the exception
   * @param call the call, as the student would write it
   * @param code makes the call
   */
  public static void assertThatRefuses(
      Class<? extends RuntimeException> type, String call, Runnable code) {
    try {
      code.run();
    } catch (NotDoneYetException e) {
      throw e;
    } catch (RuntimeException e) {
      if (!type.isInstance(e)) {
        throw WrongAnswer.because(
            e, "refusal.other", call, type.getSimpleName(), e.getClass().getSimpleName(), said(e));
      }
      return;
    }
    throw WrongAnswer.of("refusal.none", call, type.getSimpleName());
  }

  /**
   * A failure of the service shows: it comes out, itself or as a cause, or the call tried again and
   * did all the same what it should.
   *
   * @param requests the requests that the call makes, one of which fails
   * @param call the call, as the student would write it
   * @param code makes the call and, if it returns, looks at what it did
   * @param mistakes exceptions that mean something else, and must not come out
   */
  public static void assertThatFailureShows(
      RequestLog requests, String call, Runnable code, Class<?>... mistakes) {
    try {
      code.run();
    } catch (NotDoneYetException e) {
      throw e;
    } catch (RuntimeException e) {
      List<Throwable> failures = requests.refusals();
      if (failures.isEmpty()) {
        throw e;
      }
      String type = e.getClass().getSimpleName();
      String failure = ServiceFailure.said(failures.get(0)).orElse(failures.get(0).getMessage());
      if (Stream.of(mistakes).anyMatch(mistake -> mistake.isInstance(e))) {
        throw WrongAnswer.because(e, "failure.mistaken", call, type, failure);
      }
      if (causes(e).noneMatch(failures::contains)) {
        throw WrongAnswer.because(e, "failure.lost", call, type, said(e), failure);
      }
    }
  }

  /**
   * A call goes through, although its transaction is cancelled at first, because others are under
   * way.
   *
   * @param requests the requests that the call makes
   * @param call the call, as the student would write it
   * @param code makes the call
   */
  public static void assertThatOutlastsConflicts(RequestLog requests, String call, Runnable code) {
    try {
      code.run();
    } catch (NotDoneYetException e) {
      throw e;
    } catch (RuntimeException e) {
      List<Throwable> refusals = requests.refusals();
      if (refusals.isEmpty() || ServiceFailure.said(refusals.get(refusals.size() - 1)).isEmpty()) {
        throw e;
      }
      String type = e.getClass().getSimpleName();
      throw WrongAnswer.because(e, "failure.conflictThrown", call, type, refusals.size());
    }
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(MAX_CAUSES);
  }

  /**
   * What an exception says, without the ids that AWS's SDK adds.
   *
   * @param e the exception
   * @return its message
   */
  public static String said(RuntimeException e) {
    return String.valueOf(e.getMessage()).replaceFirst(" \\(Service: .*", "");
  }
}
