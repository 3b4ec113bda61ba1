package lab.exercise;

import java.nio.file.Path;
import java.util.List;
import lab.contract.NotDoneYetException;
import lab.contract.ObjectStore;
import lab.contract.ObjectVersion;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Yours to write. {@link ObjectStore} says what each method has to do; {@code Step02} and {@code
 * Step03} in {@code src/test/java} judge it.
 */
public final class S3ObjectStore implements ObjectStore {

  private final S3Client s3;
  private final String bucket;

  /**
   * Works on one bucket.
   *
   * @param s3 how to reach S3
   * @param bucket the bucket's name
   */
  public S3ObjectStore(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public void upload(String key, Path file) {
    // TODO step 2: file to bucket
    throw new NotDoneYetException();
  }

  @Override
  public void download(String key, Path target) {
    // TODO step 2: bucket to file; think of an object that is not there
    throw new NotDoneYetException();
  }

  @Override
  public List<String> list(String prefix) {
    // TODO step 2: all keys, not only the first page
    throw new NotDoneYetException();
  }

  @Override
  public void delete(String key) {
    // TODO step 2: one object
    throw new NotDoneYetException();
  }

  @Override
  public List<ObjectVersion> versions(String key) {
    // TODO step 3: of this key and no other
    throw new NotDoneYetException();
  }

  @Override
  public void downloadVersion(String key, String versionId, Path target) {
    // TODO step 3: like a download, of one version
    throw new NotDoneYetException();
  }

  @Override
  public void restore(String key, String versionId) {
    // TODO step 3: an old version's content becomes the newest
    throw new NotDoneYetException();
  }
}
