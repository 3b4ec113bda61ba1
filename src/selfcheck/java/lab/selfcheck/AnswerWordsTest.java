package lab.selfcheck;

import static lab.harness.assertion.LabAssertions.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
import lab.harness.verdict.RecordParts;
import lab.harness.world.Items;
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
        .contains("kept from an earlier call, written down, read from a file");
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
            "another name than the table: %s; it should be %s"
                .formatted(RecordParts.visible(user.email()), user.name()))
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
  void whatCameBackWithoutAnAttributeIsNotLost() {
    table
        .client()
        .query(
            byPartition(game)
                .projectionExpression("PK, SK, game_id, #map, creator, create_time")
                .expressionAttributeNames(Map.of("#map", "map"))
                .build());
    Game emptied =
        Game.of(
            ImmutableMap.<String, AttributeValue>builder()
                .putAll(Items.of(game))
                .put("people", AttributeValue.fromN("0"))
                .buildKeepingLast());

    assertThat(Told.by(() -> judgeGames(List.of(emptied)).isExactly(List.of(game))))
        .contains("Your requests brought it back without")
        .contains("people");
  }

  @Test
  void theItemOfTheGameIsNoSecondPlayer() {
    query(game);
    UserGameMapping creator =
        players.stream()
            .filter(it -> it.username().equals(game.creator()))
            .findFirst()
            .orElseThrow();

    assertThat(Told.by(() -> judge(with(creator)).isExactly(players)))
        .contains("It came back once. The item with PK GAME#")
        .contains("is of another kind");
  }

  @Test
  void whatIsMadeOfTheItemOfTheGameIsNamed() {
    query(game);
    String id = game.gameId();

    assertThat(
            Told.by(
                () ->
                    judge(with(new UserGameMapping(id, "ATA#" + id, Optional.empty())))
                        .isExactly(players)))
        .contains(
            "Your code made that of the item with PK GAME#%s and SK #METADATA#".formatted(id));
  }

  @Test
  void whatIsAskedForTwiceComesBackTwice() {
    query(game);
    query(game);

    assertThat(Told.by(() -> judge(with(players.get(0))).isExactly(players)))
        .contains("It came back 2 times");
  }

  @Test
  void whatIsWrongWithAScanIsThatItIsOne() {
    table.client().scan(scan -> scan.tableName(table.name()).limit(3));

    assertThat(Told.by(() -> judge(List.of()).isExactly(players)))
        .contains("Your code scans, and read 3 items so");
  }

  private List<UserGameMapping> with(UserGameMapping another) {
    return ImmutableList.<UserGameMapping>builder().addAll(players).add(another).build();
  }

  private ListAnswerAssert<Game> judgeGames(List<Game> answer) {
    return assertThatAnswer(answer, "openGames(...)", table.requests()).about("GAME#");
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
