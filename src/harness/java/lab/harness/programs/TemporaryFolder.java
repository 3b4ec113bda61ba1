package lab.harness.programs;

import java.io.IOException;
import java.nio.file.Files;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;

/** The folder for temporary files, which the tests and the student's code need. */
final class TemporaryFolder {

  private TemporaryFolder() {}

  /**
   * Makes sure that files can be written there.
   *
   * @throws BadInputException if not
   */
  static void prepare() {
    try {
      Files.delete(Files.createTempFile("lab", null));
    } catch (IOException e) {
      throw new BadInputException(
          Finding.of("machine.temporary", "folder", System.getProperty("java.io.tmpdir")));
    }
  }
}
