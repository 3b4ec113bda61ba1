package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cloud for AWS's tools ends by Ctrl-C, or says in a sentence why it can't begin. */
class CloudEndTest {

  @TempDir private static Path starter;

  @TempDir Path folder;

  /** The starter declares nothing: a cloud in which all is still to be made is of use, too. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no command that sends a signal")
  void ctrlCEndsItQuietly() throws Exception {
    try (CloudInAProcess cloud =
        CloudInAProcess.start(Implementations.STARTER, starter, "--ports=0,0")) {
      URI s3 = URI.create(cloud.posix().get("AWS_ENDPOINT_URL_S3"));
      assertThat(isOpen(s3)).isTrue();
      assertThat(cloud.posix()).hasSize(7).doesNotContainKey("LAB_BUCKET");

      assertThat(cloud.interrupt()).isEmpty();
      assertThat(cloud.status()).isZero();
      assertThat(isOpen(s3)).isFalse();
    }
  }

  private static boolean isOpen(URI server) throws IOException {
    try {
      new Socket(server.getHost(), server.getPort()).close();
      return true;
    } catch (ConnectException e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --lod              | The cloud does not understand --lod
          --ports            | The cloud does not understand --ports
          --load=x           | The cloud does not understand --load=x
          --ports=9000       | --ports 9000 names no two ports
          --ports=1,70000    | --ports 1,70000 names no two ports
          """)
  void whatCantBeReadIsASentence(String argument, String sentence) throws Exception {
    isTold(sentence, argument);
  }

  @Test
  void aPortThatIsTakenIsASentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      isTold(
          "S3 can't listen on port " + port + " (Address already in use",
          "--ports=%d,0".formatted(port));
      isTold(
          "DynamoDB can't listen on port " + port + " (Address already in use",
          "--ports=0," + port);
    }
  }

  @Test
  void aTableThatIsNotDeclaredCantBeLoaded() throws Exception {
    isTold("There is no table to load", "--ports=0,0", "--load");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          throw new IllegalStateException("oh"); | ended before it had declared a bucket: it threw IllegalStateException: oh | at StorageStack
          new com.pulumi.aws.s3.BucketV2("b"); int i = 1 / 0; | ended before | at StorageStack
          return 1; | StorageStack does not compile: StorageStack.java:5 | incompatible types
          """)
  void aStackThatCantBeDeployedIsTold(String line, String first, String then) throws Exception {
    Path stack = folder.resolve("lab").resolve("exercise").resolve("StorageStack.java");
    Files.createDirectories(stack.getParent());
    Files.writeString(
        stack,
        """
        package lab.exercise;

        public final class StorageStack {
          public static void stack(com.pulumi.Context context) {
            %s
          }
        }
        """
            .formatted(line));
    Path out = folder.resolve("out");
    try (CloudInAProcess cloud = CloudInAProcess.start(folder, out, "--ports=0,0")) {
      assertThat(cloud.status()).isOne();
      assertThat(cloud.lines()).hasSizeLessThan(6).first().asString().contains(first);
      assertThat(String.join("\n", cloud.lines())).contains(then);
    }
  }

  @Test
  void aFileOfItemsThatCantBeReadIsASentence() throws Exception {
    isTold("is not a file that can be read", "-Dlab.items=none.json");
    Path items = Files.writeString(folder.resolve("items.json"), "{");
    isTold("line 1 is not one JSON", "-Dlab.items=" + items, "--load");
  }

  @Test
  void aFolderThatIsNotThereIsASentence() throws Exception {
    isTold("there is no folder", "--ports=0,0", "-Dlab.source=" + folder.resolve("none"));
  }

  private static void isTold(String words, String... args) throws Exception {
    try (CloudInAProcess cloud = CloudInAProcess.start(Implementations.STARTER, starter, args)) {
      assertThat(cloud.status()).isOne();
      assertThat(cloud.lines()).singleElement().asString().contains(words);
    }
  }
}
