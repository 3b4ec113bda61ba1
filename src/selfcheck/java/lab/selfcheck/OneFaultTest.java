package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.pulumi.Context;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexArgs;
import com.pulumi.aws.dynamodb.inputs.TableLocalSecondaryIndexArgs;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2Args;
import com.pulumi.aws.s3.BucketObject;
import com.pulumi.aws.s3.BucketObjectArgs;
import com.pulumi.aws.s3.BucketPolicy;
import com.pulumi.aws.s3.BucketPolicyArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketVersioningV2;
import com.pulumi.aws.s3.BucketVersioningV2Args;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleArgs;
import com.pulumi.core.Output;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lab.contract.NotDoneYetException;
import lab.contract.Storage;
import lab.harness.deploy.StackConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault in a program costs what it is about, and no other step. */
class OneFaultTest extends DeployBench {

  private static final List<String> TABLE =
      List.of("5 name", "5 keys", "5 provisioned", "5 exported", "11 declared", "12 declared");

  private static final List<String> BUCKET =
      List.of("1 declared", "1 private", "1 exported", "3 enabled", "1 destroyed");

  /** What a program says, what it costs, and the program. */
  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(
            "versioning that lacks its status block",
            "BucketVersioningV2Args without versioningConfiguration",
            List.of("3 enabled"),
            program(
                context -> {
                  SoundStack.table(context);
                  BucketV2 bucket = new BucketV2("objects", SoundStack.bucketArgs().build());
                  context.export(Storage.BUCKET_OUTPUT, bucket.bucket());
                  new BucketVersioningV2(
                      "v", BucketVersioningV2Args.builder().bucket(bucket.id()).build());
                })),
        arguments(
            "versioning without arguments",
            "BucketVersioningV2Args without ",
            List.of("3 enabled"),
            program(
                context -> {
                  BucketV2 bucket = new BucketV2("objects", SoundStack.bucketArgs().build());
                  new BucketVersioningV2("v");
                  context.export(Storage.BUCKET_OUTPUT, bucket.bucket());
                  SoundStack.table(context);
                })),
        arguments(
            "a public access block without arguments",
            "BucketPublicAccessBlockArgs without bucket",
            List.of("1 private"),
            program(
                context -> {
                  new BucketPublicAccessBlock("b");
                  SoundStack.declare(context);
                })),
        arguments(
            "a table without arguments",
            "The cloud refused Table \"games\"",
            TABLE,
            program(
                context -> {
                  new Table("games");
                  SoundStack.bucket(context);
                })),
        arguments(
            "versioning of a bucket that is not there",
            "The cloud refused BucketVersioningV2 \"v\"",
            List.of("3 enabled"),
            program(
                context -> {
                  BucketV2 bucket = new BucketV2("objects", SoundStack.bucketArgs().build());
                  context.export(Storage.BUCKET_OUTPUT, bucket.bucket());
                  Programs.versioning("v", Output.of("nowhere"), "Enabled");
                  SoundStack.table(context);
                })),
        arguments(
            "a status that is none",
            "says status \"enabled\"",
            List.of("3 enabled"),
            program(
                context -> {
                  BucketV2 bucket = new BucketV2("objects", SoundStack.bucketArgs().build());
                  Programs.versioning(bucket, "enabled");
                  context.export(Storage.BUCKET_OUTPUT, bucket.bucket());
                  SoundStack.table(context);
                })),
        arguments(
            "versioning declared twice",
            "BucketVersioningV2 \"objects\" twice",
            List.of("3 enabled"),
            program(
                context -> {
                  Programs.versioning(SoundStack.bucket(context), "Enabled");
                  SoundStack.table(context);
                })),
        arguments(
            "a public access block that lacks its bucket",
            "BucketPublicAccessBlockArgs without bucket",
            List.of("1 private"),
            program(
                context -> {
                  SoundStack.declare(context);
                  new BucketPublicAccessBlock(
                      "b", BucketPublicAccessBlockArgs.builder().blockPublicAcls(true).build());
                })),
        arguments(
            "a public access block of another bucket",
            "The cloud refused BucketPublicAccessBlock \"b\"",
            List.of("1 private"),
            program(
                context -> {
                  new BucketPublicAccessBlock(
                      "b", BucketPublicAccessBlockArgs.builder().bucket("another").build());
                  SoundStack.declare(context);
                })),
        arguments(
            "a policy that is no JSON",
            "its policy is no JSON",
            List.of("1 private"),
            program(
                context -> {
                  BucketV2 bucket = SoundStack.bucket(context);
                  new BucketPolicy(
                      "p", BucketPolicyArgs.builder().bucket(bucket.id()).policy("Deny").build());
                  SoundStack.table(context);
                })),
        arguments(
            "rules for a bucket that is named by an ARN",
            "names its bucket by an ARN",
            List.of("1 private"),
            program(
                context -> {
                  BucketV2 bucket = SoundStack.bucket(context);
                  var rule =
                      BucketLifecycleConfigurationV2RuleArgs.builder()
                          .id("all")
                          .status("Enabled")
                          .build();
                  new BucketLifecycleConfigurationV2(
                      "l",
                      BucketLifecycleConfigurationV2Args.builder()
                          .bucket(bucket.arn())
                          .rules(rule)
                          .build());
                  SoundStack.table(context);
                })),
        arguments(
            "a bucket whose name is not allowed",
            "The cloud refused BucketV2 \"objects\"",
            BUCKET,
            program(
                context -> {
                  SoundStack.table(context);
                  var bucket =
                      new BucketV2(
                          "objects", SoundStack.bucketArgs().bucketPrefix("Not_allowed").build());
                  Programs.versioning(bucket, "Enabled");
                  context.export(Storage.BUCKET_OUTPUT, bucket.bucket());
                })),
        arguments(
            "a bucket declared twice",
            "BucketV2 \"objects\" twice",
            BUCKET,
            program(
                context -> {
                  SoundStack.bucket(context);
                  new BucketV2("objects");
                  SoundStack.table(context);
                })),
        arguments(
            "a table without capacity",
            "No provisioned throughput",
            TABLE,
            program(
                context -> {
                  Table table =
                      new Table(
                          "games",
                          Programs.table()
                              .name(Storage.TABLE_NAME)
                              .globalSecondaryIndexes(SoundStack.index("I", "PK", "PK").build())
                              .build());
                  context.export(Storage.TABLE_OUTPUT, table.name());
                  SoundStack.bucket(context);
                })),
        arguments(
            "a table whose builder lacks a type",
            "TableAttributeArgs without type",
            TABLE,
            program(
                context -> {
                  SoundStack.bucket(context);
                  com.pulumi.aws.dynamodb.inputs.TableAttributeArgs.builder().name("PK").build();
                })),
        arguments(
            "an attribute that no key uses",
            "no key uses: people",
            TABLE,
            program(
                context -> {
                  SoundStack.bucket(context);
                  var args = SoundStack.tableArgs(SoundStack.inverted()).build();
                  new Table(
                      "games",
                      com.pulumi.aws.dynamodb.TableArgs.builder(args)
                          .attributes(
                              Programs.string("PK"),
                              Programs.string("SK"),
                              Programs.string("people"))
                          .build());
                })),
        index(
            "an index on an attribute that is not declared",
            "does not declare: opened_at",
            "12 declared",
            SoundStack.inverted(),
            SoundStack.index("OpenGamesIndex", "map", "opened_at").build()),
        index(
            "an index of another name on attributes that are not declared",
            "does not declare: maps, opened_at",
            "12 declared",
            SoundStack.inverted(),
            SoundStack.index("ByMap", "maps", "opened_at").build()),
        index(
            "an inverted index on an attribute that is not declared",
            "does not declare: username",
            "11 declared",
            SoundStack.index("PlayersIndex", "username", "PK").build(),
            SoundStack.sparse()),
        index(
            "a projection that is none",
            "projectionType \"all\"",
            "11 declared",
            SoundStack.index("InvertedIndex", "SK", "PK").projectionType("all").build(),
            SoundStack.sparse()),
        index(
            "a projection with attributes that it has anyway",
            "refused the index OpenGamesIndex of Table \"games\"",
            "12 declared",
            SoundStack.inverted(),
            SoundStack.index("OpenGamesIndex", "map", "open_timestamp")
                .nonKeyAttributes("people")
                .build()),
        index(
            "an index without capacity",
            "refused the index InvertedIndex",
            "11 declared",
            TableGlobalSecondaryIndexArgs.builder()
                .name("InvertedIndex")
                .hashKey("SK")
                .rangeKey("PK")
                .projectionType("ALL")
                .build(),
            SoundStack.sparse()),
        arguments(
            "an index that is local and has the table's own sort key for its partition",
            "refused the index InvertedIndex",
            List.of("11 declared"),
            program(
                context -> {
                  var local =
                      TableLocalSecondaryIndexArgs.builder()
                          .name("InvertedIndex")
                          .rangeKey("PK")
                          .projectionType("ALL")
                          .build();
                  Table table =
                      new Table(
                          "games",
                          SoundStack.tableArgs(SoundStack.sparse())
                              .localSecondaryIndexes(local)
                              .build());
                  context.export(Storage.TABLE_OUTPUT, table.name());
                  SoundStack.bucket(context);
                })),
        arguments(
            "an exception between the bucket and the table",
            "before it had declared a table: it threw IllegalStateException: oh",
            TABLE,
            program(
                context -> {
                  SoundStack.bucket(context);
                  throw new IllegalStateException("oh");
                })),
        arguments(
            "an exception before an output",
            "before it had exported tableName: it threw ArithmeticException",
            List.of("5 exported"),
            program(
                context -> {
                  SoundStack.bucket(context);
                  Table table =
                      new Table(
                          "games",
                          SoundStack.tableArgs(SoundStack.inverted(), SoundStack.sparse()).build());
                  context.export(
                      Storage.TABLE_OUTPUT + Math.floorDiv(1, List.of().size()), table.name());
                })),
        arguments(
            "an exception in the callback of an output",
            "before it had exported bucketName: it threw IllegalStateException: oh",
            List.of("1 exported"),
            program(
                context -> {
                  BucketV2 bucket = new BucketV2("objects", SoundStack.bucketArgs().build());
                  Programs.versioning(bucket, "Enabled");
                  context.export(
                      Storage.BUCKET_OUTPUT, bucket.bucket().applyValue(OneFaultTest::oh));
                  SoundStack.table(context);
                })),
        arguments(
            "an exception in a callback that a table waits for",
            "before it had declared a table: it threw IllegalStateException: oh",
            TABLE,
            program(
                context -> {
                  BucketV2 bucket = SoundStack.bucket(context);
                  Table table =
                      new Table(
                          "games",
                          SoundStack.tableArgs(SoundStack.inverted(), SoundStack.sparse())
                              .name(bucket.bucket().applyValue(OneFaultTest::oh))
                              .build());
                  context.export(Storage.TABLE_OUTPUT, table.name());
                })),
        arguments(
            "an exception in a callback that a policy waits for",
            "before it had declared all of its bucket: it threw IllegalStateException: oh",
            List.of("1 private"),
            program(
                context -> {
                  BucketV2 bucket = SoundStack.bucket(context);
                  OtherWays.policy(bucket, bucket.arn().applyValue(OneFaultTest::oh));
                  SoundStack.table(context);
                })),
        arguments(
            "two outputs of one name",
            "exports tableName twice",
            List.of("5 exported"),
            program(
                context -> {
                  SoundStack.declare(context);
                  context.export(Storage.TABLE_OUTPUT, Output.of("again"));
                })),
        arguments(
            "a value that nobody has configured",
            "requires the configuration battle-royale-lab:table, which Pulumi.dev.yaml does not set",
            TABLE,
            program(
                context -> {
                  SoundStack.bucket(context);
                  context.config().require("table");
                  SoundStack.table(context);
                })));
  }

  private static Arguments index(
      String name,
      String says,
      String test,
      TableGlobalSecondaryIndexArgs inverted,
      TableGlobalSecondaryIndexArgs sparse) {
    return arguments(
        name,
        says,
        List.of(test),
        program(
            context -> {
              SoundStack.bucket(context);
              Table table = new Table("games", SoundStack.tableArgs(inverted, sparse).build());
              context.export(Storage.TABLE_OUTPUT, table.name());
            }));
  }

  private static Consumer<Context> program(Consumer<Context> program) {
    return program;
  }

  private static String oh(String name) {
    throw new IllegalStateException("oh");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void costsNoOtherStep(String name, String says, List<String> costs, Consumer<Context> program) {
    StackJudgement judgement = StackJudgement.of(program, cloud, StackConfig.NONE);

    assertThat(judgement.lost().keySet()).containsExactlyInAnyOrderElementsOf(costs);
    assertThat(costs).anySatisfy(test -> assertThat(judgement.told(test)).contains(says));
  }

  @Test
  void whatIsNotWrittenYetCostsOnlyItself() {
    StackJudgement judgement =
        StackJudgement.of(
            context -> {
              SoundStack.bucket(context);
              throw new NotDoneYetException();
            },
            cloud,
            StackConfig.NONE);

    assertThat(judgement.lost().keySet()).containsExactlyInAnyOrderElementsOf(TABLE);
    assertThat(judgement.lost().values())
        .allSatisfy(thrown -> assertThat(thrown).isInstanceOf(NotDoneYetException.class));
  }

  @Test
  void anExceptionThatKeepsNothingFromTheCloudIsTold() {
    StackJudgement judgement =
        StackJudgement.of(
            context -> {
              SoundStack.declare(context);
              context.output("any").applyValue(OneFaultTest::oh);
              context.export("more", context.output("any").applyValue(OneFaultTest::oh));
            },
            cloud,
            StackConfig.NONE);

    assertThat(judgement.lost()).isEmpty();
    assertThat(judgement.notes())
        .containsExactly(
            "pulumi up would end with an error,"
                + " since your Pulumi program threw IllegalStateException: oh");
  }

  @Test
  void whatNoStepAsksForCostsNothingEvenIfItIsDeclaredTwice() {
    StackJudgement judgement =
        StackJudgement.of(
            context -> {
              var object = BucketObjectArgs.builder().bucket("any").key("k").content("c").build();
              SoundStack.declare(context);
              new BucketObject("hello", object);
              new BucketObject("hello", object);
            },
            cloud,
            StackConfig.NONE);

    assertThat(judgement.lost()).isEmpty();
    assertThat(judgement.notes())
        .containsExactly(
            "Not judged, and costs nothing: BucketObject \"hello\"",
            "pulumi up would refuse BucketObject \"hello\", which is declared twice."
                + " No step asks for it, so it costs nothing.");
  }
}
