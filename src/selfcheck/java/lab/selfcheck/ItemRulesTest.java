package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lab.contract.Game;
import lab.contract.User;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.TableNames;
import lab.harness.fixture.Tables;
import lab.harness.verdict.BadInputException;
import lab.harness.world.ItemSize;
import lab.harness.world.Items;
import lab.harness.world.ItemsFile;
import lab.harness.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * A file may hold what DynamoDB takes, and nothing else: each item is checked, and put into a table
 * of DynamoDB Local, which says the same.
 */
class ItemRulesTest {

  private static final String DIGITS = "1234567890123456789012345678901234567";

  private static EmbeddedCloud cloud;
  private static GameTable table;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    cloud = new EmbeddedCloud();
    table = new Tables(cloud, new TableNames()).writable(() -> new World(List.of()));
    table.prepare();
  }

  @AfterAll
  static void close() {
    cloud.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "0.0",
        "0E400",
        "1E-130",
        "-1E-130",
        "9.99E125",
        "-9.99E125",
        "1e+125",
        DIGITS + "8",
        "-0." + DIGITS + "8",
        DIGITS + "80000",
        DIGITS + "8E-160",
        "1.000000000000000000000000000000000000000000000"
      })
  void numbersThatAreTaken(String number) throws IOException {
    assertTaken(user("n", fromN(number)));
    assertTaken(user("l", fromL(List.of(fromM(Map.of("n", fromN(number)))))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        DIGITS + "89",
        "-" + DIGITS + "89",
        "0." + DIGITS + "89",
        DIGITS + "89E-5",
        DIGITS + "890000"
      })
  void numbersOfTooManyDigits(String number) throws IOException {
    assertRefused(user("n", fromN(number)), "number n with 39 significant digits");
    assertRefused(
        user("l", fromL(List.of(fromS(""), fromM(Map.of("n", fromN(number)))))),
        "number l[1].n with 39 significant digits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1E126",
        "-1E126",
        "9.9E-131",
        "-1E-131",
        "1E400",
        "1E2147483648",
        "1E-99999999999"
      })
  void numbersOutOfReach(String number) throws IOException {
    assertRefused(user("n", fromN(number)), "number n, which is too large or too close to zero");
    assertRefused(user("m", fromM(Map.of("n", fromN(number)))), "number m.n");
  }

  @ParameterizedTest
  @CsvSource({"map, 2048", "open_timestamp, 1024"})
  void keysOfTheIndexOfOpenGames(String name, int most) throws IOException {
    assertTaken(user(name, fromS("x".repeat(most))));
    assertRefused(
        user(name, fromS("é".repeat(most / 2) + "x")),
        name,
        (most + 1) + " bytes",
        "at most " + most);
    assertRefused(user(name, fromS("")), name, "empty string");
    assertRefused(user(name, fromNul(true)), name, "as null");
    assertRefused(user(name, fromN("5")), name, "as a number");
    assertRefused(user(name, fromBool(true)), name, "true or false");
    assertRefused(user(name, fromL(List.of())), name, "a list or a map");
    assertRefused(user(name, fromM(Map.of())), name, "a list or a map");
  }

  /** Those of a game, too, which has a map, and may have no time since which it is open. */
  @Test
  void keysOfAGame() throws IOException {
    Map<String, AttributeValue> game = game("g");
    assertTaken(game);
    assertRefused(with(game, "open_timestamp", fromNul(true)), "open_timestamp", "as null");
    assertRefused(with(game, "open_timestamp", fromS("")), "open_timestamp", "empty string");
    assertRefused(with(game, "map", fromNul(true)), "map", "as null");
    assertRefused(with(game, "map", fromS("")), "map", "empty string");
  }

  /** The partition key is the sort key of the inverted index, too. */
  @Test
  void keysOfTheTable() throws IOException {
    assertTaken(game("x".repeat(1024 - "#METADATA#".length())));
    assertRefused(game("x".repeat(1025 - "#METADATA#".length())), "SK with 1025 bytes");
    assertRefused(game("x".repeat(1025 - "GAME#".length())), "K with 10");
  }

  @Test
  void levels() throws IOException {
    assertTaken(user("n", nested(31, fromS(""))));
    assertTaken(user("n", nested(30, fromL(List.of()))));
    assertRefused(user("n", nested(32, fromS(""))), "n with more than 32 levels");
    assertRefused(user("n", nested(31, fromL(List.of()))), "n with more than 32 levels");
    assertRefused(user("n", nested(31, fromM(Map.of()))), "n with more than 32 levels");
    assertRefused(user("n", nested(90, fromS(""))), "n with more than 32 levels");
  }

  @Test
  void names() throws IOException {
    assertTaken(user("n".repeat(65_535), fromS("")));
    assertTaken(user("m", fromM(Map.of("n".repeat(65_535), fromS("")))));
    assertRefused(user("n".repeat(65_536), fromS("")), "name of 65536 bytes");
    assertRefused(user("m", fromM(Map.of("n".repeat(65_536), fromS("")))), "65536 bytes");
    assertRefused(user("", fromS("x")), "without a name");
    assertRefused(user("m", fromM(Map.of("", fromS("x")))), "without a name");
  }

  @ParameterizedTest
  @MethodSource
  void anItemHasAtMost400KB(AttributeValue value) throws IOException {
    Map<String, AttributeValue> item = user("v", value);
    int room = 409_600 - ItemSize.of(item) - "rest".length();

    assertTaken(with(item, "rest", fromS("x".repeat(room))));
    assertRefused(
        with(item, "rest", fromS("x".repeat(room + 1))), "item of 409601 bytes", "at most 409600");
  }

  static Stream<AttributeValue> anItemHasAtMost400KB() {
    return Stream.of(
        fromS(""),
        fromS("é桜🎮"),
        fromBool(true),
        fromNul(true),
        fromL(List.of()),
        fromM(Map.of()),
        fromL(List.of(fromNul(true), fromS("x"), fromN("-1.5"))),
        fromM(Map.of("a", fromL(List.of(fromN("100.1"))), "b", fromBool(false))),
        fromN("0"),
        fromN("-27"),
        fromN("0.0012"),
        fromN("100.10"),
        fromN(DIGITS + "8"),
        fromN("-" + DIGITS + ".8"));
  }

  /** DynamoDB Local takes it, but what is in the table then is something else. */
  @Test
  void halfACharacter() throws IOException {
    assertTaken(user("n", fromS("\uD83C\uDFAE")));
    for (String half : List.of("'n':'a\\ud83cb'", "'n':['\\udfae\\ud83c']", "'\\udfae':1")) {
      Path file = folder.resolve("items.json");
      Files.writeString(
          file, "{'PK':'GAME#1','SK':'USER#a',%s}".formatted(half).replace('\'', '"'));

      assertThat(Told.by(() -> ItemsFile.read(file))).contains("line 1 has half a character");
    }
  }

  private void assertTaken(Map<String, AttributeValue> item) throws IOException {
    assertThat(checked(item)).isEmpty();
    assertThat(put(item)).isEmpty();
  }

  private void assertRefused(Map<String, AttributeValue> item, String... words) throws IOException {
    assertThat(put(item)).isPresent();
    assertThat(checked(item)).isPresent();
    assertThat(checked(item).get()).contains("items.json, line 1 ").contains(words).endsWith(".");
  }

  /** What the lab says of a file with the item. */
  private Optional<String> checked(Map<String, AttributeValue> item) throws IOException {
    Path file = folder.resolve("items.json");
    Files.writeString(file, ItemForms.TYPED.write(List.of(item)));
    try {
      assertThat(ItemsFile.read(file)).containsExactly(item);
      return Optional.empty();
    } catch (BadInputException e) {
      return Optional.of(Told.of(e));
    }
  }

  private static Optional<Throwable> put(Map<String, AttributeValue> item) {
    Throwable thrown = catchThrowable(() -> table.state().put(List.of(item)));
    assertThat(thrown)
        .satisfiesAnyOf(
            it -> assertThat(it).isNull(),
            it -> assertThat(it).isInstanceOf(DynamoDbException.class));
    return Optional.ofNullable(thrown);
  }

  private static AttributeValue nested(int levels, AttributeValue inside) {
    AttributeValue value = inside;
    for (int i = 0; i < levels; i++) {
      value = i % 2 == 0 ? fromL(List.of(value)) : fromM(Map.of("m", value));
    }
    return value;
  }

  private static Map<String, AttributeValue> user(String name, AttributeValue value) {
    return with(Items.of(new User("ann", "Ann", "e", "b", "a")), name, value);
  }

  private static Map<String, AttributeValue> game(String id) {
    Optional<String> none = Optional.empty();
    return Items.of(new Game(id, "M", "ann", 1, "t", none, none, none, none, none, none));
  }

  private static Map<String, AttributeValue> with(
      Map<String, AttributeValue> item, String name, AttributeValue value) {
    Map<String, AttributeValue> other = new HashMap<>(item);
    other.put(name, value);
    return other;
  }
}
