package lab.harness.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import lab.harness.settings.Settings;
import lab.harness.workspace.CloudKind;

/** How JUnit is told how long a test may take. */
public final class TestTimeLimit {

  /** JUnit's name for it. */
  public static final String PARAMETER = "junit.jupiter.execution.timeout.testable.method.default";

  private static final int MEGABYTE = 1_000_000;

  private TestTimeLimit() {}

  /** The limit for a run in JUnit's words; a large file of items takes longer. */
  public static String of(Settings settings) {
    CloudKind kind = CloudKind.of(settings.cloud());
    Duration more = kind.timePerMegabyte().multipliedBy(megabytes(settings.items()));
    return kind.timeLimit().plus(more).toSeconds() + " s";
  }

  /** The run itself tells that there is no such file. */
  private static long megabytes(Path items) {
    try {
      return Files.size(items) / MEGABYTE;
    } catch (IOException e) {
      return 0;
    }
  }
}
