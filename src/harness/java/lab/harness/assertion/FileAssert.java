package lab.harness.assertion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
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

  /** A download writes the content of the object, after others have written since the last one. */
  public void isDownloadedOnceMore(byte[] content, Runnable download) {
    try {
      download.run();
    } catch (NoSuchElementException e) {
      throw new WrongAnswer(Finding.of("objects.downloadMissed", "key", key), e);
    }
    check(holds(content), "objects.downloadOnceMore");
  }

  /** It has the content of the object, which is as long as the one that it had. */
  public void isReplacedByOneAsLong(byte[] content) {
    boolean asked = !bucket.requests().requests(it -> it.operation().equals("GetObject")).isEmpty();
    check(holds(content), asked ? "objects.downloadOver" : "objects.downloadAsLong");
    bucket.requests().clear();
  }

  /** It has the content of the version. */
  public void isDownloadedVersion(byte[] content) {
    check(holds(content), "versions.download");
  }

  /** It is as before, because there is no such object. */
  public void isLeftAlone(byte[] before) {
    checkLeft(holds(before), "objects.targetLost");
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

  /** A download to what can't be written throws, and leaves it as it is. */
  public void isRefused(Runnable download) {
    List<Path> before = SampleFiles.in(file);
    Optional<Throwable> thrown = Attempt.thrownBy(download);
    check(thrown.isPresent() && SampleFiles.in(file).equals(before), "objects.targetFolder");
  }

  /** A download whose target has no folder throws, or makes the folder and the file. */
  public void isRefusedOrDownloaded(byte[] content, Runnable download) {
    check(Attempt.thrownBy(download).isPresent() || holds(content), "objects.targetNowhere");
  }

  /** A download writes one of two contents, each of them whole, or throws. */
  public void isDownloadedAsOneOf(List<byte[]> contents, Runnable download) {
    byte[] before = SampleFiles.read(file);
    boolean thrown = Attempt.thrownBy(download).isPresent();
    boolean whole = thrown ? holds(before) : contents.stream().anyMatch(this::holds);
    check(whole, "objects.downloadMixed");
  }

  /** A download to a file writes to no other file, whatever came of it. */
  public void leavesAlone(Collection<Path> others, byte[] content, Runnable download) {
    Attempt.thrownBy(download);
    for (Path other : others) {
      boolean same = Files.isRegularFile(other) && Arrays.equals(SampleFiles.read(other), content);
      WrongAnswer.unless(
          same,
          Finding.of(
              "objects.neighbour", "key", key, "other", String.valueOf(other.getFileName())));
    }
  }

  private void isWrittenOrLeftAlone(byte[] content, Runnable download, String finding) {
    Optional<byte[]> before = content();
    Optional<Throwable> thrown = Attempt.thrownBy(download);
    if (thrown.isPresent()) {
      boolean asBefore = before.map(this::holds).orElseGet(() -> !Files.exists(file));
      boolean whole = asBefore || holds(content);
      check(whole || before.isPresent(), "objects.targetHalf");
      checkLeft(whole, "objects.targetLostFailed");
      throw Attempt.again(thrown.get());
    }
    Finding cause =
        new Evidence(bucket.requests()).hidden().orElse(Finding.of("objects.cause.unknown"));
    WrongAnswer.unless(holds(content), Finding.of(finding, "key", key).because(cause));
  }

  private boolean holds(byte[] content) {
    return Files.isRegularFile(file) && Arrays.equals(SampleFiles.read(file), content);
  }

  private Optional<byte[]> content() {
    return Files.isRegularFile(file) ? Optional.of(SampleFiles.read(file)) : Optional.empty();
  }

  private void checkLeft(boolean right, String finding) {
    WrongAnswer.unless(right, Finding.of(finding, "key", key, "left", Left.of(content())));
  }

  private void check(boolean right, String finding) {
    WrongAnswer.unless(right, Finding.of(finding, "key", key));
  }
}
