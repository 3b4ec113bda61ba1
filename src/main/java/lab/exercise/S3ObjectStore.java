package lab.exercise;

import java.nio.file.Path;
import java.util.List;
import lab.contract.NotDoneYetException;
import lab.contract.ObjectStore;
import lab.contract.ObjectVersion;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * You write this class. {@link ObjectStore} says what each method must do. {@code Step02} and
 * {@code Step03} in {@code src/test/java} judge it.
 */
public final class S3ObjectStore implements ObjectStore {

  private final S3Client s3;
  private final String bucket;

  /** Works on one bucket. */
  public S3ObjectStore(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public void upload(String key, Path file) {
    // TODO step 2: write the file to the bucket
    throw new NotDoneYetException();
  }

  @Override
  public void download(String key, Path target) {
    // TODO step 2: write the object to the file; think of an object that does not exist
    throw new NotDoneYetException();
  }

  @Override
  public List<String> list(String prefix) {
    // TODO step 2: list all keys, not only those of the first page
    throw new NotDoneYetException();
  }

  @Override
  public void delete(String key) {
    // TODO step 2: delete one object
    throw new NotDoneYetException();
  }

  @Override
  public List<ObjectVersion> versions(String key) {
    // TODO step 3: list the versions of this key and of no other
    throw new NotDoneYetException();
  }

  @Override
  public void downloadVersion(String key, String versionId, Path target) {
    // TODO step 3: download one version
    throw new NotDoneYetException();
  }

  @Override
  public void restore(String key, String versionId) {
    // TODO step 3: make the content of an old version the newest
    throw new NotDoneYetException();
  }
}
