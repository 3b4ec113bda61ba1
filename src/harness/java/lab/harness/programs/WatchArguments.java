package lab.harness.programs;

import java.util.List;
import java.util.Optional;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What {@code exec:java@watch} was asked for. */
@Command(name = "watch")
final class WatchArguments {

  @Option(names = "--edit-cmd")
  private String editor;

  @Option(names = "--help")
  private boolean help;

  private WatchArguments() {}

  /**
   * Reads the arguments.
   *
   * @throws BadInputException if one of them is unknown
   */
  static WatchArguments of(String... words) {
    WatchArguments arguments = new WatchArguments();
    try {
      new CommandLine(arguments).parseArgs(words);
    } catch (ParameterException e) {
      throw new BadInputException(Finding.of("watch.arguments", "words", List.of(words)));
    }
    return arguments;
  }

  /** The command that opens the student's editor. */
  Optional<String> editor() {
    return Optional.ofNullable(editor).filter(it -> !it.isBlank());
  }

  /** Whether somebody asks what can be said here. */
  boolean help() {
    return help;
  }
}
