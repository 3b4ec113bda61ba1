package lab.harness.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lab.harness.account.guard.BucketJail;
import lab.harness.account.guard.RunFolder;
import lab.harness.cloud.AwsCloud;
import lab.harness.cloud.Cloud;
import lab.harness.cloud.InterceptedCloud;
import lab.harness.deploy.BucketContent;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.BucketState;
import lab.harness.verdict.Finding;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A real bucket. Each test has a part of it to itself, below a prefix of this run; the rest of the
 * bucket and its settings stay as they are.
 */
public final class AccountBucket {

  /** A run that began longer ago has broken off. */
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final Cloud cloud;
  private final S3Client s3;
  private final String name;
  private final BucketVersioningStatus versioning;
  private final RunFolder folder = RunFolder.create();
  private final List<BucketJail> jails = new ArrayList<>();
  private final Thread hook = new Thread(this::empty, "lab-account");

  private AccountBucket(Cloud cloud, String name, BucketVersioningStatus versioning) {
    this.cloud = cloud;
    this.s3 = cloud.s3();
    this.name = name;
    this.versioning = versioning;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Looks at a bucket. */
  static AccountBucket find(AwsCloud cloud, String name) {
    try {
      return new AccountBucket(
          cloud, name, cloud.s3().getBucketVersioning(get -> get.bucket(name)).status());
    } catch (S3Exception e) {
      throw LookupFailures.ofBucket(e, name, cloud.region().id());
    }
  }

  Finding introduction() {
    return Finding.of("account.bucket", "bucket", name, "prefix", folder.prefix());
  }

  /** Whether versioning is enabled. */
  public boolean isVersioned() {
    return versioning == BucketVersioningStatus.ENABLED;
  }

  /** An empty part of it for a test, which looks like a bucket of its own. */
  public synchronized Bucket part() {
    BucketJail jail = new BucketJail(name, "%s%s-".formatted(folder.prefix(), jails.size() + 1));
    jails.add(jail);
    Cloud seen = new InterceptedCloud(cloud, jail);
    return Bucket.lend(seen, new BucketState(seen.s3(), name));
  }

  /** Removes what runs left that broke off. */
  void removeLeftovers(Consumer<Finding> say) {
    List<String> leftovers =
        s3
            .listObjectVersionsPaginator(
                list -> list.bucket(name).prefix(RunFolder.ROOT).delimiter("/"))
            .stream()
            .flatMap(page -> page.commonPrefixes().stream())
            .map(CommonPrefix::prefix)
            .filter(prefix -> RunFolder.isOlderThan(FORGOTTEN, prefix))
            .toList();
    for (String prefix : leftovers) {
      new BucketContent(s3, name, prefix).delete();
      say.accept(Finding.of("account.leftover", "prefix", prefix));
    }
  }

  /** Removes all that the run put there. */
  void close(Consumer<Finding> say) {
    try {
      empty();
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (SdkException | IllegalStateException e) {
      say.accept(Finding.of("account.notEmptied", "prefix", folder.prefix(), "bucket", name));
    }
  }

  private synchronized void empty() {
    jails.forEach(BucketJail::close);
    if (jails.isEmpty()) {
      return;
    }
    awaitTheLast();
    BucketContent content = new BucketContent(s3, name, folder.prefix());
    if (jails.stream().anyMatch(BucketJail::hasParts)) {
      content.abortUploads();
    }
    content.delete();
  }

  /** When the user breaks a run off, its tests still go on. */
  private void awaitTheLast() {
    try {
      Awaitility.await("requests to end")
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .until(() -> jails.stream().noneMatch(BucketJail::isBusy));
    } catch (ConditionTimeoutException e) {
      // The next run removes what one of them still brings.
    }
  }
}
