package lab.harness.report;

import java.util.Comparator;
import java.util.regex.Pattern;
import lab.harness.text.PlainText;

/** Puts text from anywhere into Markdown, where it can't be anything but text. */
final class Markdown {

  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#+|~&$!]");
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private Markdown() {}

  /** The text as it can stand in a line or in a cell of a table. */
  static String escaped(String text) {
    String line = PlainText.clean(text).replace('\n', ' ');
    return MARKUP.matcher(line).replaceAll("\\\\$0");
  }

  /** The text as a block of its own, in a fence that is longer than any in the text. */
  static String fenced(String text) {
    String block = PlainText.clean(text);
    String longest =
        BACKTICKS
            .matcher(block)
            .results()
            .map(run -> run.group())
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    String fence = "`".repeat(Math.max(3, longest.length() + 1));
    return fence + "text\n" + block + "\n" + fence + "\n";
  }
}
