package lab.selfcheck;

import static lab.harness.assertion.LabAssertions.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.contract.Game;
import lab.contract.PrimaryKey;
import lab.contract.User;
import lab.contract.UserGameMapping;
import lab.harness.assertion.ListAnswerAssert;
import lab.harness.assertion.OptionalAnswerAssert;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.TableNames;
import lab.harness.fixture.Tables;
import lab.harness.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** A wrong answer is told by what the requests asked for, and by what they brought. */
class AnswerWordsTest {

  private static EmbeddedCloud cloud;
  private static GameTable table;

  private final User user = table.oracle().users().get(0);
  private final Game game = table.oracle().fullest();
  private final List<UserGameMapping> players = table.oracle().players(game.gameId());

  @BeforeAll
  static void open() {
    cloud = new EmbeddedCloud();
    table = new Tables(cloud, new TableNames()).readable(() -> World.generate(1));
  }

  @AfterAll
  static void close() {
    cloud.close();
  }

  @BeforeEach
  void reset() {
    table.reset();
  }

  @Test
  void aRightAnswerHasToBeAskedFor() {
    assertThat(Told.by(() -> judge(Optional.of(user)).isExactly(Optional.of(user))))
        .contains("gave the right answer, but no request reached the service");
    assertThat(Told.by(() -> judge(players).isExactly(players)))
        .contains("kept from an earlier call, written down, or read from a file");
  }

  @Test
  void aRightAnswerHasToComeBack() {
    get(table.keys().user("nobody"));

    assertThat(Told.by(() -> judge(Optional.of(user)).isExactly(Optional.of(user))))
        .contains("gave the right answer, but none of its requests brought User[");
  }

  /** As with a projection, and with keys that are taken apart. */
  @Test
  void aRightAnswerMayComeBackInParts() {
    query(game);

    List<UserGameMapping> right = List.of(players.get(0));
    assertThatCode(() -> judge(right).isExactly(right)).doesNotThrowAnyException();
  }

  @Test
  void anOrderIsNotAskedOfAScan() {
    table.client().scan(scan -> scan.tableName(table.name()));

    assertThat(
            Told.by(
                () ->
                    judge(List.of(players.get(1), players.get(0)))
                        .isExactly(List.of(players.get(0), players.get(1)))))
        .contains("has no order");
  }

  @Test
  void whatIsWrittenDownIsNamed() {
    get(table.keys().user("johnsonscott"));

    assertThat(Told.by(() -> judge(Optional.<User>empty()).isExactly(Optional.of(user))))
        .contains("None of your requests names \"%s\"".formatted(user.username()))
        .contains("asks for #METADATA#johnsonscott, USER#johnsonscott");
  }

  @Test
  void aKeyThatIsNotThereIsShown() {
    get(new PrimaryKey("USER#" + user.username(), "METADATA#" + user.username()));

    assertThat(Told.by(() -> judge(Optional.<User>empty()).isExactly(Optional.of(user))))
        .contains("asks for METADATA#%s".formatted(user.username()));
  }

  @Test
  void whatWasOnlyCountedDidNotComeBack() {
    table.client().query(byPartition(game).select(Select.COUNT).build());

    assertThat(Told.by(() -> judge(List.of()).isExactly(players))).contains("leave Select out");
  }

  @Test
  void whatCameBackWasLostAfterwards() {
    get(table.keys().user(user.username()));
    User other =
        new User(user.username(), user.email(), user.email(), user.birthdate(), user.address());

    assertThat(Told.by(() -> judge(Optional.of(other)).isExactly(Optional.of(user))))
        .contains(
            "another name than the table: %s; it should be %s".formatted(user.email(), user.name()))
        .contains("Your requests brought it back");
  }

  @Test
  void whatStandsInPlaceOfAnElementIsShown() {
    query(game);
    List<UserGameMapping> changed =
        players.stream()
            .map(it -> new UserGameMapping(it.gameId(), it.username(), Optional.of("tin")))
            .toList();

    assertThat(Told.by(() -> judge(changed).isExactly(players)))
        .contains("right ones are missing")
        .contains("whose place is Optional[tin], not Optional.empty");
  }

  @Test
  void whatNoRequestBroughtIsKeptFromEarlier() {
    query(table.oracle().games().stream().filter(it -> !it.equals(game)).findFirst().orElseThrow());

    assertThat(Told.by(() -> judge(players).isExactly(List.of())))
        .contains("None of this call's requests brought that");
  }

  @Test
  void nullAmongTheElementsIsTheStudentsFault() {
    query(game);

    assertThat(Told.by(() -> judge(Arrays.asList(players.get(0), null)).isExactly(players)))
        .contains("null is among them");
  }

  private OptionalAnswerAssert<User> judge(Optional<User> answer) {
    return assertThatAnswer(answer, "user(...)", table.requests()).about(user.username());
  }

  private ListAnswerAssert<UserGameMapping> judge(List<UserGameMapping> answer) {
    return assertThatAnswer(answer, "players(...)", table.requests()).about("GAME#");
  }

  private static void get(PrimaryKey key) {
    table.client().getItem(get -> get.tableName(table.name()).key(key.toItem()));
  }

  private static void query(Game game) {
    table.client().query(byPartition(game).build());
  }

  private static QueryRequest.Builder byPartition(Game game) {
    String partitionKey = table.keys().game(game.gameId()).partitionKey();
    return QueryRequest.builder()
        .tableName(table.name())
        .keyConditionExpression("PK = :pk")
        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partitionKey)));
  }
}
