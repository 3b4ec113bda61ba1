package lab.harness.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Place;

/**
 * A finding in the words of one language, in its parts. The texts of a finding are {@code KEY} and,
 * if there is more to say, {@code KEY.why} and {@code KEY.next}.
 *
 * @param words the language
 * @param headline what came and what was expected; empty if the finding only says what to do
 * @param evidence what the student's code was asked, what it requested, and what came: one line
 *     each
 * @param why what explains it, and the likely causes: paragraphs of one or more lines
 * @param next what to do next, by the deepest cause that knows
 */
public record Message(
    Words words,
    String headline,
    Optional<Place> place,
    List<String> evidence,
    List<String> why,
    Optional<String> next) {

  /** Puts a finding into words. */
  public static Message of(Words words, Finding finding) {
    List<Finding> causes =
        Stream.iterate(finding.cause(), Optional::isPresent, it -> it.flatMap(Finding::cause))
            .map(Optional::orElseThrow)
            .toList();
    Stream<String> explanations =
        causes.stream()
            .flatMap(cause -> Stream.of(text(words, cause, ""), text(words, cause, ".why")))
            .flatMap(Optional::stream);
    Stream<Finding> all = Stream.concat(Stream.of(finding), causes.stream());
    return new Message(
        words,
        text(words, finding, "").orElse(""),
        finding.place(),
        finding.evidence().stream().flatMap(it -> text(words, it, "").stream()).toList(),
        Stream.concat(text(words, finding, ".why").stream(), explanations).toList(),
        all.flatMap(it -> text(words, it, ".next").stream()).reduce((outer, deeper) -> deeper));
  }

  private static Optional<String> text(Words words, Finding finding, String part) {
    return Optional.of(finding.key() + part)
        .filter(words::has)
        .map(key -> words.text(key, finding.arguments()));
  }

  /** The message as lines of text: the headline, the place, why, and what to do next. */
  public Stream<String> lines() {
    return Stream.of(
            Stream.of(headline),
            where().stream(),
            evidence.stream(),
            why.stream(),
            next.map(step -> words.of("next", "next", step)).stream())
        .flatMap(parts -> parts)
        .flatMap(String::lines);
  }

  /** Where the student's line is, and by way of which of their methods. */
  private Optional<String> where() {
    return place.map(
        line ->
            line.path().isEmpty()
                ? words.of("place", "place", line)
                : words.of("place.via", "place", line, "path", String.join(" → ", line.path())));
  }

  /** All lines, one below the other. */
  @Override
  public String toString() {
    return String.join("\n", lines().toList());
  }
}
