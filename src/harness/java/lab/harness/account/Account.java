package lab.harness.account;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lab.contract.Storage;
import lab.harness.account.cost.Estimate;
import lab.harness.account.cost.Meter;
import lab.harness.account.guard.AccountFailures;
import lab.harness.account.guard.KeyVariables;
import lab.harness.cloud.AwsCloud;
import lab.harness.fixture.Stacks;
import lab.harness.settings.Settings;
import lab.harness.step.Need;
import lab.harness.step.Uses;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import lab.harness.world.World;

/**
 * The user's account, with the bucket and the table of the user's stack. The lab changes only what
 * it has put there itself.
 */
public final class Account implements AutoCloseable {

  private final Meter meter = new Meter();
  private final AccountFailures failures = new AccountFailures();
  private final Settings settings;
  private final Consumer<Finding> say;
  private final Outputs outputs;
  private final AwsCloud cloud;
  private Optional<AccountBucket> bucket = Optional.empty();
  private Optional<AccountTable> table = Optional.empty();

  private Account(Settings settings, Consumer<Finding> say) {
    this.settings = settings;
    this.say = say;
    boolean needed = settings.needs(Need.BUCKET) || settings.needs(Need.TABLE);
    this.outputs = Outputs.of(settings.stack(), needed ? PulumiCli.here()::outputs : () -> "{}");
    Credentials.readFiles();
    this.cloud = new AwsCloud(meter, failures);
  }

  /**
   * Finds the bucket and the table that the steps need, waits for a table that is being made, and
   * says what it is about to use. It writes nothing, but removes what a broken run of the lab left.
   *
   * @throws BadInputException if it can't be used, with what to do next
   */
  public static Account open(Settings settings, Consumer<Finding> say) {
    Account account = new Account(settings, say);
    try {
      account.connect();
      return account;
    } catch (RuntimeException e) {
      account.bucket.ifPresent(it -> it.close(finding -> {}));
      account.cloud.close();
      throw account.fatal().orElse(e);
    }
  }

  private void connect() {
    Optional<String> bucketName = name(Storage.BUCKET_OUTPUT, Need.BUCKET);
    Optional<String> tableName = name(Storage.TABLE_OUTPUT, Need.TABLE);
    if (bucketName.isEmpty() && tableName.isEmpty()) {
      return;
    }
    Credentials.check(cloud);
    World world = World.read(settings.items());
    table = tableName.map(name -> AccountTable.find(cloud, name, world, say));
    bucket = bucketName.map(name -> AccountBucket.find(cloud, name));
    introduce();
    if (settings.needs(Need.EMPTY_TABLE) || settings.needs(Need.ITEMS)) {
      table.ifPresent(AccountTable::check);
    }
    List<Uses> uses = settings.steps().stream().flatMap(step -> step.uses().stream()).toList();
    Estimate estimate = new Estimate(world, uses);
    table.ifPresent(it -> it.costs(estimate).forEach(say));
    bucket.ifPresent(it -> say.accept(estimate.ofBucket()));
    bucket.ifPresent(it -> it.removeLeftovers(say));
  }

  /** The name that an output holds; empty if no step needs it, or only the other one is there. */
  private Optional<String> name(String output, Need need) {
    if (!settings.needs(need)) {
      return Optional.empty();
    }
    if (Outputs.NAMES.keySet().stream().allMatch(it -> outputs.name(it).isEmpty())) {
      throw new BadInputException(outputs.missing(output));
    }
    return outputs.name(output);
  }

  private void introduce() {
    String region = cloud.region().id();
    say.accept(
        table
            .map(it -> Finding.of("account.first", "account", it.account(), "region", region))
            .orElseGet(() -> Finding.of("account.region", "region", region)));
    KeyVariables.hidden().ifPresent(say);
    cloud.s3Endpoint().ifPresent(it -> introduce("S3", it));
    cloud.dynamoEndpoint().ifPresent(it -> introduce("DynamoDB", it));
    bucket.map(AccountBucket::introduction).ifPresent(say);
    table.map(AccountTable::introduction).ifPresent(say);
  }

  private void introduce(String service, URI endpoint) {
    say.accept(Finding.of("account.endpoint", "service", service, "endpoint", endpoint));
  }

  /** The stack's bucket; empty if the stack has none, or no step needs it. */
  public Optional<AccountBucket> bucket() {
    return bucket;
  }

  /** The stack's table; empty if the stack has none, or no step needs it. */
  public Optional<AccountTable> table() {
    return table;
  }

  /** What the stack says of itself. */
  public Outputs outputs() {
    return outputs;
  }

  /** The user's stack as it is now; the program behind it is not run. */
  public Stacks stacks() {
    return new AccountStack(outputs, cloud.s3(), cloud.dynamo());
  }

  /** What ends the run, because it keeps the run from the account; empty if nothing does. */
  public Optional<RuntimeException> fatal() {
    return failures.fatal();
  }

  /** A failure that has not ended the run, but may have made a test fail. It is returned once. */
  public Optional<RuntimeException> takePassing() {
    return failures.takePassing();
  }

  /** Takes away all that the run put into the bucket, and says what the run consumed. */
  @Override
  public void close() {
    try {
      bucket.ifPresent(it -> it.close(say));
      if (bucket.isPresent() || table.isPresent()) {
        say.accept(meter.used());
      }
    } finally {
      cloud.close();
    }
  }
}
