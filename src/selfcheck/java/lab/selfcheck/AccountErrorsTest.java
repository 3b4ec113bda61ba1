package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lab.harness.account.Account;
import lab.harness.result.Outcome;
import lab.harness.result.Status;
import lab.harness.run.Outcomes;
import lab.harness.verdict.BadInputException;
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

    assertUnusable("5", "No AWS keys were found");
  }

  @Test
  void keysOfTheLearnerLabWithoutTheirToken() {
    aws.set("aws.accessKeyId", "ASIAEXAMPLE");

    assertUnusable("5", "session token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AKIA EXAMPLE", "\"AKIAEXAMPLE\"", "AKIA\u00e9XAMPLE"})
  void keysThatAreNotWhole(String key) {
    aws.set("aws.accessKeyId", key);

    assertUnusable("5", "not whole");
  }

  @Test
  void aFileOfKeysThatCannotBeRead() throws IOException {
    aws.unset("aws.accessKeyId").unset("aws.secretAccessKey");
    Files.writeString(folder.resolve("credentials"), "[default\naws_access_key_id=A\n");

    assertUnusable("5", "credentials can't be read");
  }

  @ParameterizedTest
  @CsvSource({
    "ExpiredTokenException, have expired",
    "UnrecognizedClientException, does not accept these keys (UnrecognizedClientException)",
    "InvalidSignatureException, does not accept these keys (InvalidSignatureException)",
    "AccessDeniedException, may not do dynamodb:DescribeTable on games",
    "ResourceNotFoundException, no table games in the region us-east-1"
  })
  void failuresOfDynamoDb(String code, String words) {
    aws.dynamoFails(code);

    assertUnusable("5", words);
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
  void failuresOfS3(int status, String code, String words) {
    aws.s3Fails(status, code, "x-amz-bucket-region", status == 301 ? "eu-west-1" : "us-east-1");

    assertUnusable("1", words);
  }

  /** The words are those that write-ups of such denials quote. */
  @ParameterizedTest
  @CsvSource({
    "identity-based policy: arn:aws:iam::123456789012:policy/voc-cancel-cred, session of the",
    "service control policy, which your account's organization has set",
    "service control policy, denies dynamodb:DescribeTable on games",
    "identity-based policy: arn:aws:iam::123456789012:policy/x, may not do dynamodb:DescribeTable"
  })
  void whatDenies(String policy, String words) {
    aws.dynamoFails(
        "AccessDeniedException",
        "User: arn:aws:sts::123456789012:assumed-role/voclabs/user1=x is not authorized to perform:"
            + " dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-1:123456789012:table"
            + "/games with an explicit deny in a%s %s"
                .formatted(policy.startsWith("i") ? "n" : "", policy));

    assertUnusable("5", words);
  }

  /** Variables belong to a process. */
  @ParameterizedTest
  @CsvSource({
    "true, 'have expired: ', wins over FILE: unset AWS_ACCESS_KEY_ID",
    "false, 'us-east-1', FILE has others"
  })
  void oldVariablesThatWinOverTheFileAreTold(boolean expired, String first, String second)
      throws IOException {
    if (expired) {
      aws.dynamoFails("ExpiredTokenException");
    } else {
      aws.dynamoHasTable("ACTIVE");
    }
    Path file = folder.resolve("credentials");
    Files.writeString(
        file, "[default]\naws_access_key_id = AKIATODAY\naws_secret_access_key = topsecret\n");

    OtherMachine.Run run =
        OtherMachine.plain()
            .with(Map.of("AWS_ACCESS_KEY_ID", "AKIAOLD", "AWS_SECRET_ACCESS_KEY", "topsecret"))
            .with("-Daws.sharedCredentialsFile=" + file, "-Daws.disableEc2Metadata=true")
            .with("-Daws.endpointUrl=" + System.getProperty("aws.endpointUrl"))
            .with("-Daws.region=us-east-1", "-Dlab.cloud=aws", "-Dlab.table=games")
            .with("-Dlab.bucket=the-bucket", "-Dlab.step=5")
            .judge(folder);

    assertThat(run.said())
        .contains(first, second.replace("FILE", file.toString()))
        .doesNotContain("AKIA", "topsecret", "Exception");
  }

  @Test
  void noNetwork() {
    aws.set("aws.endpointUrl", "http://127.0.0.1:1");

    assertUnusable("5", "No answer from 127.0.0.1:1");
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
    aws.dynamoHasTable("ACTIVE").dynamoHasTable("ACTIVE").dynamoFails("ExpiredTokenException");
    try (Account account = open("5")) {
      account.stacks().deploy(context -> {}).table();
      assertThat(account.fatal()).isEmpty();

      assertThat(catchThrowable(() -> account.stacks().deploy(context -> {}).table())).isNotNull();

      assertThat(account.fatal().map(Told::of).orElseThrow()).contains("have expired");
    }
  }

  @Test
  void throttlingIsNotTheStudentsFault() {
    aws.dynamoHasTable("ACTIVE").dynamoFails("ProvisionedThroughputExceededException");
    try (Account account = open("5")) {
      assertThat(catchThrowable(() -> account.stacks().deploy(context -> {}).table())).isNotNull();

      assertThat(account.fatal()).isEmpty();
      Outcome outcome = Outcomes.of(account.takePassing().orElseThrow());
      assertThat(outcome.status()).isEqualTo(Status.ERROR);
      assertThat(Told.of(outcome.finding().orElseThrow()))
          .contains("no capacity left", "not your code's fault");
      assertThat(account.takePassing()).isEmpty();
    }
  }

  private void assertUnusable(String step, String words) {
    assertThatThrownBy(() -> open(step))
        .isInstanceOf(BadInputException.class)
        .extracting(Told::of, STRING)
        .contains(words)
        .endsWith(".")
        .doesNotContain("\n");
  }

  private Account open(String step) {
    Map<String, String> properties =
        Map.of("lab.bucket", "the-bucket", "lab.table", "games", "lab.step", step);
    return Account.open(
        Implementations.settings(properties), finding -> said.add(Told.of(finding)));
  }
}
