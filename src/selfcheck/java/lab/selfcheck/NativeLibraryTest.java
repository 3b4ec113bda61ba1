package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lab.selfcheck.OtherMachine.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * DynamoDB Local brings a native library, which has to be written into a folder and loaded from
 * there. Where that can't be, nobody's points are lost.
 */
@Timeout(120)
class NativeLibraryTest {

  /** The property by which DynamoDB Local can be told another processor than the JVM's. */
  private static final String PROCESSOR = "-Dorg.sqlite.osinfo.architecture=";

  @TempDir Path folder;

  /** As administrators set it up, so that nothing that was downloaded is run. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aTemporaryFolderFromWhichNothingRuns() throws Exception {
    Path mount = Files.createDirectory(folder.resolve("mount"));
    List<String> mounted =
        List.of(
            "unshare",
            "-rm",
            "sh",
            "-c",
            "mount -t tmpfs -o noexec tmpfs '" + mount + "' && exec \"$@\"",
            "sh");
    assumeThat(can(mounted)).as("a mount").isTrue();

    OtherMachine.plain()
        .within(mounted)
        .with("-Djava.io.tmpdir=" + mount)
        .judge(folder)
        .assertFull();
  }

  private static boolean can(List<String> mounted) throws Exception {
    List<String> command = new ArrayList<>(mounted);
    command.add("true");
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "riscv64, does not run on, with this JDK (riscv64): take a JDK for x64",
    "OTHER, can't be loaded here, take another JDK"
  })
  void aProcessorThatTheLibraryIsNotFor(String processor, String why, String next)
      throws IOException {
    Run run =
        OtherMachine.plain()
            .with(PROCESSOR + (processor.equals("OTHER") ? other() : processor))
            .judge(folder);

    assertThat(run.result().findValuesAsString("status"))
        .as(run.said())
        .contains("passed", "not judged")
        .doesNotContain("failed", "error");
    assertThat(run.number("points")).as("steps 2 to 4 without the stack").isEqualTo(26);
    assertThat(run.number("maxPoints")).isEqualTo(26);
    assertThat(run.number("notJudged")).isEqualTo(94);
    assertThat(run.said())
        .containsOnlyOnce(why)
        .containsOnlyOnce(next)
        .doesNotContain("Exception", "UnsatisfiedLinkError", "\tat ", "again");
  }

  /** One that there is a library for, but not this machine's. */
  private static String other() {
    return System.getProperty("os.arch").equals("aarch64") ? "x86_64" : "aarch64";
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "a-file"})
  void aTemporaryFolderThatCannotBeWrittenTo(String name) throws IOException {
    Files.createFile(folder.resolve("a-file"));

    Run run = OtherMachine.plain().with("-Djava.io.tmpdir=" + folder.resolve(name)).judge(folder);

    assertThat(run.said().lines())
        .singleElement()
        .asString()
        .contains("temporary folder " + folder.resolve(name), "-Djava.io.tmpdir=");
  }
}
