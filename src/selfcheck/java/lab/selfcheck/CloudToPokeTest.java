package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.selfcheck.CommandLineTool.Said;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Programs that are none of the lab's reach the cloud by the variables that it prints. */
class CloudToPokeTest {

  private static final String FILE = Path.of("fixtures", "objects", "rules.txt").toString();

  @TempDir private static Path out;

  private static CloudInAProcess cloud;
  private static Map<String, String> variables;

  @BeforeAll
  static void start() throws IOException {
    cloud = CloudInAProcess.start(Implementations.SOLUTION, out, "--ports", "0,0", "--load");
    variables = cloud.posix();
  }

  @AfterAll
  static void end() {
    cloud.close();
  }

  @Test
  void itSaysWhatIsThere() {
    assertThat(cloud.lines())
        .contains("  table   battle-royale", "  835 items in the table")
        .contains("  bucket  " + variables.get("LAB_BUCKET"))
        .noneMatch(line -> line.contains("WARN") || line.contains("ERROR"));
    assertThat(variables.get("LAB_BUCKET")).startsWith("battle-royale-lab-");
  }

  @Test
  void bothShellsAreToldTheSame() {
    assertThat(variables).hasSize(8).isEqualTo(cloud.powerShell());
  }

  @Test
  void theSdkReadsAndWrites() {
    String bucket = variables.get("LAB_BUCKET");
    try (S3Client s3 = s3(keys());
        DynamoDbClient dynamo = dynamo(keys(), region())) {
      s3.putObject(it -> it.bucket(bucket).key("sdk"), RequestBody.fromString("text"));

      assertThat(s3.getObjectAsBytes(it -> it.bucket(bucket).key("sdk")).asUtf8String())
          .isEqualTo("text");
      assertThat(s3.listObjectVersions(it -> it.bucket(bucket).prefix("sdk")).versions())
          .hasSize(1);
      ScanResponse scan =
          dynamo.scan(
              it ->
                  it.tableName("battle-royale")
                      .select(Select.COUNT)
                      .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
      assertThat(scan.count()).isEqualTo(835);
      assertThat(scan.consumedCapacity().capacityUnits()).isEqualTo(14.5);
    }
  }

  /** NoSQL Workbench makes up keys of its own. */
  @Test
  void s3ChecksSignaturesAndTablesAreTheSameForAll() {
    AwsBasicCredentials others = AwsBasicCredentials.create("another", "secret");
    try (S3Client s3 = s3(others);
        DynamoDbClient dynamo = dynamo(others, Region.EU_WEST_3)) {
      assertThatThrownBy(s3::listBuckets).isInstanceOf(S3Exception.class);
      assertThat(dynamo.listTables().tableNames()).containsExactly("battle-royale");
    }
  }

  @Test
  void theCommandLineInterfaceReadsAndWrites() throws IOException {
    List<CommandLineTool> tools = CommandLineTool.named("aws", "--version");
    assumeThat(tools).as("AWS's command line interface (awscli) is not installed").isNotEmpty();
    for (CommandLineTool tool : tools) {
      Interface aws = new Interface(tool, isOld(tool.run(Map.of(), "--version").text()));
      String bucket = variables.get("LAB_BUCKET");
      String key = "cli" + tools.indexOf(tool);
      String there = "s3://%s/%s".formatted(bucket, key);

      aws.s3("s3", "cp", FILE, there);
      aws.s3("s3", "cp", FILE, there);
      aws.s3("s3", "rm", there);

      assertThat(
              aws.s3(
                  "s3api",
                  "list-object-versions",
                  "--bucket=" + bucket,
                  "--prefix=" + key,
                  "--query=[length(Versions),length(DeleteMarkers)]",
                  "--output=text"))
          .isEqualToIgnoringWhitespace("2 1");
      assertThat(
              aws.dynamo(
                  "dynamodb",
                  "scan",
                  "--table-name=battle-royale",
                  "--select=COUNT",
                  "--return-consumed-capacity=TOTAL",
                  "--query=[Count,ConsumedCapacity.CapacityUnits]",
                  "--output=text"))
          .isEqualToIgnoringWhitespace("835 14.5");
    }
  }

  /** Before 2.13, or 1.29, it does not read the variables that name endpoints. */
  private static boolean isOld(String version) {
    Matcher numbers = Pattern.compile("aws-cli/(\\d+)\\.(\\d+).*", Pattern.DOTALL).matcher(version);
    assertThat(numbers.matches()).as(version).isTrue();
    int minor = Integer.parseInt(numbers.group(2));
    return minor < (numbers.group(1).equals("1") ? 29 : 13);
  }

  private record Interface(CommandLineTool tool, boolean old) {

    String s3(String... command) throws IOException {
      return run("AWS_ENDPOINT_URL_S3", command);
    }

    String dynamo(String... command) throws IOException {
      return run("AWS_ENDPOINT_URL_DYNAMODB", command);
    }

    private String run(String endpoint, String... command) throws IOException {
      List<String> all = new ArrayList<>(List.of(command));
      if (old) {
        all.add("--endpoint-url=" + variables.get(endpoint));
      }
      Said said = tool.run(variables, all.toArray(String[]::new));
      assertThat(said.status()).as(said.text()).isZero();
      return said.text();
    }
  }

  private static AwsBasicCredentials keys() {
    return AwsBasicCredentials.create(
        variables.get("AWS_ACCESS_KEY_ID"), variables.get("AWS_SECRET_ACCESS_KEY"));
  }

  private static Region region() {
    return Region.of(variables.get("AWS_REGION"));
  }

  /** As a student's own program makes it, if that is told nothing but the variables. */
  private static S3Client s3(AwsBasicCredentials keys) {
    return configured(S3Client.builder(), "AWS_ENDPOINT_URL_S3", keys, region())
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private static DynamoDbClient dynamo(AwsBasicCredentials keys, Region region) {
    return configured(DynamoDbClient.builder(), "AWS_ENDPOINT_URL_DYNAMODB", keys, region)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private static <B extends AwsClientBuilder<B, ?>> B configured(
      B builder, String endpoint, AwsBasicCredentials keys, Region region) {
    return builder
        .endpointOverride(URI.create(variables.get(endpoint)))
        .region(region)
        .credentialsProvider(StaticCredentialsProvider.create(keys));
  }
}
