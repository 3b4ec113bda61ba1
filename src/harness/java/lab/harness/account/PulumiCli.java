package lab.harness.account;

import com.google.common.base.CharMatcher;
import com.google.common.collect.Streams;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lab.harness.engine.Child;
import lab.harness.engine.Command;
import lab.harness.settings.Project;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;

/**
 * Asks Pulumi for the outputs of the stack that is selected in a project's folder.
 *
 * @param folder where {@code Pulumi.yaml} is
 * @see <a href="https://www.pulumi.com/docs/iac/cli/commands/pulumi_stack_output/">Pulumi: pulumi
 *     stack output</a>
 */
public record PulumiCli(List<String> command, Path folder, Duration limit) {

  static final String COMMAND = "pulumi stack output --json";

  private static final String ERROR = "error: ";

  /** Pulumi in the folder where the lab runs. */
  public static PulumiCli here() {
    return new PulumiCli(
        List.of("pulumi", "stack", "output", "--json", "--non-interactive"),
        Project.folder().toAbsolutePath(),
        Duration.ofSeconds(60));
  }

  /**
   * The outputs, as Pulumi prints them: JSON.
   *
   * @throws BadInputException if there is no Pulumi, or it has no stack to tell of
   */
  public String outputs() {
    Child pulumi = run();
    if (!pulumi.ended()) {
      throw new BadInputException(Finding.of("account.pulumi.slow", "seconds", limit.toSeconds()));
    }
    if (pulumi.status() != 0) {
      throw new BadInputException(
          Finding.of("account.pulumi.failed", "said", complaint(pulumi.err())));
    }
    return pulumi.out();
  }

  private Child run() {
    try {
      return new Command(command, folder, Map.of(), limit).run(Map.of());
    } catch (BadInputException e) {
      throw new BadInputException(Finding.of("account.pulumi.missing"));
    }
  }

  /** The last line that says something, without what Pulumi puts around every complaint. */
  private static Object complaint(String printed) {
    return Streams.findLast(printed.lines().map(String::strip).filter(line -> !line.isEmpty()))
        .map(line -> line.startsWith(ERROR) ? line.substring(ERROR.length()) : line)
        .<Object>map(CharMatcher.is('.')::trimTrailingFrom)
        .orElseGet(() -> Finding.of("account.pulumi.silent"));
  }
}
