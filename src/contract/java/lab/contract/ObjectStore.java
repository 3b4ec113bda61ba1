package lab.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Files in an S3 bucket, and the versions of them that the bucket keeps (steps 2 and 3).
 *
 * <p>The constructor of your class takes an {@code S3Client} and the name of the bucket, in that
 * order. Several stores can exist at the same time, each for its own bucket. Others may change the
 * bucket between two calls, so no call relies on what an earlier call found.
 *
 * <p>Every key that S3 allows works, and so does every prefix. It is used exactly as it is given:
 * spaces at its ends, a slash at its end, and signs such as {@code #}, {@code +} and {@code %20}
 * are part of it. Two keys that differ in any character are the keys of two objects, even if they
 * look alike: in case, or in how an accent is encoded.
 *
 * <p>Any request may fail, not only the first of a method. S3 gets too many requests or breaks
 * down; the keys have expired or do not permit the request; the connection breaks, also in the
 * middle of the content. The SDK retries where that may help, and then throws an exception. Your
 * method then does one of two things. It throws this exception, or one that has it as its cause and
 * is not a {@code NoSuchElementException}. Or it waits a moment and sends the request again. A
 * method that returns has done all of its work. When a method throws, nothing is half done: each
 * object and each file is as it was before or complete, and no version is lost.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html">AWS:
 *     versioning</a>
 */
public interface ObjectStore {

  /**
   * Step 2. Uploads the content of a file to the bucket. It replaces an object that already has
   * this key, also if that has the same size or is newer than the file.
   *
   * @param file the file to read; it may be empty. If it can't be read (there is none, or a folder
   *     is there), the method throws an exception of any type, and the object is as before
   */
  void upload(String key, Path file);

  /**
   * Step 2. Writes the content of an object to a file. It replaces an existing file, also if that
   * has the same size or is newer than the object, but only after it has found the object. When
   * this method throws, the file is as it was before; if there was no file, there is still none.
   *
   * @param target the file to write; its folder exists. If it can't be written (a folder that is
   *     not empty is there), the method throws an exception of any type, and what is there stays
   * @throws NoSuchElementException if the bucket has no object with this key
   */
  void download(String key, Path target);

  /**
   * Step 2. Lists the keys of all objects whose key starts with a prefix or is equal to it, however
   * many there are. A response of S3 holds one page: request the next page until there is none.
   *
   * @param prefix the start of the keys; empty for all keys
   * @return the keys, in the order in which S3 lists them
   * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html">AWS:
   *     ListObjectsV2</a>
   */
  List<String> list(String prefix);

  /**
   * Step 2. Deletes one object and no other. It is no error if there is no such object. In a bucket
   * with versioning, the older versions stay: S3 puts a delete marker on top of them.
   */
  void delete(String key);

  /**
   * Step 3. Lists the versions of one object, newest first, however many there are. A delete marker
   * is not a version. A key that only starts with this key is the key of another object.
   *
   * <p>An object that was put before versioning was enabled, or while it is suspended, has the
   * version id {@code "null"}, a word of four letters. That is a version like any other, in every
   * method that takes or returns a version id.
   *
   * @return the versions; empty if there never was an object with this key
   * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html">AWS:
   *     ListObjectVersions</a>
   */
  List<ObjectVersion> versions(String key);

  /**
   * Step 3. Writes the content of one version of an object to a file. The file follows the same
   * rules as in {@link #download(String, Path)}.
   *
   * @param target the file to write; its folder exists
   * @throws NoSuchElementException if there is no such object, or the object has no such version; a
   *     delete marker is not a version
   */
  void downloadVersion(String key, String versionId, Path target);

  /**
   * Step 3. Restores a version: afterwards the content of the object is the content of that
   * version, even if the object was deleted before. No version is lost: while versioning is
   * enabled, the bucket keeps all versions that it had and gets one more, also if the newest
   * version had the same content already.
   *
   * @throws NoSuchElementException if there is no such object, or the object has no such version; a
   *     delete marker is not a version
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/RestoringPreviousVersions.html">AWS:
   *     restoring previous versions</a>
   */
  void restore(String key, String versionId);
}
