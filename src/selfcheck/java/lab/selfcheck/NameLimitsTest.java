package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.Context;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import java.util.function.Consumer;
import lab.harness.deploy.Deployment;
import lab.harness.verdict.WrongAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names may be so long, and with what the provider adds to them, they are longer. */
class NameLimitsTest extends DeployBench {

  private static final String START = "battle-royale-lab-";

  @ParameterizedTest
  @ValueSource(ints = {2, 64})
  void aBucketOfItsOwnName(int length) {
    assertThat(told(context -> Programs.bucket("b".repeat(length))))
        .contains("BucketV2 \"bb")
        .contains("has %d characters".formatted(length))
        .contains("3 to 63");
  }

  @ParameterizedTest
  @CsvSource({"37, ''", "38, has 64 characters"})
  void aBucketWithAPrefix(int length, String says) {
    var args = BucketV2Args.builder().bucketPrefix(start(length)).build();

    assertThat(told(context -> new BucketV2("bucket", args))).contains(says);
  }

  @ParameterizedTest
  @CsvSource({"55, ''", "56, has 64 characters"})
  void aBucketThatPulumiNames(int length, String says) {
    assertThat(told(context -> new BucketV2(start(length)))).contains(says);
  }

  @ParameterizedTest
  @CsvSource({"247, ''", "248, has 256 characters"})
  void aTableThatPulumiNames(int length, String says) {
    var args = Programs.provisionedTable().build();

    assertThat(told(context -> new Table("t".repeat(length), args))).contains(says);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 256})
  void aTableOfItsOwnName(int length) {
    var args = Programs.provisionedTable().name("t".repeat(length)).build();

    assertThat(told(context -> new Table("table", args)))
        .contains("has %d characters".formatted(length))
        .contains("3 to 255");
  }

  @ParameterizedTest
  @CsvSource({
    "a, has 1 character",
    "ix, has 2 characters",
    "by map, does not take",
    "größe, does not take"
  })
  void anIndex(String name, String says) {
    assertThat(told(index(name))).contains("The index " + name + " of Table").contains(says);
  }

  @ParameterizedTest
  @CsvSource({"3, ''", "255, ''", "256, has 256 characters"})
  void anIndexOfALength(int length, String says) {
    assertThat(told(index("i".repeat(length)))).contains(says);
  }

  private static Consumer<Context> index(String name) {
    return context ->
        new Table(
            "table",
            SoundStack.tableArgs(
                    SoundStack.inverted(), SoundStack.index(name, "map", "open_timestamp").build())
                .build());
  }

  private static String start(int length) {
    return START + "x".repeat(length - START.length());
  }

  /** What is told; empty if all is right. */
  private String told(Consumer<Context> program) {
    WrongAnswer verdict =
        catchThrowableOfType(
            WrongAnswer.class,
            () -> {
              try (Deployment deployment = deployer.deploy(program)) {
                Refusals.check(deployment);
              }
            });
    return verdict == null ? "" : Told.of(verdict);
  }
}
