package lab.harness.account;

import static lab.harness.text.Texts.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lab.harness.cloud.AwsCloud;
import lab.harness.cloud.Cloud;
import lab.harness.cloud.Intercepted;
import lab.harness.deploy.BucketContent;
import lab.harness.kit.Bucket;
import lab.harness.kit.BucketState;
import lab.harness.settings.BadInputException;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A real bucket. Each test has a part of it to itself, below a prefix of this run; the rest of it,
 * and what is set for the whole of it, stays as it is.
 */
public final class AccountBucket {

  /** After which a run that has not ended will not. */
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

  /**
   * Looks at a bucket.
   *
   * @throws BadInputException if it is not there, or in another region
   */
  static AccountBucket find(AwsCloud cloud, String name) {
    try {
      return new AccountBucket(
          cloud, name, cloud.s3().getBucketVersioning(get -> get.bucket(name)).status());
    } catch (S3Exception e) {
      throw Refusals.ofBucket(e, name, cloud.region());
    }
  }

  String introduction() {
    return text("account.bucket", name, folder.prefix());
  }

  /**
   * Whether it keeps versions now.
   *
   * @return true if versioning is enabled
   */
  public boolean isVersioned() {
    return versioning == BucketVersioningStatus.ENABLED;
  }

  /**
   * A part of it for a test, which is empty.
   *
   * @return what looks like a bucket
   */
  public synchronized Bucket part() {
    BucketJail jail = new BucketJail(name, "%s%d-".formatted(folder.prefix(), jails.size() + 1));
    jails.add(jail);
    Cloud seen = new Intercepted(cloud, jail);
    return new Bucket(seen, new BucketState(seen.s3(), name));
  }

  /** Removes what runs left that broke off. */
  void removeLeftovers(Consumer<String> say) {
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
      say.accept(text("account.leftover", prefix));
    }
  }

  /** Removes all that the run put there. */
  void close(Consumer<String> say) {
    try {
      empty();
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (SdkException | IllegalStateException e) {
      say.accept(text("account.notEmptied", folder.prefix(), name));
    }
  }

  private synchronized void empty() {
    jails.forEach(BucketJail::close);
    if (jails.isEmpty()) {
      return;
    }
    awaitTheLast();
    if (jails.stream().anyMatch(BucketJail::hasParts)) {
      abortUploads();
    }
    new BucketContent(s3, name, folder.prefix()).delete();
  }

  /** Where a run is broken off, its tests still go on. */
  private void awaitTheLast() {
    try {
      Awaitility.await("requests to end")
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .until(() -> jails.stream().noneMatch(BucketJail::isBusy));
    } catch (ConditionTimeoutException e) {
      // What one of them still brings, the next run removes.
    }
  }

  private void abortUploads() {
    s3.listMultipartUploadsPaginator(list -> list.bucket(name).prefix(folder.prefix()))
        .uploads()
        .forEach(
            upload ->
                s3.abortMultipartUpload(
                    abort -> abort.bucket(name).key(upload.key()).uploadId(upload.uploadId())));
  }
}
