package lab.harness.observe;

import static lab.harness.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The requests that the student's code made through one client, in the order they ended. */
public final class RequestLog {

  /** More than any right answer needs: who makes more goes round in circles. */
  private static final int LIMIT = 1_000;

  private final List<Request> requests = new ArrayList<>();
  private int begun;

  /**
   * What has been logged.
   *
   * @return a copy
   */
  public synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  /**
   * The requests of one kind.
   *
   * @param kind which
   * @return those that are of it
   */
  public List<Request> requests(Predicate<Request> kind) {
    return requests().stream().filter(kind).toList();
  }

  /**
   * What may have kept the right answer away, as far as the requests tell.
   *
   * @param otherwise the text for when they tell nothing
   * @return a text for the student
   */
  public String cause(String otherwise) {
    return causeOr(text(otherwise));
  }

  /**
   * What may have kept the right answer away, as far as the requests tell.
   *
   * @param otherwise what to say when they tell nothing
   * @return a text for the student
   */
  public String causeOr(String otherwise) {
    List<Request> all = requests();
    if (all.isEmpty()) {
      return text("answer.cause.noRequest");
    }
    return hidden().or(() -> unread(all)).orElse(otherwise);
  }

  /** Says that answers had more to read, and nobody asked for it. */
  private static Optional<String> unread(List<Request> all) {
    if (all.get(all.size() - 1).hasMore()) {
      return Optional.of(text("answer.cause.page", all.size()));
    }
    List<Request> pages = all.stream().filter(Request::isPage).toList();
    long unread =
        pages.stream().filter(Request::hasMore).count()
            - pages.stream().filter(page -> !page.isFirstPage()).count();
    return unread > 0
        ? Optional.of(text("answer.cause.pages", all.size(), unread))
        : Optional.empty();
  }

  /**
   * What the service threw, if the student's code went on all the same.
   *
   * @param otherwise the text for when nothing was thrown
   * @return a text for the student
   */
  public String hiddenOr(String otherwise) {
    return hidden().orElseGet(() -> text(otherwise));
  }

  /**
   * What the service threw, if the student's code went on all the same.
   *
   * @return a text for the student; empty if nothing was thrown
   */
  Optional<String> hidden() {
    List<Throwable> refusals = refusals();
    return refusals.stream()
        .findFirst()
        .map(
            first ->
                ServiceFailure.said(first)
                    .map(failure -> text("failure.hidden", failure))
                    .orElseGet(
                        () -> text("answer.cause.refused", refusals.size(), first.getMessage())));
  }

  /**
   * What the service threw instead of an answer. That there is no such object is an answer.
   *
   * @return the exceptions in the order of their requests
   */
  List<Throwable> refusals() {
    return requests().stream()
        .flatMap(it -> it.refusal().stream())
        .filter(refusal -> !(refusal instanceof NoSuchKeyException))
        .toList();
  }

  /**
   * The student's line that made the last request.
   *
   * @return the place; empty if there was no request
   */
  public Optional<String> lastLine() {
    List<Request> all = requests();
    return all.isEmpty() ? Optional.empty() : all.get(all.size() - 1).line();
  }

  /**
   * The capacity that all requests together consumed.
   *
   * @return the units
   */
  public double capacityUnits() {
    return requests().stream().mapToDouble(Request::capacityUnits).sum();
  }

  /** Forgets everything. */
  public synchronized void clear() {
    requests.clear();
    begun = 0;
  }

  synchronized void begin(String operation) {
    if (++begun > LIMIT) {
      throw WrongAnswer.of(endless(operation), LIMIT, operation);
    }
  }

  synchronized void add(Request request) {
    requests.add(request);
  }

  private static String endless(String operation) {
    if (operation.equals("BatchWriteItem")) {
      return "requests.endlessBatches";
    }
    boolean writes = operation.startsWith("Transact") || operation.startsWith("Update");
    return writes ? "requests.endlessWrites" : "requests.endless";
  }
}
