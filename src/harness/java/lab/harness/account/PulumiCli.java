package lab.harness.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lab.harness.text.Texts.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import lab.harness.settings.BadInputException;

/**
 * Asks Pulumi for the outputs of the stack that is selected in a project's folder.
 *
 * @param command the command, each of its words
 * @param folder where {@code Pulumi.yaml} is
 * @param limit how long it may take
 * @see <a href="https://www.pulumi.com/docs/iac/cli/commands/pulumi_stack_output/">Pulumi: pulumi
 *     stack output</a>
 */
public record PulumiCli(List<String> command, Path folder, Duration limit) {

  static final String COMMAND = "pulumi stack output --json";

  /**
   * Pulumi in the folder where the lab runs.
   *
   * @return the command
   */
  public static PulumiCli here() {
    return new PulumiCli(
        List.of("pulumi", "stack", "output", "--json", "--non-interactive"),
        Path.of("").toAbsolutePath(),
        Duration.ofSeconds(60));
  }

  /**
   * The outputs.
   *
   * @return what Pulumi said, which is JSON
   * @throws BadInputException if there is no Pulumi, or it has no stack to tell of
   */
  public String outputs() {
    Process process = start();
    try {
      process.getOutputStream().close();
      CompletableFuture<String> said = read(process.getInputStream());
      CompletableFuture<String> complaint = read(process.getErrorStream());
      if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
        throw new BadInputException(text("account.pulumi.slow", limit.toSeconds()));
      }
      if (process.exitValue() != 0) {
        throw new BadInputException(text("account.pulumi.failed", lastLine(complaint.join())));
      }
      return said.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Process start() {
    try {
      return new ProcessBuilder(command).directory(folder.toFile()).start();
    } catch (IOException e) {
      throw new BadInputException(text("account.pulumi.missing"));
    }
  }

  private static CompletableFuture<String> read(InputStream stream) {
    CompletableFuture<String> text = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try (stream) {
                text.complete(new String(stream.readAllBytes(), UTF_8));
              } catch (IOException e) {
                text.complete("");
              }
            },
            "lab-pulumi");
    reader.setDaemon(true);
    reader.start();
    return text;
  }

  private static String lastLine(String complaint) {
    return complaint
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .reduce((one, next) -> next)
        .map(line -> line.replaceFirst("^error: ", "").replaceFirst("\\.$", ""))
        .orElse("it did not say why");
  }
}
