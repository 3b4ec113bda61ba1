package lab.selfcheck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import lab.harness.world.ItemsFile;
import lab.harness.world.JsonForm;
import lab.harness.world.World;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemsFileTest {

  private static final String USER =
      """
      {"PK":"USER#zoé","SK":"#METADATA#zoé","address":"1 Rue\\n29 Ys","birthdate":"1990-01-01",\
      "email":"zoé@example.org","name":"Zoé \\"Z\\" 桜","username":"zoé"}""";
  private static final String GAME =
      """
      {"PK":"GAME#1","SK":"#METADATA#1","create_time":"2026-03-01T10:00:00Z","creator":"zoé",\
      "game_id":"1","map":"Île","open_timestamp":"2026-03-01T10:00:00Z","people":10}""";
  private static final String MAPPING =
      """
      {"PK":"GAME#1","SK":"USER#zoé","game_id":"1","username":"zoé"}""";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("items.json");
  }

  @Test
  void readsOneItemALine() throws IOException {
    Files.writeString(file, USER + "\r\n  \n\n" + GAME + "\n" + MAPPING);

    List<Map<String, AttributeValue>> items = ItemsFile.read(file);

    assertThat(items).hasSize(3);
    assertThat(items.get(0))
        .containsEntry("address", AttributeValue.fromS("1 Rue\n29 Ys"))
        .containsEntry("name", AttributeValue.fromS("Zoé \"Z\" 桜"));
    assertThat(items.get(1)).containsEntry("people", AttributeValue.fromN("10"));
  }

  @Test
  void writesWhatItReads() throws IOException {
    String content = String.join("\n", USER, GAME, MAPPING, "");
    Files.writeString(file, content);

    ItemsFile.write(file, new World(ItemsFile.read(file)).items());

    assertThat(Files.readAllBytes(file)).isEqualTo(content.getBytes(UTF_8));
  }

  @Test
  void takesAttributesThatTheLabDoesNotKnow() throws IOException {
    Files.writeString(file, MAPPING.replace("}", ",\"score\":[7,true,null]}"));

    assertThat(ItemsFile.read(file).get(0)).hasSize(5);
  }

  @ParameterizedTest
  @EnumSource
  void readsValuesOfAnyForm(JsonForm form) throws IOException {
    Files.write(file, form.lines());

    List<Map<String, AttributeValue>> items = ItemsFile.read(file);

    assertThat(items).hasSameSizeAs(form.lines()).doesNotHaveDuplicates();
    Files.writeString(file, "");
    ItemsFile.write(file, items);
    assertThat(ItemsFile.read(file)).isEqualTo(items);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"PK\":\"USER#ann\"",
        "{\"PK\":\"USER#ann\"}}",
        "{\"PK\":\"a\"},{\"PK\":\"b\"}",
        "{'PK':'a'}",
        "PK=a",
        "\"PK\"",
        "5",
        "null",
        "\uFEFF{}"
      })
  void rejectsALineThatIsNotOneObject(String line) throws IOException {
    assertRejected(line, "bad.items.json");
  }

  /** A parser finds only on the next line that something is amiss. */
  @ParameterizedTest
  @ValueSource(strings = {"{\"PK\":\"USER#ann\"", "{\"PK\":\"USER#ann", "{\"PK\":"})
  void namesTheLineThatBreaksOff(String line) throws IOException {
    Files.writeString(file, String.join("\n", USER, line, GAME, MAPPING));

    assertUnusable("bad.items.json", "file", file, "line", 2);
  }

  @Test
  void namesTheLineWithinAnObjectOfSeveral() throws IOException {
    Files.writeString(file, "[\n{\n\"PK\": \"a\",\n\"SK\": b\n}\n]");

    assertUnusable("bad.items.json", "file", file, "line", 4);
  }

  @Test
  void rejectsANameThatStandsTwice() throws IOException {
    String twice = MAPPING.replace("}", ",\"a\":{\"b\":1,\"b\":1}}");
    assertRejected(twice, "bad.items.nameTwice", "name", "b");
    assertRejected(
        MAPPING.replace("}", ",\"PK\":\"GAME#1\"}"), "bad.items.nameTwice", "name", "PK");
  }

  @Test
  void rejectsWhatIsInEachOtherTooOften() throws IOException {
    assertRejected("[".repeat(100_000), "bad.items.nesting", "most", 200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[{}]", "{\"SK\":\"b\"}", "{\"PK\":1,\"SK\":\"b\"}"})
  void rejectsALineWithoutPartitionKey(String line) throws IOException {
    assertRejected(line, "bad.items.key", "key", "PK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"PK\":\"a\"}", "{\"PK\":\"a\",\"SK\":null}"})
  void rejectsALineWithoutSortKey(String line) throws IOException {
    assertRejected(line, "bad.items.key", "key", "SK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"PK\":\"a\",\"SK\":\"b\"}",
        "{\"PK\":\"USER#a\",\"SK\":\"USER#a\"}",
        "{\"PK\":\"GAME#1\",\"SK\":\"MAP#1\"}"
      })
  void rejectsAKeyOfNoEntity(String line) throws IOException {
    assertRejected(line, "bad.items.entity");
  }

  @Test
  void rejectsAnEntityThatIsNotWhole() throws IOException {
    assertRejected(USER.replace("birthdate", "birthday"), "bad.items.user");
    assertRejected(GAME.replace("\"people\":10", "\"people\":\"10\""), "bad.items.game");
    assertRejected(GAME.replace("\"people\":10", "\"people\":9.5"), "bad.items.game");
    assertRejected(MAPPING.replace("username", "user"), "bad.items.mapping");
  }

  @Test
  void rejectsAKeyThatIsNotThatOfTheAttributes() throws IOException {
    assertRejected(USER.replace("\"username\":\"zoé", "\"username\":\"Zoé"), "bad.items.user");
    assertRejected(GAME.replace("\"game_id\":\"1", "\"game_id\":\"2"), "bad.items.game");
    assertRejected(MAPPING.replace("\"game_id\":\"1", "\"game_id\":\"2"), "bad.items.mapping");
  }

  @Test
  void rejectsAKeyThatStandsTwice() throws IOException {
    assertRejected(GAME, "bad.items.duplicate", "first", 2);
  }

  @Test
  void rejectsAnotherEncoding() throws IOException {
    String ascii = "{\"PK\":\"GAME#1\",\"SK\":\"USER#ann\",\"game_id\":\"1\",\"username\":\"ann\"}";
    Files.writeString(file, ascii + "\n" + MAPPING, ISO_8859_1);

    assertUnusable("bad.items.encoding", "file", file, "line", 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \r\n\n", "[]", "\uFEFF", "{\"Items\":[],\"Count\":0}"})
  void rejectsAFileWithoutItems(String content) throws IOException {
    Files.writeString(file, content);

    assertUnusable("bad.items.empty", "file", file);
  }

  @Test
  void rejectsAWorldThatLacksAKind() throws IOException {
    Files.writeString(file, USER);

    assertThat(Told.by(() -> World.read(file))).contains("1 user, no game and no mapping");
    Files.writeString(file, String.join("\n", GAME, MAPPING));
    assertThat(Told.by(() -> World.read(file))).contains("no user, 1 game and 1 mapping");
  }

  @Test
  void rejectsAFileThatIsNotThere() {
    assertUnusable("bad.file", "name", "lab.items", "value", file);
  }

  private void assertRejected(String thirdLine, String key, Object... more) throws IOException {
    Files.writeString(file, String.join("\n", "", GAME, thirdLine));

    assertUnusable(
            key, Stream.concat(Stream.of("file", file, "line", 3), Stream.of(more)).toArray())
        .contains("items.json, line 3 ");
  }

  private AbstractStringAssert<?> assertUnusable(String key, Object... namesAndValues) {
    return assertThatThrownBy(() -> ItemsFile.read(file))
        .isInstanceOf(BadInputException.class)
        .extracting(Told::of, STRING)
        .isEqualTo(Told.of(Finding.of(key, namesAndValues)));
  }
}
