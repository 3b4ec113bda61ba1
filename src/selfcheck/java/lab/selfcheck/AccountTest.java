package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lab.harness.deploy.Deployment;
import lab.harness.result.RunResult;
import lab.harness.result.Status;
import lab.harness.result.TestResult;
import lab.harness.run.LabRunner;
import lab.harness.settings.Settings;
import lab.harness.world.ItemsFile;
import lab.harness.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/**
 * The whole lab on what stands in for an account: what can be judged is, and nothing of the user's
 * is lost, also when the run is killed.
 */
@Timeout(120)
class AccountTest {

  private static final int JUDGED = 93;

  private static StandInAccount account;
  private static LabRunner runner;
  @TempDir static Path shared;

  @TempDir Path folder;
  private Deployment stack;
  private String bucket;
  private String table;
  private Map<String, String> settings;

  @BeforeAll
  static void open() throws IOException {
    account = StandInAccount.start();
    runner = new LabRunner();
    Implementations.compile(List.of(Implementations.SOLUTION), shared);
  }

  @AfterAll
  static void close() throws IOException {
    runner.close();
    account.close();
  }

  @BeforeEach
  void up() throws Exception {
    stack = account.deploy(shared);
    bucket = stack.buckets().get(0);
    table = stack.tables().get(0);
    settings =
        new HashMap<>(
            Map.of(
                "lab.cloud",
                "aws",
                "lab.outputs",
                StandInAccount.outputs(stack, folder).toString()));
  }

  @AfterEach
  void destroy() {
    stack.close();
  }

  @Test
  void referenceHasAllPointsThatAreJudgedAndLeavesTheBucketAsItIs() throws Exception {
    fillBucket();
    BucketSnapshot before = BucketSnapshot.of(account.s3(), bucket);

    assertFull(run(Implementations.SOLUTION), JUDGED);
    assertThat(items()).isEqualTo(labItems());
    assertThat(BucketSnapshot.of(account.s3(), bucket)).isEqualTo(before);

    settings.put("lab.step", "6-7");
    assertAllPassed(run(Implementations.SOLUTION));
    assertThat(items()).isEqualTo(labItems());
  }

  @Test
  void starterHasNoMoreThanTheStackAndWritesNothing() throws Exception {
    RunResult result = run(Implementations.STARTER);

    assertThat(result.steps()).extracting(step -> step.status()).doesNotContain(Status.FAILED);
    assertThat(passed(result))
        .allMatch(
            test ->
                test.startsWith("is") || test.startsWith("has") || test.startsWith("areEnabled"));
    assertThat(items()).isEmpty();
    assertThat(BucketSnapshot.of(account.s3(), bucket).entries()).isEmpty();
  }

  @Test
  void aTableWithSomebodysItemsStaysAsItIs() throws Exception {
    put(Map.of("PK", fromS("USER#me"), "SK", fromS("#METADATA#me"), "mine", fromS("é")));
    Set<Map<String, AttributeValue>> before = items();

    RunResult result = run(Implementations.SOLUTION);

    assertThat(result.unusable().map(Told::of).orElseThrow()).contains(table, "\"USER#me\"");
    assertThat(result.points()).isZero();
    assertThat(items()).isEqualTo(before);
    assertThat(BucketSnapshot.of(account.s3(), bucket).entries()).isEmpty();
  }

  @Test
  void anItemOfTheLabsThatWasChangedStaysAsItIs() throws Exception {
    Map<String, AttributeValue> item =
        new HashMap<>(World.read(Settings.SHEET_ITEMS).items().get(7));
    item.put("mine", fromS("too"));
    put(item);
    Set<Map<String, AttributeValue>> before = items();

    assertThat(run(Implementations.SOLUTION).unusable().map(Told::of).orElseThrow())
        .contains("changed");
    assertThat(items()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"02-delete-all-versions", "02-delete-by-prefix"})
  void aBucketWithSomebodysObjectsStaysAsItIsWhateverTheCodeDeletes(String mistake)
      throws Exception {
    fillBucket();
    BucketSnapshot before = BucketSnapshot.of(account.s3(), bucket);
    settings.put("lab.step", "2");

    assertThat(run(mistaken(mistake)).steps().get(0).status()).isEqualTo(Status.FAILED);
    assertThat(BucketSnapshot.of(account.s3(), bucket)).isEqualTo(before);
  }

  @Test
  void aRunThatIsKilledLosesNothingAndTheNextGoesOn() throws Exception {
    fillBucket();
    BucketSnapshot before = BucketSnapshot.of(account.s3(), bucket);
    settings.put("lab.step", "2-3");
    end(this::hasObjectsOfTheLab, Process::destroyForcibly);

    List<String> left = BucketSnapshot.of(account.s3(), bucket).entries();
    assertThat(left).containsAll(before.entries());
    assertThat(left.stream().filter(entry -> !before.entries().contains(entry)))
        .isNotEmpty()
        .allMatch(entry -> entry.contains("battle-royale-lab-check/"));

    settings.put("lab.step", "6-8");
    end(() -> !items().isEmpty(), Process::destroyForcibly);
    assertThat(labItems()).containsAll(items());

    assertAllPassed(run(Implementations.SOLUTION));
    assertThat(items()).isEqualTo(labItems());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // where a process can only be killed
  void aRunThatIsBrokenOffTakesItsObjectsWithIt() throws Exception {
    fillBucket();
    BucketSnapshot before = BucketSnapshot.of(account.s3(), bucket);
    settings.put("lab.step", "2-3");

    end(this::hasObjectsOfTheLab, Process::destroy);

    assertThat(BucketSnapshot.of(account.s3(), bucket)).isEqualTo(before);
  }

  @Test
  void anotherFileOfItemsIsJudgedToo() throws Exception {
    List<Map<String, AttributeValue>> others = World.generate(4711).items();
    Path file = folder.resolve("objets généraux.json");
    ItemsFile.write(file, others);
    settings.putAll(Map.of("lab.items", file.toString(), "lab.step", "6-12"));

    assertAllPassed(run(Implementations.SOLUTION));
    assertThat(items()).isEqualTo(new HashSet<>(others));
  }

  @Test
  void removesWhatARunLeftLongAgoAndNothingElse() throws Exception {
    String old = "battle-royale-lab-check/20260101T120000Z-0a1b2c3d/";
    putObject(old + "1/map");
    putObject("battle-royale-lab-check/notes.txt");
    putObject("battle-royale-lab-check/20260101T120000Z-mine/map");
    account.s3().deleteObject(delete -> delete.bucket(bucket).key(old + "1/map"));
    settings.put("lab.step", "2");

    run(Implementations.STARTER);

    assertThat(BucketSnapshot.of(account.s3(), bucket).entries())
        .hasSize(2)
        .noneMatch(entry -> entry.contains(old));
  }

  @Test
  void versionsAreNotJudgedOnABucketWithoutThem() throws Exception {
    account
        .s3()
        .putBucketVersioning(
            put ->
                put.bucket(bucket)
                    .versioningConfiguration(it -> it.status(BucketVersioningStatus.SUSPENDED)));
    settings.put("lab.step", "2-3");

    RunResult result = run(Implementations.SOLUTION);

    assertThat(result.steps().get(1).status()).isEqualTo(Status.FAILED);
    assertThat(passed(result)).contains("replacesAnObject").doesNotContain("canBeBroughtBack");
    assertThat(account.s3().getBucketVersioning(get -> get.bucket(bucket)).status())
        .isEqualTo(BucketVersioningStatus.SUSPENDED);
  }

  @Test
  void namesCanBeGivenByHand() throws Exception {
    settings.remove("lab.outputs");
    settings.putAll(Map.of("lab.bucket", bucket, "lab.table", table, "lab.step", "1-5"));

    RunResult result = run(Implementations.SOLUTION);

    assertAllPassed(result);
    assertThat(result.notJudged())
        .as("destroyed, suspended, the version null, and both outputs")
        .isEqualTo(6);
  }

  @Test
  void whatTheStackDoesNotNameIsNotJudged() throws Exception {
    Files.writeString(
        Path.of(settings.get("lab.outputs")), "{\"tableName\": \"%s\"}".formatted(table));
    settings.put("lab.step", "1-5");

    RunResult result = run(Implementations.SOLUTION);

    assertThat(result.points()).as("steps 4 and 5").isEqualTo(14);
    assertThat(result.maxPoints()).as("those, and the output").isEqualTo(15);
  }

  private interface Condition {
    boolean holds();
  }

  private boolean hasObjectsOfTheLab() {
    return !account
        .s3()
        .listObjectsV2(list -> list.bucket(bucket).prefix("battle-royale-lab-check/"))
        .contents()
        .isEmpty();
  }

  /** Starts the lab in a process of its own, and ends that as soon as the condition holds. */
  private void end(Condition condition, Consumer<Process> ending) throws IOException {
    List<String> options = new ArrayList<>(account.options());
    settings.forEach((name, value) -> options.add("-D" + name + "=" + value));
    Process process =
        StandInAccount.java(options, LabInAProcess.class.getName(), shared.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      await()
          .atMost(Duration.ofMinutes(1))
          .pollInSameThread()
          .pollInterval(Duration.ofMillis(20))
          .until(() -> condition.holds() || !process.isAlive());
      assertThat(process.isAlive()).isTrue();
      ending.accept(process);
      process.onExit().join();
    } finally {
      process.destroyForcibly();
    }
  }

  private RunResult run(Path source) throws IOException {
    return Implementations.run(
        runner, source, Files.createTempDirectory(folder, "classes"), settings);
  }

  private Path mistaken(String name) throws Exception {
    Path source = Files.createTempDirectory(folder, name);
    Sources.copy(Implementations.SOLUTION, source);
    Mistake.read(Mistake.FOLDER.resolve(name + ".patch")).apply(Implementations.SOLUTION, source);
    return source;
  }

  private static void assertAllPassed(RunResult result) {
    assertThat(result.unusable()).isEqualTo(Optional.empty());
    assertThat(
            result.steps().stream()
                .flatMap(step -> step.tests().stream())
                .filter(test -> !test.status().done()))
        .isEmpty();
    assertThat(result.points()).isPositive();
  }

  private static void assertFull(RunResult result, int points) {
    assertAllPassed(result);
    assertThat(result.points()).isEqualTo(result.maxPoints()).isEqualTo(points);
    assertThat(result.maxBonus()).isZero();
    assertThat(result.notJudged()).isEqualTo(120 - points);
  }

  private static List<String> passed(RunResult result) {
    return result.steps().stream()
        .filter(step -> step.number() != 4)
        .flatMap(step -> step.tests().stream())
        .filter(test -> test.status() == Status.PASSED)
        .map(TestResult::method)
        .toList();
  }

  /** Objects under keys that the steps use too, with versions, and one that was deleted. */
  private void fillBucket() {
    for (String key :
        List.of("map", "map.png", "notes/first game.txt", "journal/été.txt", "empty")) {
      putObject(key);
      putObject(key);
    }
    account.s3().deleteObject(delete -> delete.bucket(bucket).key("map.png"));
  }

  private void putObject(String key) {
    account
        .s3()
        .putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString("mine: " + key));
  }

  private void put(Map<String, AttributeValue> item) {
    account.dynamo().putItem(put -> put.tableName(table).item(item));
  }

  private Set<Map<String, AttributeValue>> items() {
    Set<Map<String, AttributeValue>> items = new HashSet<>();
    account
        .dynamo()
        .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
        .items()
        .forEach(items::add);
    return items;
  }

  private static Set<Map<String, AttributeValue>> labItems() {
    return new HashSet<>(World.read(Settings.SHEET_ITEMS).items());
  }

  private static AttributeValue fromS(String value) {
    return AttributeValue.fromS(value);
  }
}
