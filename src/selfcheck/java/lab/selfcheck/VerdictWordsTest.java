package lab.selfcheck;

import static lab.selfcheck.ThrownBy.PLACE;
import static lab.selfcheck.ThrownBy.STUDENT;
import static lab.selfcheck.ThrownBy.answer;
import static lab.selfcheck.ThrownBy.from;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.concurrent.CompletionException;
import lab.harness.progress.Outcome;
import lab.harness.progress.Status;
import lab.harness.progress.Verdicts;
import lab.harness.text.Texts;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** What is said of an exception: where it is from, what it says, and what to do about it. */
class VerdictWordsTest {

  @Test
  void thePlaceStandsUnderTheFirstLine() {
    Error cause = from(new Error(), STUDENT);

    assertThat(Verdicts.of(new AssertionError("250, not $835\nNext: go", cause)).message())
        .isEqualTo("250, not $835\n" + PLACE + "\nNext: go");
    assertThat(Verdicts.of(from(new AssertionError("250, not 835"), STUDENT)).message())
        .isEqualTo("250, not 835\n" + PLACE);
  }

  @Test
  void thePlaceIsNotSaidTwice() {
    String named = "250, not 835\nat Other.m(Other.java:3)";

    assertThat(Verdicts.of(from(new AssertionError(named), STUDENT)).message()).isEqualTo(named);
  }

  @Test
  void whatIsThrownIsSaidInALine() {
    assertThat(Verdicts.of(from(new IllegalStateException("two\nlines"), STUDENT)).message())
        .isEqualTo("Your code threw IllegalStateException: two lines\n" + PLACE);
    assertThat(Verdicts.of(from(new AssertionError(), STUDENT)).message())
        .isEqualTo("Your code threw AssertionError\n" + PLACE);
    assertThat(Verdicts.of(from(new Error("y".repeat(1_000)), STUDENT)).message())
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
        SdkClientException.create(
            "No (SDK Attempt Count: 4)", new IOException(new FileAlreadyExistsException("a"))),
        "SdkClientException: No",
        "advice.FileAlreadyExists");
  }

  private static void assertAdvice(Throwable thrown, String said, String advice) {
    assertThat(Verdicts.of(from(thrown, STUDENT)))
        .isEqualTo(
            new Outcome(
                Status.FAILED,
                "Your code threw " + said + "\n" + PLACE + "\n" + Texts.text(advice)));
  }
}
