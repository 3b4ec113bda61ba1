package lab.harness.engine;

import java.util.List;
import lab.harness.verdict.Finding;

/**
 * A process that has been run. Nothing of it, nor of what it started, is left.
 *
 * @param ended whether it ended by itself, within its limit
 * @param out the last that it printed to the standard output
 */
public record Child(boolean ended, int status, String out, String err) {

  private static final int LAST = 8;
  private static final int ERRORS = 12;
  private static final String ERROR = "[ERROR] ";
  private static final String HELP = "To see the full stack trace";

  String output() {
    return out + "\n" + err;
  }

  /** What it said of its failure: Maven's errors, or the last that came. */
  Finding said() {
    List<String> lines = output().lines().filter(line -> !line.isBlank()).toList();
    List<String> errors =
        lines.stream()
            .filter(line -> line.startsWith(ERROR))
            .map(line -> line.substring(ERROR.length()))
            .takeWhile(line -> !line.startsWith(HELP))
            .filter(line -> !line.isBlank())
            .limit(ERRORS)
            .toList();
    List<String> last = lines.subList(Math.max(0, lines.size() - LAST), lines.size());
    String said = String.join("\n", errors.isEmpty() ? last : errors);
    return said.isEmpty()
        ? Finding.of("engine.silent")
        : Finding.of("engine.said", "said", said.indent(2).stripTrailing());
  }
}
