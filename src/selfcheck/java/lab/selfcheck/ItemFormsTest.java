package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import lab.harness.result.RunResult;
import lab.harness.run.LabRunner;
import lab.harness.settings.Settings;
import lab.harness.world.ItemsFile;
import lab.harness.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A file of items may come as AWS's tools write it, and the reference has all points on it. */
@Timeout(120)
class ItemFormsTest {

  /** Of every type that JSON has, and numbers that must stay as they are written. */
  private static final Map<String, AttributeValue> MORE =
      Map.of(
          "price", fromN("1.50"),
          "long", fromN("-0.12345678901234567890123456789012345678"),
          "nothing", fromNul(true),
          "nested", fromM(Map.of("a", fromL(List.of(fromN("1.50"), fromBool(false), fromS(""))))),
          "B", fromM(Map.of("BOOL", fromS("no type here"))));

  @TempDir private static Path classes;
  private static LabRunner runner;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    runner = new LabRunner();
    assertThat(Implementations.compile(List.of(Implementations.SOLUTION), classes).success())
        .isTrue();
  }

  @AfterAll
  static void close() {
    runner.close();
  }

  @ParameterizedTest
  @EnumSource
  void bringsTheSameItems(ItemForms form) throws IOException {
    List<Map<String, AttributeValue>> items = new ArrayList<>(World.generate(1).items());
    Map<String, AttributeValue> first = new HashMap<>(items.get(0));
    first.putAll(MORE);
    items.set(0, first);

    assertThat(ItemsFile.read(form.write(items, folder))).isEqualTo(items);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"WITH_A_BYTE_ORDER_MARK", "AN_EXPORT_WITH_MORE_MEMBERS", "WHAT_A_SCAN_PRINTS"})
  void theReferenceHasAllPoints(ItemForms form) throws IOException {
    Path file = form.write(ItemsFile.read(Settings.SHEET_ITEMS), folder);

    assertFull(run(file, "6-12"), 56, 0);
  }

  /** A user, a game and a mapping are enough for every step. */
  @Test
  void threeItemsAreEnough() throws IOException {
    assertFull(run(three("1", ""), "1-14"), 100, 20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.50",
        "100.00",
        "0.0",
        "-0",
        "-0.0",
        "1E3",
        "1e-7",
        "12345678901234567890123456789012345678"
      })
  void aNumberIsTheSameHoweverItIsWritten(String number) throws IOException {
    String more = ",\"top\":%1$s,\"map1\":{\"a\":[%1$s]}".formatted(number);

    assertFull(run(three("1.0", more), "6"), 14, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1E0", "10e-1"})
  void aWholeNumberOfPeopleMayBeWrittenInAnyWay(String people) throws IOException {
    assertFull(run(three(people, ""), "7-12"), 42, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16, in UTF-16",
    "UTF-16LE, in UTF-16",
    "UTF-16BE, in UTF-16",
    "UTF-32LE, or UTF-32",
  })
  void saysThatItIsNotInUtf8(String charset, String words) throws IOException {
    Path file = folder.resolve("wide.json");
    Files.writeString(file, "{\"PK\":\"USER#a\"}", Charset.forName(charset));

    assertThat(Told.by(() -> ItemsFile.read(file))).contains("wide.json").contains(words);
  }

  @ParameterizedTest
  @CsvSource({"1f8b0800, gzip", "504b030414, zip", "28b52ffd04, zstd", "425a6839, bzip2"})
  void saysThatItIsPacked(String start, String format) throws IOException {
    Path file = folder.resolve("packed");
    Files.write(file, HexFormat.of().parseHex(start));

    assertThat(Told.by(() -> ItemsFile.read(file))).contains(format).contains("unpack");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'PK':{'S':'USER#a'},'SK':{'S':'x'},'bag':{'SS':['a']}} | bag of the type SS",
        "{'PK':{'S':'USER#a'},'SK':{'S':'x'},'m':{'M':{'bag':{'NS':['1']}}}} | m.bag of the type NS",
        "{'PK':{'S':'USER#a'},'SK':{'S':'x'},'l':{'L':[{'B':'YQ=='}]}} | l[0] of the type B",
        "{'PK':{'S':'USER#a'},'SK':{'S':'x'},'n':{'N':'many'}} | n of the type N, and \"many\"",
        "{'PK':{'S':'USER#a'},'SK':{'S':'x'},'n':'many'} | attribute n without its type",
        "{'PK':{'S':'USER#a'},'SK':{'S':'x'},'n':{'S':'a','N':'1'}} | attribute n without its type",
        "{'PK':{'S':'USER#a'},'SK':{'S':'x'},'n':{'NULL':false}} | attribute n without its type",
        "{'Item':{'PK':{'S':'USER#a'}}} | no SK",
        "{'Item':{'SK':{'S':'USER#a'}}} | no PK",
        "{'t':[{'DeleteRequest':{'Key':{'PK':{'S':'USER#a'}}}}]} | no PK",
      })
  void saysWhatCanNotBeTaken(String json, String words) throws IOException {
    Path file = folder.resolve("items.json");
    Files.writeString(file, "\n" + json.replace('\'', '"'));

    assertThat(Told.by(() -> ItemsFile.read(file))).contains("items.json, line 2 ").contains(words);
  }

  private Path three(String people, String more) throws IOException {
    String items =
        """
        {"PK":"USER#ann","SK":"#METADATA#ann","username":"ann","name":"Ann","email":"e",\
        "birthdate":"b","address":"a"%2$s}
        {"PK":"GAME#g","SK":"#METADATA#g","game_id":"g","map":"M","creator":"ann",\
        "create_time":"t","open_timestamp":"t","people":%1$s}
        {"PK":"GAME#g","SK":"USER#ann","game_id":"g","username":"ann"}
        """;
    return Files.writeString(folder.resolve("three.json"), items.formatted(people, more));
  }

  private static RunResult run(Path file, String steps) throws IOException {
    return Implementations.run(
        runner, Map.of("lab.items", file.toString(), "lab.step", steps), classes);
  }

  private static void assertFull(RunResult result, int points, int bonus) {
    assertThat(Told.messages(result)).isEmpty();
    assertThat(result.points()).isEqualTo(points);
    assertThat(result.bonus()).isEqualTo(bonus);
  }
}
