package lab.harness.watch;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;

/**
 * The student's editor, in a window of its own.
 *
 * @param command its words; {@code {file}} and {@code {line}} in them stand for the place to open
 */
public record Editor(Optional<String> command) {

  /** That of VS Code. */
  public static final String EXAMPLE = "code -g {file}:{line}";

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /**
   * Opens a file.
   *
   * @throws BadInputException if there is no such program, or nobody has said which
   */
  void open(Path file, int line) {
    String said =
        command.orElseThrow(
            () -> new BadInputException(Finding.of("watch.edit.none", "example", EXAMPLE)));
    List<String> words = new ArrayList<>();
    WORD.matcher(said).results().map(Editor::word).forEach(words::add);
    if (!said.contains("{file}")) {
      words.add("{file}");
    }
    List<String> filled =
        words.stream()
            .map(it -> it.replace("{file}", file.toString()))
            .map(it -> it.replace("{line}", String.valueOf(line)))
            .toList();
    try {
      new ProcessBuilder(filled)
          .redirectInput(Redirect.from(nothing()))
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new BadInputException(Finding.of("watch.edit.failed", "command", said));
    }
  }

  private static String word(MatchResult word) {
    return word.group(1) == null ? word.group(2) : word.group(1);
  }

  private static File nothing() {
    return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
  }
}
