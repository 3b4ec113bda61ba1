package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** How DynamoDB rejects a request that can't be right. */
final class Validation {

  private Validation() {}

  /** A ValidationException, with these words in it. */
  static Consumer<Throwable> says(String words) {
    return thrown -> {
      assertThat(thrown).isInstanceOf(DynamoDbException.class).hasMessageContaining(words);
      assertThat(((DynamoDbException) thrown).awsErrorDetails().errorCode())
          .isEqualTo("ValidationException");
    };
  }
}
