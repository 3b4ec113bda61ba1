package lab.harness.deploy;

import com.google.common.base.Throwables;
import com.pulumi.exceptions.MissingRequiredPropertyException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.contract.NotDoneYetException;
import lab.harness.verdict.CauseChain;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Thrown;
import lab.harness.verdict.WrongAnswer;

/**
 * A program ended before its end: it threw, itself or in a callback. What it had declared until
 * then stands, as it does after {@code pulumi up}.
 *
 * @param declarations knows the lines of what was declared
 */
record ProgramEnd(Throwable thrown, Declarations declarations) {

  private static final Pattern LACKED_IN_BUILDER =
      Pattern.compile(".* '(?<property>\\w+)'? .* '(?<arguments>\\w+)'");

  private static final Pattern LACKED_IN_RESOURCE =
      Pattern.compile("'@Import .*[.](?<arguments>\\w+)[.](?<property>\\w+)'.*");

  /**
   * Throws why something is not there.
   *
   * @param what the program did not come to, as it goes into a message
   * @param madeUp what it may have stumbled over
   * @throws NotDoneYetException if the program threw it
   * @throws WrongAnswer if it threw something else
   */
  void blame(Finding what, Optional<Finding> madeUp) {
    CauseChain causes = CauseChain.of(thrown);
    causes.first(NotDoneYetException.class).ifPresent(Throwables::throwIfUnchecked);
    causes.first(WrongAnswer.class).ifPresent(Throwables::throwIfUnchecked);
    Throwable fault = fault();
    WrongAnswer why = new WrongAnswer(finding(fault, what, madeUp), fault);
    incomplete()
        .map(
            parts ->
                declarations.callersByClass(parts.group("arguments").replaceFirst("Args$", "")))
        .filter(callers -> callers.length > 0)
        .ifPresent(why::setStackTrace);
    throw why;
  }

  /** For a program with which nothing else is wrong; empty if it is not written yet. */
  Optional<Finding> note() {
    return CauseChain.of(thrown).first(NotDoneYetException.class).isPresent()
        ? Optional.empty()
        : Optional.of(Finding.of("deploy.note", "thrown", Thrown.of(fault())));
  }

  private Throwable fault() {
    return CauseChain.of(thrown).all().stream()
        .filter(it -> !isWrapping(it))
        .findFirst()
        .orElse(thrown);
  }

  private Finding finding(Throwable fault, Finding what, Optional<Finding> madeUp) {
    return incomplete()
        .map(
            parts ->
                Finding.of(
                    "deploy.incomplete",
                    "what",
                    what,
                    "property",
                    parts.group("property"),
                    "arguments",
                    parts.group("arguments")))
        .or(() -> MissingConfig.key(fault).map(key -> MissingConfig.finding(key, what)))
        .orElseGet(
            () ->
                Finding.of("deploy.ended", "what", what, "thrown", Thrown.of(fault))
                    .because(madeUp));
  }

  /** The part of the stack whose arguments lacked something, if that was it. */
  Optional<Part> part() {
    return incomplete().flatMap(parts -> Part.ofArguments(parts.group("arguments")));
  }

  /** What lacks a property; the SDK only says so in words, and in two ways. */
  private Optional<Matcher> incomplete() {
    CauseChain causes = CauseChain.of(thrown);
    return causes
        .first(MissingRequiredPropertyException.class)
        .map(lack -> LACKED_IN_BUILDER.matcher(lack.getMessage()))
        .or(
            () ->
                causes
                    .first(IllegalArgumentException.class)
                    .map(lack -> LACKED_IN_RESOURCE.matcher(String.valueOf(lack.getMessage()))))
        .filter(Matcher::matches);
  }

  /** Whether it only says that something was thrown. The SDK adds some of these by chance. */
  private static boolean isWrapping(Throwable thrown) {
    return thrown instanceof CompletionException
        || thrown.getClass().getName().startsWith("com.pulumi.serialization.");
  }
}
