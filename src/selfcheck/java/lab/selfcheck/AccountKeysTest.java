package lab.selfcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import lab.harness.account.Account;
import lab.harness.verdict.BadInputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The keys of a real account come in many ways. Each of them works; and where one does not, one
 * sentence says which and why, without a key in it.
 */
@Timeout(60)
class AccountKeysTest {

  private static final String SETTINGS =
      """
      [profile sso]
      sso_session = corp
      sso_account_id = 123456789012
      sso_role_name = Student
      [sso-session corp]
      sso_region = us-east-1
      sso_start_url = https://no-such-corp.example/start
      [profile old-sso]
      sso_account_id = 123456789012
      sso_role_name = Student
      sso_region = us-east-1
      sso_start_url = https://no-such-corp.example/start
      [profile role-by-sso]
      role_arn = arn:aws:iam::123456789012:role/lab
      source_profile = sso
      [profile other-session]
      sso_session = other
      sso_account_id = 123456789012
      sso_role_name = Student
      [profile half-sso]
      sso_session = corp
      [profile keys]
      aws_access_key_id = AKIAEXAMPLE
      aws_secret_access_key = topsecret
      [profile half]
      aws_access_key_id = AKIAEXAMPLE
      [profile empty]
      region = us-east-1
      [profile role]
      role_arn = arn:aws:iam::123456789012:role/lab
      source_profile = keys
      [profile role-with-code]
      role_arn = arn:aws:iam::123456789012:role/lab
      source_profile = keys
      mfa_serial = arn:aws:iam::123456789012:mfa/me
      [profile role-of-nobody]
      role_arn = arn:aws:iam::123456789012:role/lab
      source_profile = nobody
      [profile role-from-the-moon]
      role_arn = arn:aws:iam::123456789012:role/lab
      credential_source = Moon
      [profile role-from-variables]
      role_arn = arn:aws:iam::123456789012:role/lab
      credential_source = Environment
      [profile role-by-token]
      role_arn = arn:aws:iam::123456789012:role/lab
      web_identity_token_file = no-such-token
      [profile circle]
      role_arn = arn:aws:iam::123456789012:role/lab
      source_profile = circle
      [profile login]
      login_session = arn:aws:iam::123456789012:user/me
      [profile process]
      credential_process = echo {"Version": 1, "AccessKeyId": "AKIAPROCESS", "SecretAccessKey": "s"}
      [profile process-ends]
      credential_process = echo AKIAEXAMPLE topsecret && exit 3
      [profile process-missing]
      credential_process = no-such-command-here
      [profile process-prints]
      credential_process = echo AKIAEXAMPLE topsecret
      [profile process-half]
      credential_process = echo {"Version": 1, "AccessKeyId": "AKIAEXAMPLE"}
      """;

  @TempDir Path folder;
  private StubAws aws;

  @BeforeEach
  void open() throws IOException {
    for (String variable : List.of("AWS_ACCESS_KEY_ID", "AWS_WEB_IDENTITY_TOKEN_FILE")) {
      assumeThat(System.getenv(variable)).isNull();
    }
    aws = new StubAws().unset("aws.accessKeyId").unset("aws.secretAccessKey");
    Files.writeString(
        folder.resolve("config"), SETTINGS.replace("echo {", quotes() + "{").replace("}\n", end()));
    aws.set("aws.sharedCredentialsFile", folder.resolve("credentials").toString());
    aws.set("aws.configFile", folder.resolve("config").toString());
    aws.set("aws.disableEc2Metadata", "true");
  }

  private static String quotes() {
    return OS.WINDOWS.isCurrentOs() ? "echo " : "echo '";
  }

  private static String end() {
    return OS.WINDOWS.isCurrentOs() ? "}\n" : "}'\n";
  }

  @AfterEach
  void close() {
    aws.close();
  }

  @ParameterizedTest
  @CsvSource({
    "sso, run aws sso login --profile sso",
    "old-sso, run aws sso login --profile old-sso",
    "role-by-sso, run aws sso login --profile sso",
    "other-session, gives no keys (Sso-session section not found with sso-session title other)",
    "half-sso, Profile property 'sso_account_id' was not configured for 'half-sso'",
    "half, Profile property 'aws_secret_access_key' was not configured for 'half'",
    "empty, The profile empty of the AWS settings has no keys",
    "misspelt, There is no profile misspelt in the AWS settings",
    "role, does not give the profile role the keys of its role (You may not)",
    "role-with-code, role-with-code needs (mfa_serial): run aws configure export-credentials",
    "role-of-nobody, that source profile has no credentials configured",
    "role-from-the-moon, Moon is not a valid credential_source",
    "role-from-variables, takes its keys from where credential_source says",
    "role-by-token, NoSuchFileException: no-such-token",
    "circle, Circular relationship detected",
    "login, login needs (login_session): run aws configure export-credentials --profile login",
    "process-ends, The credential_process of the profile process-ends ended with exit code 3",
    "process-missing, The credential_process of the profile process-missing ended with exit code",
    "process-prints, The credential_process of the profile process-prints printed no keys",
    "process-half, The credential_process of the profile process-half printed no keys"
  })
  void aProfileThatGivesNoKeys(String profile, String words) {
    aws.refusesRole("AccessDenied", "You may not").set("aws.profile", profile);

    assertUnusable(words);
  }

  @Test
  void noProfileIsChosenAndThereIsNoDefaultOne() {
    assertUnusable("There is no profile default in the AWS settings, which have circle, empty,");
  }

  @Test
  void noAnswerFromWhereTheKeysAre() {
    aws.set("aws.profile", "role").set("aws.endpointUrl", "http://127.0.0.1:1");

    assertUnusable("No answer from AWS when asked for the keys of the profile role");
  }

  @ParameterizedTest
  @CsvSource({"config, [profile x], Expected an '=' sign", "credentials, [x, must end with ']'"})
  void aBrokenLine(String name, String title, String words) throws IOException {
    Path file = Files.writeString(folder.resolve(name), title + "\nAKIAEXAMPLE topsecret\n");

    assertUnusable("settings in " + file + " can't be read: ", words);
  }

  @Test
  void aWebIdentityOfTheVariables() {
    aws.set("aws.webIdentityTokenFile", "no-such-token")
        .set("aws.roleArn", "arn:aws:iam::1:role/x");

    assertUnusable("the role arn:aws:iam::1:role/x", "NoSuchFileException: no-such-token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"keys", "role", "process"})
  void aProfileThatGivesKeys(String profile) {
    aws.givesRole("ASIAROLE").dynamoHasTable("ACTIVE").set("aws.profile", profile);

    account().close();
  }

  /** Nobody's code is to blame for keys that can't be had again in the middle of a run. */
  @Test
  @DisabledOnOs(OS.WINDOWS) // whose shell this is not
  void keysThatCannotBeRenewedEndTheRun() throws IOException {
    Path gone = folder.resolve("gone");
    Files.writeString(
        folder.resolve("config"),
        """
        [profile short]
        credential_process = test -e %s && exit 4; echo '{"Version": 1, "AccessKeyId": "AKIASHORT", \
        "SecretAccessKey": "s", "SessionToken": "t", "Expiration": "%s"}'
        """
            .formatted(gone, Instant.now()));
    aws.dynamoHasTable("ACTIVE").set("aws.profile", "short");
    try (Account account = account()) {
      Files.createFile(gone);

      // The SDK keeps what has expired for one more second.
      await().until(() -> catchThrowable(() -> describe(account)) != null);

      assertThat(account.fatal().map(Told::of).orElseThrow()).contains("exit code 4");
    }
  }

  private static void describe(Account account) {
    account.stacks().deploy(context -> {}).table();
  }

  /**
   * The token of a sign-in is in a file of the user's home, which only a new JVM looks for anew.
   */
  @ParameterizedTest
  @CsvSource({
    "2100, true, 'Account 123456789012, region us-east-1'",
    "2100, false, run aws sso login --profile sso",
    "2020, true, run aws sso login --profile sso"
  })
  void aSignIn(int year, boolean valid, String words) throws Exception {
    aws.signIn(valid).dynamoHasTable("ACTIVE");
    Path cache = Files.createDirectories(folder.resolve(".aws/sso/cache"));
    Files.writeString(
        cache.resolve(sha1("corp") + ".json"),
        "{\"accessToken\": \"topsecret\", \"expiresAt\": \"%s-01-01T00:00:00Z\"}".formatted(year));

    OtherMachine.Run run =
        OtherMachine.plain()
            .with(Map.of("HOME", folder.toString()))
            .with("-Daws.profile=sso", "-Daws.configFile=" + folder.resolve("config"))
            .with("-Daws.endpointUrl=" + System.getProperty("aws.endpointUrl"))
            .with("-Daws.region=us-east-1", "-Daws.disableEc2Metadata=true")
            .with("-Dlab.cloud=aws", "-Dlab.table=games", "-Dlab.bucket=the-bucket", "-Dlab.step=5")
            .judge(folder);

    assertThat(run.said()).contains(words).doesNotContain("topsecret", "Exception", "\tat ");
  }

  /** What the SDK names the file of a session's token by. */
  private static String sha1(String session) throws NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-1").digest(session.getBytes(UTF_8)));
  }

  private void assertUnusable(String... words) {
    assertThatThrownBy(AccountKeysTest::account)
        .isInstanceOf(BadInputException.class)
        .extracting(Told::of, STRING)
        .contains(words)
        .endsWith(".")
        .doesNotContain("\n", "AKIAEXAMPLE", "topsecret");
  }

  private static Account account() {
    return Account.open(
        Implementations.settings(
            Map.of("lab.bucket", "the-bucket", "lab.table", "games", "lab.step", "5")),
        finding -> {});
  }
}
