package lab.harness.text;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Optional;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Given;
import lab.harness.verdict.RecordParts;
import lab.harness.verdict.Thrown;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Puts a value into words: what goes into the gap of a text. */
record ValueWords(Words words) {

  private static final int MAX_GIVEN = 300;
  private static final int MAX_THROWN = 500;

  String of(Object value) {
    if (value instanceof Finding finding) {
      return Message.of(words, finding).toString();
    }
    if (value instanceof Thrown thrown) {
      return new Thrown(thrown.type(), PlainText.shortened(thrown.said(), MAX_THROWN)).toString();
    }
    if (value instanceof Given given) {
      return given(inOneLine(RecordParts.text(given.value())));
    }
    if (value instanceof AttributeValue attribute) {
      return attribute(attribute);
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(this::of).orElse("");
    }
    if (value instanceof Number number) {
      return number.toString().replace(".", words.of("page.decimal"));
    }
    return value instanceof Collection<?> several
        ? several.stream().map(this::of).collect(joining(", "))
        : String.valueOf(value);
  }

  private static String given(String line) {
    return line.length() <= MAX_GIVEN ? line : PlainText.shortened(line, MAX_GIVEN) + "...";
  }

  /** A string or a number is shown without its type. */
  private static String attribute(AttributeValue attribute) {
    return switch (attribute.type()) {
      case S -> inOneLine(attribute.s());
      case N -> attribute.n();
      default -> attribute.toString();
    };
  }

  private static String inOneLine(String text) {
    return text.replace("\n", "\\n");
  }
}
