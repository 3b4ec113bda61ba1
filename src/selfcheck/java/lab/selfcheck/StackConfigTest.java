package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.harness.deploy.StackConfig;
import lab.harness.verdict.BadInputException;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program finds what Pulumi would read from the project's files. */
class StackConfigTest {

  @TempDir Path project;

  @Test
  void theLabsOwnFiles() {
    StackConfig config = StackConfig.read(Path.of(""));

    assertThat(config.project()).isEqualTo("battle-royale-lab");
    assertThat(config.values()).containsEntry("aws:region", "us-east-1");
    assertThat(config.secrets()).isEmpty();
  }

  @Test
  void filesThatAreNotThereOrEmpty() throws IOException {
    assertThat(StackConfig.read(project)).isEqualTo(StackConfig.NONE);
    write("Pulumi.yaml", "");
    write("Pulumi.dev.yaml", "config:\n");
    assertThat(StackConfig.read(project)).isEqualTo(StackConfig.NONE);
  }

  @Test
  void valuesAsTheyAreWritten() throws IOException {
    write("Pulumi.yaml", "name: p\nruntime: java\n");
    write(
        "Pulumi.dev.yaml",
        """
        config:
          p:number: 1.10
          p:flag: yes
          p:quoted: "a b"
          p:nothing:
          p:several: |
            one
            two
          own: 1e3
          p:list: [1, two, {three: 3.5}]
          p:copied: &here {a: b}
          p:again: *here
        """);

    assertThat(StackConfig.read(project).values())
        .containsEntry("p:number", "1.10")
        .containsEntry("p:flag", "yes")
        .containsEntry("p:quoted", "a b")
        .containsEntry("p:nothing", "")
        .containsEntry("p:several", "one\ntwo\n")
        .containsEntry("p:own", "1e3")
        .containsEntry("p:list", "[1,\"two\",{\"three\":3.5}]")
        .containsEntry("p:again", "{\"a\":\"b\"}");
  }

  @Test
  void aFileAsWindowsWritesIt() throws IOException {
    write("Pulumi.dev.yaml", "\uFEFFconfig:\r\n  aws:region: eu-west-3\r\n");

    assertThat(StackConfig.read(project).values()).containsOnly(entry("aws:region", "eu-west-3"));
  }

  @Test
  void secretsAreNotShown() throws IOException {
    write(
        "Pulumi.dev.yaml",
        """
        config:
          aws:secretKey:
            secure: AAABAM
          database:
            user: me
            password:
              secure: AAABAM
            port:
        """);

    StackConfig config = StackConfig.read(project);

    assertThat(config.secrets())
        .containsExactlyInAnyOrder("aws:secretKey", "battle-royale-lab:database");
    assertThat(config.values().toString()).doesNotContain("AAABAM").doesNotContain("secure");
    assertThat(config.values().get("battle-royale-lab:database"))
        .isEqualTo("{\"user\":\"me\",\"password\":\"secret\",\"port\":null}");
  }

  @Test
  void whatHoldsForAllStacks() throws IOException {
    write(
        "Pulumi.yaml",
        """
        name: p
        stackConfigDir: stacks
        config:
          plain: 1
          typed: {type: integer, description: any, default: 2}
          needed: {type: string}
          other:key: {value: 3}
          object: {a: b}
          both: 4
        """);
    Files.createDirectory(project.resolve("stacks"));
    write("stacks/Pulumi.dev.yaml", "config: {p:both: 5}\n");

    assertThat(StackConfig.read(project).values())
        .containsEntry("p:plain", "1")
        .containsEntry("p:typed", "2")
        .containsEntry("other:key", "3")
        .containsEntry("p:object", "{\"a\":\"b\"}")
        .containsEntry("p:both", "5")
        .hasSize(5);
  }

  @Test
  void whatCannotBeRead() throws IOException {
    assertThatReading("config:\n  a: b\n\tc: d\n").startsWith("Pulumi.dev.yaml, line 3 is no YAML");
    assertThatReading("config: [a, b]").contains("Pulumi.dev.yaml, line 1 should hold names");
    assertThatReading("just words").contains("Pulumi.dev.yaml, line 1 should hold names");
    assertThatReading("config:\n  a: {b: !!java.net.URL x}").contains("Pulumi.dev.yaml, line 2");
    Files.write(project.resolve("Pulumi.dev.yaml"), new byte[] {(byte) 0xff, 'a'});
    assertThatReading().startsWith("Pulumi.dev.yaml can't be read");
  }

  private AbstractStringAssert<?> assertThatReading(String file) throws IOException {
    write("Pulumi.dev.yaml", file);
    return assertThatReading();
  }

  private AbstractStringAssert<?> assertThatReading() {
    return assertThatThrownBy(() -> StackConfig.read(project))
        .isInstanceOf(BadInputException.class)
        .extracting(Told::of, STRING)
        .doesNotContain("\n");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(project.resolve(file), text);
  }
}
