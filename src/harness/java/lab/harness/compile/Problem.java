package lab.harness.compile;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * An error or a warning of the compiler.
 *
 * @param file the source that it is about; empty if it is about none
 * @param line a line of that file, from 1 on
 * @param message what the compiler says, in English
 */
public record Problem(boolean error, Optional<Path> file, OptionalLong line, String message) {

  static Problem of(Diagnostic<? extends JavaFileObject> diagnostic, Locale language) {
    return new Problem(
        diagnostic.getKind() == Diagnostic.Kind.ERROR,
        Optional.ofNullable(diagnostic.getSource()).map(source -> Path.of(source.getName())),
        diagnostic.getLineNumber() == Diagnostic.NOPOS
            ? OptionalLong.empty()
            : OptionalLong.of(diagnostic.getLineNumber()),
        diagnostic.getMessage(language));
  }

  /** The file's name and the line, as in {@code Answer.java:4}; empty if it is about no file. */
  public String place() {
    String name = file.map(path -> path.getFileName().toString()).orElse("");
    return line.isPresent() ? name + ":" + line.getAsLong() : name;
  }

  /** The class that the file is named after; empty if it is about no file. */
  String type() {
    return file.map(path -> path.getFileName().toString().replace(".java", "")).orElse("");
  }

  /** In the form {@code File.java:line: error: message}. */
  @Override
  public String toString() {
    String kind = error ? "error: " : "warning: ";
    return (file.isPresent() ? place() + ": " : "") + kind + message;
  }
}
