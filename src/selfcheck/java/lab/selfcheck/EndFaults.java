package lab.selfcheck;

import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.core.Output;
import java.util.List;
import java.util.stream.Stream;
import lab.contract.Storage;

/** Programs that throw on their way, or export what they can't. */
final class EndFaults {

  private EndFaults() {}

  static Stream<Fault> all() {
    return Stream.of(
        new Fault(
            "an exception between the bucket and the table",
            "before it had declared a table: it threw IllegalStateException: oh",
            Fault.TABLE,
            context -> {
              SoundStack.bucket(context);
              throw new IllegalStateException("oh");
            }),
        new Fault(
            "an exception before an output",
            "before it had exported tableName: it threw ArithmeticException",
            List.of("5 exported"),
            context -> {
              SoundStack.bucket(context);
              Table table =
                  new Table(
                      "games",
                      SoundStack.tableArgs(SoundStack.inverted(), SoundStack.sparse()).build());
              context.export(
                  Storage.TABLE_OUTPUT + Math.floorDiv(1, List.of().size()), table.name());
            }),
        new Fault(
            "an exception in the callback of an output",
            "before it had exported bucketName: it threw IllegalStateException: oh",
            List.of("1 exported"),
            context -> {
              BucketV2 bucket = new BucketV2("objects", SoundStack.bucketArgs().build());
              Programs.versioning(bucket, "Enabled");
              context.export(Storage.BUCKET_OUTPUT, bucket.bucket().applyValue(Fault::oh));
              SoundStack.table(context);
            }),
        new Fault(
            "an exception in a callback that a table waits for",
            "before it had declared a table: it threw IllegalStateException: oh",
            Fault.TABLE,
            context -> {
              BucketV2 bucket = SoundStack.bucket(context);
              Table table =
                  new Table(
                      "games",
                      SoundStack.tableArgs(SoundStack.inverted(), SoundStack.sparse())
                          .name(bucket.bucket().applyValue(Fault::oh))
                          .build());
              context.export(Storage.TABLE_OUTPUT, table.name());
            }),
        new Fault(
            "an exception in a callback that a policy waits for",
            "before it had declared all of its bucket: it threw IllegalStateException: oh",
            List.of("1 private"),
            context -> {
              BucketV2 bucket = SoundStack.bucket(context);
              OtherWays.policy(bucket, bucket.arn().applyValue(Fault::oh));
              SoundStack.table(context);
            }),
        new Fault(
            "two outputs of one name",
            "exports tableName twice",
            List.of("5 exported"),
            context -> {
              SoundStack.declare(context);
              context.export(Storage.TABLE_OUTPUT, Output.of("again"));
            }),
        new Fault(
            "a value that nobody has configured",
            "requires the configuration battle-royale-lab:table, which Pulumi.dev.yaml does not set",
            Fault.TABLE,
            context -> {
              SoundStack.bucket(context);
              context.config().require("table");
              SoundStack.table(context);
            }));
  }
}
