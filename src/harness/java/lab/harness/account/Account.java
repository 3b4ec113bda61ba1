package lab.harness.account;

import static lab.harness.text.Texts.text;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lab.contract.Storage;
import lab.harness.cloud.AwsCloud;
import lab.harness.kit.Stacks;
import lab.harness.settings.BadInputException;
import lab.harness.settings.Settings;
import lab.harness.settings.StepSet;
import lab.harness.world.World;

/**
 * The user's account, with the bucket and the table of the user's stack. Nothing in it that the lab
 * did not bring there is ever changed.
 */
public final class Account implements AutoCloseable {

  private static final StepSet BUCKET_STEPS = StepSet.between(1, 3);
  private static final StepSet TABLE_STEPS = StepSet.between(5, 12);
  private static final StepSet ITEM_STEPS = StepSet.between(6, 12);

  private final Meter meter = new Meter();
  private final Troubles troubles = new Troubles();
  private final Settings settings;
  private final Consumer<String> say;
  private final Outputs outputs;
  private final AwsCloud cloud;
  private Optional<AccountBucket> bucket = Optional.empty();
  private Optional<AccountTable> table = Optional.empty();

  private Account(Settings settings, Consumer<String> say, Supplier<String> pulumi) {
    this.settings = settings;
    this.say = say;
    boolean needed =
        settings.steps().overlaps(BUCKET_STEPS) || settings.steps().overlaps(TABLE_STEPS);
    this.outputs = Outputs.of(settings.stack(), needed ? pulumi : () -> "{}");
    Credentials.readFiles();
    this.cloud = new AwsCloud(meter, troubles);
  }

  /**
   * Goes to the account: finds the bucket and the table that the steps need, waits for a table that
   * is being made, and says what it is about to use. It writes nothing, but removes what a run of
   * the lab left that broke off.
   *
   * @param settings what the run was asked for
   * @param say tells the user, a line at a time
   * @return the account
   * @throws BadInputException if it can't be used, with what to do next
   */
  public static Account open(Settings settings, Consumer<String> say) {
    Account account = new Account(settings, say, PulumiCli.here()::outputs);
    try {
      account.connect();
      return account;
    } catch (RuntimeException e) {
      account.bucket.ifPresent(it -> it.close(line -> {}));
      account.cloud.close();
      throw account.fatal().orElse(e);
    }
  }

  private void connect() {
    Optional<String> bucketName = needed(Storage.BUCKET_OUTPUT, BUCKET_STEPS);
    Optional<String> tableName = needed(Storage.TABLE_OUTPUT, TABLE_STEPS);
    if (bucketName.isEmpty() && tableName.isEmpty()) {
      return;
    }
    Credentials.check(cloud);
    World world = World.read(settings.items());
    table = tableName.map(name -> AccountTable.find(cloud, name, world, say));
    bucket = bucketName.map(name -> AccountBucket.find(cloud, name));
    introduce();
    table.filter(it -> settings.steps().overlaps(ITEM_STEPS)).ifPresent(AccountTable::check);
    new Estimate(world, settings.steps(), bucket.isPresent(), table).lines().forEach(say);
    bucket.ifPresent(it -> it.removeLeftovers(say));
  }

  /** The name that an output holds, if a step needs it. */
  private Optional<String> needed(String output, StepSet by) {
    if (!settings.steps().overlaps(by)) {
      return Optional.empty();
    }
    boolean none =
        outputs.name(Storage.BUCKET_OUTPUT).or(() -> outputs.name(Storage.TABLE_OUTPUT)).isEmpty();
    if (none) {
      throw new BadInputException(outputs.missing(output));
    }
    return outputs.name(output);
  }

  private void introduce() {
    String region = cloud.region().id();
    say.accept(
        table
            .map(it -> text("account.first", it.account(), region))
            .orElseGet(() -> text("account.region", region)));
    cloud.s3Endpoint().ifPresent(it -> say.accept(text("account.endpoint", "S3", it)));
    cloud.dynamoEndpoint().ifPresent(it -> say.accept(text("account.endpoint", "DynamoDB", it)));
    bucket.map(AccountBucket::introduction).ifPresent(say);
    table.map(AccountTable::introduction).ifPresent(say);
  }

  /**
   * The stack's bucket.
   *
   * @return the bucket; empty if the stack has none, or no step needs it
   */
  public Optional<AccountBucket> bucket() {
    return bucket;
  }

  /**
   * The stack's table.
   *
   * @return the table; empty if the stack has none, or no step needs it
   */
  public Optional<AccountTable> table() {
    return table;
  }

  /**
   * What the stack says of itself.
   *
   * @return its outputs
   */
  public Outputs outputs() {
    return outputs;
  }

  /**
   * The user's stack, as it stands.
   *
   * @return the stack; the program behind it is not run
   */
  public Stacks stacks() {
    return new AccountStacks(new AccountStack(outputs), cloud.s3(), cloud.dynamo());
  }

  /**
   * What keeps the run from the account.
   *
   * @return what ends it; empty if nothing does
   */
  public Optional<RuntimeException> fatal() {
    return troubles.fatal();
  }

  /**
   * What has passed by since this was last asked, but can have made a test fail.
   *
   * @return what it was; empty if there was nothing
   */
  public Optional<RuntimeException> takePassing() {
    return troubles.takePassing();
  }

  /** Takes away all that the run put into the bucket, and says what the run consumed. */
  @Override
  public void close() {
    try {
      bucket.ifPresent(it -> it.close(say));
      if (bucket.isPresent() || table.isPresent()) {
        Usage used = meter.usage();
        say.accept(
            text(
                "account.used",
                used.readUnits(),
                used.writeUnits(),
                used.dynamoRequests(),
                used.s3Writes() + used.s3Others()));
      }
    } finally {
      cloud.close();
    }
  }
}
