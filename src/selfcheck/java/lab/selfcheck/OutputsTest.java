package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lab.contract.Storage;
import lab.harness.account.Outputs;
import lab.harness.account.PulumiCli;
import lab.harness.settings.StackNames;
import lab.harness.verdict.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the names of a real bucket and table come from. */
@Timeout(60)
class OutputsTest {

  private static final StackNames NONE =
      new StackNames(Optional.empty(), Optional.empty(), Optional.empty());

  @TempDir Path folder;

  @Test
  void comeFromTheStack() {
    Outputs outputs =
        Outputs.of(NONE, () -> "{\"bucketName\": \"my-bucket\", \"tableName\": \"t.1\", \"n\": 1}");

    assertThat(outputs.name(Storage.BUCKET_OUTPUT)).hasValue("my-bucket");
    assertThat(outputs.name(Storage.TABLE_OUTPUT)).hasValue("t.1");
    assertThat(outputs.byHand()).isEmpty();
  }

  @Test
  void whatTheUserSaysGoesFirst() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("o.json"), "{\"bucketName\": \"a\", \"tableName\": \"its\"}");
    StackNames names = new StackNames(Optional.of("by-hand"), Optional.empty(), Optional.of(file));

    Outputs outputs = Outputs.of(names, () -> "nobody asks");

    assertThat(outputs.name(Storage.BUCKET_OUTPUT)).hasValue("by-hand");
    assertThat(outputs.name(Storage.TABLE_OUTPUT)).hasValue("its");
    assertThat(outputs.byHand()).containsExactly(Storage.BUCKET_OUTPUT);
  }

  @Test
  void whatIsNoNameIsNone() {
    Outputs outputs = Outputs.of(NONE, () -> "{\"bucketName\": \"arn:aws:s3:::my-bucket\"}");

    assertThat(outputs.name(Storage.BUCKET_OUTPUT)).isEmpty();
    assertThat(Told.of(outputs.missing(Storage.BUCKET_OUTPUT))).contains("arn:aws:s3:::my-bucket");
    assertThat(Told.of(outputs.missing(Storage.TABLE_OUTPUT)))
        .startsWith("The stack has no output tableName");
  }

  @Test
  void whatTheUserSaysHasToBeAName() {
    StackNames names =
        new StackNames(Optional.of("x"), Optional.of("battle-royale"), Optional.empty());

    assertThatThrownBy(() -> Outputs.of(names, () -> "nobody asks"))
        .isInstanceOf(BadInputException.class)
        .extracting(Told::of, STRING)
        .startsWith("lab.bucket=x can't be a name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{\"bucketName\": ", "bucketName: x"})
  void areJson(String said) {
    assertThatThrownBy(() -> Outputs.of(NONE, () -> said))
        .isInstanceOf(BadInputException.class)
        .extracting(Told::of, STRING)
        .contains("no JSON object");
  }

  @Test
  void pulumiIsAsked() throws IOException {
    assertThat(pulumi("System.out.print(\"{}\");", 30).outputs()).isEqualTo("{}");
    assertRejected(
        pulumi("System.err.println(\"error: no stack selected\"); System.exit(255);", 30),
        "(no stack selected)");
    assertRejected(pulumi("System.exit(255);", 30), "(it did not say why)");
    assertRejected(pulumi("Thread.sleep(60_000);", 1), "did not end within 1 seconds");
    assertRejected(
        new PulumiCli(List.of("no-such-pulumi"), folder, Duration.ofSeconds(1)), "not found");
  }

  /** A command that does this, in place of Pulumi. */
  private PulumiCli pulumi(String code, int seconds) throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Command.java"),
            "class Command { public static void main(String[] a) throws Exception { %s } }"
                .formatted(code));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new PulumiCli(
        List.of(java, "-XX:TieredStopAtLevel=1", source.toString()),
        folder,
        Duration.ofSeconds(seconds));
  }

  private static void assertRejected(PulumiCli pulumi, String words) {
    assertThatThrownBy(pulumi::outputs)
        .isInstanceOf(BadInputException.class)
        .extracting(Told::of, STRING)
        .contains(words);
  }
}
