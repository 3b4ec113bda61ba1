package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.harness.account.Account;
import lab.harness.progress.Outcome;
import lab.harness.progress.Status;
import lab.harness.progress.Verdicts;
import lab.harness.settings.BadInputException;
import lab.harness.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps the lab from an account is said in one sentence, with what to do next. */
@Timeout(60)
class AccountErrorsTest {

  @TempDir Path folder;
  private StubAws aws;
  private final List<String> said = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    aws = new StubAws();
    aws.set("aws.sharedCredentialsFile", folder.resolve("credentials").toString());
    aws.set("aws.configFile", folder.resolve("config").toString());
    aws.set("aws.disableEc2Metadata", "true");
  }

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void noKeys() {
    assumeThat(System.getenv("AWS_ACCESS_KEY_ID")).isNull();
    aws.unset("aws.accessKeyId").unset("aws.secretAccessKey");

    assertRefused("5", "No AWS keys were found");
  }

  @Test
  void keysOfTheLearnerLabWithoutTheirToken() {
    aws.set("aws.accessKeyId", "ASIAEXAMPLE");

    assertRefused("5", "session token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AKIA EXAMPLE", "\"AKIAEXAMPLE\"", "AKIA\u00e9XAMPLE"})
  void keysThatAreNotWhole(String key) {
    aws.set("aws.accessKeyId", key);

    assertRefused("5", "not whole");
  }

  @Test
  void aFileOfKeysThatCannotBeRead() throws IOException {
    aws.unset("aws.accessKeyId").unset("aws.secretAccessKey");
    Files.writeString(folder.resolve("credentials"), "[default\naws_access_key_id=A\n");

    assertRefused("5", "settings can't be read");
  }

  @ParameterizedTest
  @CsvSource({
    "ExpiredTokenException, have expired",
    "UnrecognizedClientException, does not accept these keys (UnrecognizedClientException)",
    "InvalidSignatureException, does not accept these keys (InvalidSignatureException)",
    "AccessDeniedException, may not do dynamodb:DescribeTable on games",
    "ResourceNotFoundException, no table games in the region us-east-1"
  })
  void whatDynamoDbRefuses(String code, String words) {
    aws.dynamoRefuses(code);

    assertRefused("5", words);
  }

  @ParameterizedTest
  @CsvSource({
    "400, ExpiredToken, have expired",
    "403, InvalidAccessKeyId, does not accept these keys (InvalidAccessKeyId)",
    "403, SignatureDoesNotMatch, does not accept these keys (SignatureDoesNotMatch)",
    "403, AccessDenied, may not do s3:GetBucketVersioning on the-bucket",
    "404, NoSuchBucket, no bucket the-bucket",
    "301, PermanentRedirect, set AWS_REGION to eu-west-1"
  })
  void whatS3Refuses(int status, String code, String words) {
    aws.s3Refuses(status, code, "x-amz-bucket-region", status == 301 ? "eu-west-1" : "us-east-1");

    assertRefused("1", words);
  }

  @Test
  void noNetwork() {
    aws.set("aws.endpointUrl", "http://127.0.0.1:1");

    assertRefused("5", "No answer from 127.0.0.1:1");
  }

  @Test
  void aTableThatIsBeingMadeIsWaitedFor() {
    aws.dynamoHasTable("CREATING").dynamoHasTable("ACTIVE");

    open("5").close();

    assertThat(said.get(0)).startsWith("Waiting for the table games (CREATING): 5");
    assertThat(said.get(1)).isEqualTo("Account 123456789012, region us-east-1");
  }

  @Test
  void keysThatExpireLaterEndTheRun() {
    aws.dynamoHasTable("ACTIVE").dynamoHasTable("ACTIVE").dynamoRefuses("ExpiredTokenException");
    try (Account account = open("5")) {
      account.stacks().deploy(context -> {}).table();
      assertThat(account.fatal()).isEmpty();

      assertThat(catchThrowable(() -> account.stacks().deploy(context -> {}).table())).isNotNull();

      assertThat(account.fatal()).get().asString().contains("have expired");
    }
  }

  @Test
  void throttlingIsNotTheStudentsFault() {
    aws.dynamoHasTable("ACTIVE").dynamoRefuses("ProvisionedThroughputExceededException");
    try (Account account = open("5")) {
      assertThat(catchThrowable(() -> account.stacks().deploy(context -> {}).table())).isNotNull();

      assertThat(account.fatal()).isEmpty();
      Outcome outcome = Verdicts.of(account.takePassing().orElseThrow());
      assertThat(outcome.status()).isEqualTo(Status.ERROR);
      assertThat(outcome.message()).contains("no capacity left", "not your code's fault");
      assertThat(account.takePassing()).isEmpty();
    }
  }

  private void assertRefused(String step, String words) {
    assertThatThrownBy(() -> open(step))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(words)
        .hasMessageEndingWith(".")
        .hasMessageNotContaining("\n");
  }

  private Account open(String step) {
    Map<String, String> properties =
        new HashMap<>(Map.of("lab.bucket", "the-bucket", "lab.table", "games", "lab.step", step));
    properties.put("lab.cloud", Settings.AWS);
    return Account.open(Settings.of(name -> Optional.ofNullable(properties.get(name))), said::add);
  }
}
