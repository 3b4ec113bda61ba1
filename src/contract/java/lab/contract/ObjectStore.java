package lab.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Files in an S3 bucket, and the versions of them that the bucket keeps (steps 2 and 3).
 *
 * <p>Your class gets an {@code S3Client} and the name of the bucket in its constructor, in that
 * order; there may be several stores at a time, each for a bucket of its own. Any key that S3
 * allows must do: with slashes, spaces and accents. Others may change the bucket between two calls,
 * so no call goes by what an earlier one has found.
 *
 * <p>The service may fail: it throws when it gets too many requests, once the SDK has tried again a
 * few times. Such an exception goes to the caller, itself or as the cause of another than {@code
 * NoSuchElementException}, or the request is sent again after a moment. A method that returns has
 * done all of its work.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html">AWS:
 *     versioning</a>
 */
public interface ObjectStore {

  /**
   * Step 2. Puts the content of a file into the bucket. An object that has this key already is
   * replaced.
   *
   * @param key the object's key
   * @param file the file to read; it may be empty
   */
  void upload(String key, Path file);

  /**
   * Step 2. Writes the content of an object to a file. A file that is there already is replaced,
   * but only once the object was found: when this method throws, the file is as it was before, and
   * if there was none there is none.
   *
   * @param key the object's key
   * @param target the file to write; its folder exists
   * @throws NoSuchElementException if the bucket has no such object
   */
  void download(String key, Path target);

  /**
   * Step 2. The keys of all objects whose key starts with a prefix or is equal to it, however many
   * there are. S3 answers with a page at a time.
   *
   * @param prefix how the keys start; empty for all
   * @return the keys, in the order S3 gives them
   * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html">AWS:
   *     ListObjectsV2</a>
   */
  List<String> list(String prefix);

  /**
   * Step 2. Deletes one object and no other. An object that is not there is no error. In a bucket
   * with versioning the older versions stay: S3 puts a delete marker on top of them.
   *
   * @param key the object's key
   */
  void delete(String key);

  /**
   * Step 3. The versions of one object, newest first, however many there are. A delete marker is
   * not a version, and a key that only starts with this one is another object. While versioning is
   * suspended S3 gives new objects the version id {@code "null"}: a version like any other.
   *
   * @param key the object's key
   * @return its versions; empty if there never was such an object
   * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html">AWS:
   *     ListObjectVersions</a>
   */
  List<ObjectVersion> versions(String key);

  /**
   * Step 3. Writes the content of one version of an object to a file, on the terms of {@link
   * #download(String, Path)}.
   *
   * @param key the object's key
   * @param versionId which of its versions
   * @param target the file to write; its folder exists
   * @throws NoSuchElementException if there is no such object, or no such version of it; a delete
   *     marker is none
   */
  void downloadVersion(String key, String versionId, Path target);

  /**
   * Step 3. Brings a version back: afterwards the object's content is that version's, also if the
   * object had been deleted. No version is lost by it: while versioning is enabled, the bucket
   * keeps all it had and one more.
   *
   * @param key the object's key
   * @param versionId the version to bring back
   * @throws NoSuchElementException if there is no such object, or no such version of it; a delete
   *     marker is none
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/RestoringPreviousVersions.html">AWS:
   *     restoring previous versions</a>
   */
  void restore(String key, String versionId);
}
