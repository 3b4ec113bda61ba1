package lab.harness.assertion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.SampleFiles;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;

/** The target of a download of an object from a bucket. */
public record FileAssert(Path file, String key, Bucket bucket) {

  /** Looks at a file, which need not be there. */
  public static FileAssert assertThatFile(Path file, String key, Bucket bucket) {
    return new FileAssert(file, key, bucket);
  }

  /** It has the content of the object. */
  public void isDownloaded(byte[] content) {
    check(holds(content), "objects.download");
  }

  /** It has the content of the object in place of another one. */
  public void isDownloadedAgain(byte[] content) {
    boolean requested = !bucket.requests().requests().isEmpty();
    check(holds(content), requested ? "objects.downloadOver" : "objects.downloadKept");
  }

  /** It has the content of the version. */
  public void isDownloadedVersion(byte[] content) {
    check(holds(content), "versions.download");
  }

  /** It is as before, because there is no such object. */
  public void isLeftAlone(byte[] before) {
    check(holds(before), "objects.targetLost");
  }

  /** It is not there, because there is no such object. */
  public void isNotMade() {
    check(!Files.exists(file), "objects.targetMade");
  }

  /** A download writes the content of the object, or throws and leaves the file as it is. */
  public void isDownloadedOrLeftAlone(byte[] content, Runnable download) {
    isWrittenOrLeftAlone(content, download, "objects.downloadFailed");
  }

  /** A download writes the content of the version, or throws and leaves the file as it is. */
  public void isDownloadedVersionOrLeftAlone(byte[] content, Runnable download) {
    isWrittenOrLeftAlone(content, download, "versions.downloadFailed");
  }

  private void isWrittenOrLeftAlone(byte[] content, Runnable download, String finding) {
    byte[] before = SampleFiles.read(file);
    try {
      download.run();
    } catch (RuntimeException e) {
      check(holds(before), "objects.targetLostFailed");
      throw e;
    }
    Finding cause =
        new Evidence(bucket.requests()).hidden().orElse(Finding.of("objects.cause.unknown"));
    WrongAnswer.unless(holds(content), Finding.of(finding, "key", key).because(cause));
  }

  private boolean holds(byte[] content) {
    return Files.isRegularFile(file) && Arrays.equals(SampleFiles.read(file), content);
  }

  private void check(boolean right, String finding) {
    WrongAnswer.unless(right, Finding.of(finding, "key", key));
  }
}
