package lab.selfcheck;

import static lab.selfcheck.ThrownBy.PLACE;
import static lab.selfcheck.ThrownBy.STUDENT;
import static lab.selfcheck.ThrownBy.answer;
import static lab.selfcheck.ThrownBy.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import lab.contract.Game;
import lab.contract.PrimaryKey;
import lab.contract.UserGameMapping;
import lab.harness.result.Outcome;
import lab.harness.result.Status;
import lab.harness.run.Outcomes;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Place;
import lab.harness.verdict.WrongAnswer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** What is said of an exception: where it is from, what it says, and what to do about it. */
class OutcomeWordsTest {

  @Test
  void thePlaceStandsUnderTheHeadline() {
    Finding finding = Finding.of("step.4").because(Finding.of("advice.NoSuchElement"));

    assertThat(told(new WrongAnswer(finding, from(new Error(), STUDENT))))
        .isEqualTo(
            """
            One table, three entities: the keys
            %s
            An Optional, a list or an iterator was asked for something, and is empty.
            Either nothing came back, or your code has left out what did: a filter that nothing passes
            (strings compared by == instead of equals). How many items the response has decides.
            Next: where nothing came back, answer as the contract says for that; otherwise mend the filter."""
                .formatted(PLACE));
    assertThat(told(from(new AssertionError("250, not $835"), STUDENT)))
        .isEqualTo("Your code threw AssertionError: 250, not $835\n" + PLACE);
  }

  @Test
  void thePlaceIsNotSaidTwice() {
    Place other = new Place("Other", "m", "Other.java", 3);
    WrongAnswer placed = new WrongAnswer(Finding.of("step.8").at(Optional.of(other)));

    assertThat(told(from(placed, STUDENT))).isEqualTo("One player\nat Other.m(Other.java:3)");
  }

  @Test
  void whatIsThrownIsSaidInALine() {
    assertThat(told(from(new IllegalStateException("two\nlines"), STUDENT)))
        .isEqualTo("Your code threw IllegalStateException: two lines\n" + PLACE);
    assertThat(told(from(new AssertionError(), STUDENT)))
        .isEqualTo("Your code threw AssertionError\n" + PLACE);
    assertThat(told(from(new Error("y".repeat(1_000)), STUDENT)))
        .isEqualTo("Your code threw Error: " + "y".repeat(500) + "\n" + PLACE);
  }

  @Test
  void whatAwsSaidComesWithoutWhatTheSdkAdds() {
    Throwable noTable =
        answer(ResourceNotFoundException.builder(), "ResourceNotFoundException", "No table");

    assertAdvice(noTable, "ResourceNotFoundException: No table", "advice.ResourceNotFound");
    assertAdvice(
        new CompletionException(noTable),
        "ResourceNotFoundException: No table",
        "advice.ResourceNotFound");
    assertAdvice(
        answer(DynamoDbException.builder(), "ValidationException", "No index"),
        "DynamoDbException: No index",
        "advice.Validation");
  }

  @Test
  void whatIsCaughtAndThrownOnIsToldAsItCame() {
    Throwable refused =
        answer(DynamoDbException.builder(), "ValidationException", "The key element is wrong");

    assertThat(told(from(new IllegalStateException("no user", refused), STUDENT)))
        .startsWith(
            "Your code threw IllegalStateException,"
                + " whose cause is DynamoDbException: The key element is wrong");
  }

  @Test
  void whatDynamoDbSaysDecidesTheAdvice() {
    assertRefused("Attribute name is a reserved keyword; reserved keyword: map", "reservedWord");
    assertRefused("Query condition missed key schema element: SK", "noPartitionKey");
    assertRefused("The provided key element does not match the schema", "key");
    assertRefused("Provided list of item keys contains duplicates", "keyTwice");
  }

  private static void assertRefused(String said, String advice) {
    assertAdvice(
        answer(DynamoDbException.builder(), "ValidationException", said),
        "DynamoDbException: " + said,
        "refused." + advice);
  }

  @Test
  void anItemOfAnotherKindIsToldFromOneThatLacksAnAttribute() {
    PrimaryKey game = new PrimaryKey("GAME#1", "#METADATA#1");

    assertThat(told(from(catchThrowable(() -> UserGameMapping.of(game.toItem())), STUDENT)))
        .contains("By its keys the item is a Game, and your code reads it as a UserGameMapping");
    assertThat(told(from(catchThrowable(() -> Game.of(game.toItem())), STUDENT)))
        .contains("The item is of that kind, and came back without game_id");
  }

  @Test
  void adviceIsFoundWithoutAwssErrorCodeToo() {
    assertAdvice(
        ConditionalCheckFailedException.builder().message("No").build(),
        "ConditionalCheckFailedException: No",
        "advice.ConditionalCheckFailed");
    assertAdvice(
        NoSuchBucketException.builder().message("No").build(),
        "NoSuchBucketException: No",
        "advice.NoSuchBucket");
    assertAdvice(
        new NullPointerException("\"item\" is null"),
        "NullPointerException: \"item\" is null",
        "advice.NullPointer");
    assertAdvice(new StackOverflowError(), "StackOverflowError", "advice.StackOverflow");
  }

  @Test
  void theRootCauseKnowsBest() {
    assertAdvice(
        SdkClientException.builder()
            .message("No")
            .numAttempts(4)
            .cause(new IOException(new FileAlreadyExistsException("a")))
            .build(),
        "SdkClientException: No",
        "advice.FileAlreadyExists");
  }

  private static void assertAdvice(Throwable thrown, String said, String advice) {
    Outcome outcome = Outcomes.of(from(thrown, STUDENT));

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(Told.of(outcome.finding().orElseThrow()))
        .isEqualTo("Your code threw %s\n%s\n%s", said, PLACE, Told.of(Finding.of(advice)));
  }

  private static String told(Throwable thrown) {
    return Told.of(Outcomes.of(thrown).finding().orElseThrow());
  }
}
