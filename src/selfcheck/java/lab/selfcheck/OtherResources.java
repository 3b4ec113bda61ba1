package lab.selfcheck;

import com.pulumi.Context;
import com.pulumi.asset.FileAsset;
import com.pulumi.asset.StringAsset;
import com.pulumi.aws.acm.Certificate;
import com.pulumi.aws.acm.CertificateArgs;
import com.pulumi.aws.budgets.Budget;
import com.pulumi.aws.budgets.BudgetArgs;
import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableItem;
import com.pulumi.aws.dynamodb.TableItemArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.aws.s3.BucketNotification;
import com.pulumi.aws.s3.BucketNotificationArgs;
import com.pulumi.aws.s3.BucketObject;
import com.pulumi.aws.s3.BucketObjectArgs;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2Args;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.s3.BucketWebsiteConfigurationV2;
import com.pulumi.aws.s3.BucketWebsiteConfigurationV2Args;
import com.pulumi.aws.s3.inputs.BucketNotificationQueueArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketWebsiteConfigurationV2IndexDocumentArgs;
import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicSubscription;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.aws.sqs.QueuePolicy;
import com.pulumi.aws.sqs.QueuePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import java.net.URI;
import java.util.Map;
import java.util.stream.IntStream;
import lab.contract.Storage;

/** Right stacks with resources that no step asks for, some of which need what others give out. */
final class OtherResources {

  private OtherResources() {}

  static void objects(Context context) {
    BucketV2 bucket = SoundStack.bucket(context);
    new BucketObject("text", object("text", bucket).content("hello").build());
    new BucketObject("string", object("s", bucket).source(new StringAsset("hello")).build());
    BucketObject file =
        new BucketObject("file", object("f", bucket).source(new FileAsset("pom.xml")).build());
    context.export("object", Output.format("s3://%s/%s", bucket.bucket(), file.key()));
    IntStream.range(0, 20)
        .forEach(i -> new BucketObject("o" + i, object("o" + i, bucket).content("o").build()));
    SoundStack.table(context);
  }

  private static BucketObjectArgs.Builder object(String key, BucketV2 bucket) {
    return BucketObjectArgs.builder().bucket(bucket.id()).key(key);
  }

  static void items(Context context) {
    SoundStack.bucket(context);
    Table table = SoundStack.table(context);
    new TableItem(
        "item",
        TableItemArgs.builder()
            .tableName(table.name())
            .hashKey(table.hashKey())
            .rangeKey(table.rangeKey().applyValue(key -> key.orElseThrow()))
            .item("{\"PK\": {\"S\": \"a\"}, \"SK\": {\"S\": \"b\"}}")
            .build());
  }

  static void alarm(Context context) {
    SoundStack.bucket(context);
    Topic topic = new Topic("alarms");
    Table table = SoundStack.table(context);
    var alarm =
        new MetricAlarm(
            "reads",
            MetricAlarmArgs.builder()
                .comparisonOperator("GreaterThanThreshold")
                .evaluationPeriods(1)
                .metricName("ConsumedReadCapacityUnits")
                .namespace("AWS/DynamoDB")
                .dimensions(table.name().applyValue(name -> Map.of("TableName", name)))
                .alarmActions(topic.arn().applyValue(java.util.List::of))
                .build());
    context.export("region", alarm.arn().applyValue(arn -> arn.split(":")[3]));
    context.export("topic", topic.id().applyValue(arn -> arn.split(":")[5]));
  }

  static void queue(Context context) {
    Queue queue = new Queue("jobs", QueueArgs.builder().messageRetentionSeconds(60).build());
    BucketV2 bucket = SoundStack.bucket(context);
    // Open to everybody who comes from the bucket: but it is the queue's.
    Output<String> policy =
        Output.format(
            "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Resource\":\"%s\"}]}",
            queue.arn());
    new QueuePolicy("jobs", QueuePolicyArgs.builder().queueUrl(queue.id()).policy(policy).build());
    new BucketNotification(
        "jobs",
        BucketNotificationArgs.builder()
            .bucket(bucket.id())
            .queues(
                BucketNotificationQueueArgs.builder()
                    .queueArn(queue.arn())
                    .events("s3:ObjectCreated:*")
                    .build())
            .build());
    new TopicSubscription(
        "jobs",
        TopicSubscriptionArgs.builder()
            .topic(new Topic("jobs").arn())
            .protocol("sqs")
            .endpoint(queue.arn())
            .build());
    context.export("host", queue.url().applyValue(url -> URI.create(url).getHost()));
    context.export("seconds", queue.messageRetentionSeconds());
    context.export("fifo", queue.fifoQueue().applyValue(it -> it.orElse(false)));
    SoundStack.table(context);
  }

  static void role(Context context) {
    BucketV2 bucket = SoundStack.bucket(context);
    Table table = SoundStack.table(context);
    Role role =
        new Role(
            "player",
            RoleArgs.builder()
                .assumeRolePolicy("{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\"}]}")
                .build());
    Output<String> policy =
        Output.all(bucket.arn(), table.arn(), role.arn())
            .applyValue(arns -> "{\"Resource\":[\"%s\"]}".formatted(String.join("\",\"", arns)));
    new RolePolicy("player", RolePolicyArgs.builder().role(role.id()).policy(policy).build());
    context.export("account", role.arn().applyValue(arn -> Long.parseLong(arn.split(":")[4])));
    context.export("unique", role.uniqueId().applyValue(String::length));
    Role.get("LabRole", Output.of("LabRole"), null, null)
        .arn()
        .applyValue(arn -> arn.split("/")[1]);
  }

  static void key(Context context) {
    Key key = new Key("key", KeyArgs.builder().deletionWindowInDays(7).build());
    BucketV2 bucket = SoundStack.bucket(context);
    new BucketServerSideEncryptionConfigurationV2(
        "encrypted",
        BucketServerSideEncryptionConfigurationV2Args.builder()
            .bucket(bucket.id())
            .rules(
                BucketServerSideEncryptionConfigurationV2RuleArgs.builder()
                    .applyServerSideEncryptionByDefault(
                        BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs
                            .builder()
                            .sseAlgorithm("aws:kms")
                            .kmsMasterKeyId(key.keyId())
                            .build())
                    .build())
            .build());
    SoundStack.table(context);
  }

  static void budgetAndCertificate(Context context) {
    SoundStack.declare(context);
    new Budget("month", BudgetArgs.builder().budgetType("COST").timeUnit("MONTHLY").build());
    Certificate certificate =
        new Certificate("site", CertificateArgs.builder().domainName("lab.example").build());
    context.export(
        "record",
        certificate
            .domainValidationOptions()
            .applyValue(options -> options.get(0).resourceRecordName().orElse("")));
  }

  static void website(Context context) {
    BucketV2 bucket = SoundStack.bucket(context);
    var index = BucketWebsiteConfigurationV2IndexDocumentArgs.builder().suffix("i.html").build();
    var site =
        new BucketWebsiteConfigurationV2(
            "site",
            BucketWebsiteConfigurationV2Args.builder()
                .bucket(bucket.id())
                .indexDocument(index)
                .build());
    context.export("site", Output.format("http://%s", site.websiteEndpoint()));
    SoundStack.table(context);
  }

  /** A bucket's name with the words of another provider, which the class path of a student has. */
  static void otherProvider(Context context) {
    Pet pet = new Pet("Suffix");
    BucketV2 bucket =
        new BucketV2(
            "objects",
            BucketV2Args.builder()
                .forceDestroy(true)
                .bucket(Output.format("%s%s-%s", Storage.BUCKET_PREFIX, pet.hex(), pet.length()))
                .build());
    Programs.versioning(bucket, "Enabled");
    context.export(Storage.BUCKET_OUTPUT, bucket.bucket());
    SoundStack.table(context);
  }

  @ResourceType(type = "random:index/randomPet:RandomPet")
  static final class Pet extends CustomResource {

    @Export(name = "hex", refs = String.class, tree = "[0]")
    private Output<String> hex;

    @Export(name = "length", refs = Integer.class, tree = "[0]")
    private Output<Integer> length;

    Pet(String name) {
      super(
          "random:index/randomPet:RandomPet",
          name,
          ResourceArgs.Empty,
          CustomResourceOptions.Empty);
    }

    Output<String> hex() {
      return hex;
    }

    Output<Integer> length() {
      return length;
    }
  }
}
