package lab.steps;

import static lab.harness.assertion.BucketAssert.assertThat;
import static lab.harness.assertion.FileAssert.assertThatFile;
import static lab.harness.assertion.LabAssertions.assertThatRefuses;
import static lab.harness.assertion.ObjectAssert.assertThatObject;
import static lab.steps.Step02Objects.KEY;
import static lab.steps.Step02Objects.OLD;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import lab.contract.ObjectStore;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.SampleFiles;

/**
 * Calls that go by the object and the file as they are, whatever their sizes and times, and
 * whatever an earlier call of the same store has found: somebody else writes in between.
 */
enum ObjectAsItIs {
  UPLOAD_OVER_ONE_AS_LONG {
    @Override
    void check(ObjectStore store, Bucket bucket, Path file) {
      for (Instant time : TIMES) {
        bucket.state().put(KEY, OLD);
        SampleFiles.write(file, AS_LONG, time);

        store.upload(KEY, file);

        assertThatObject(KEY, bucket).isReplacedByOneAsLong(AS_LONG);
      }
    }
  },

  DOWNLOAD_OVER_ONE_AS_LONG {
    @Override
    void check(ObjectStore store, Bucket bucket, Path file) {
      bucket.state().put(KEY, OLD);
      for (Instant time : TIMES) {
        SampleFiles.write(file, AS_LONG, time);

        store.download(KEY, file);

        assertThatFile(file, KEY, bucket).isReplacedByOneAsLong(OLD);
      }
    }
  },

  UPLOAD_ONCE_MORE {
    @Override
    void check(ObjectStore store, Bucket bucket, Path file) {
      SampleFiles.write(file, OLD, TIMES.get(0));
      store.upload(KEY, file);

      SampleFiles.write(file, AS_LONG, TIMES.get(0));
      store.upload(KEY, file);
      assertThatObject(KEY, bucket).isUploadedOnceMore(AS_LONG);

      bucket.state().put(KEY, OLD);
      store.upload(KEY, file);
      assertThatObject(KEY, bucket).isUploadedOnceMore(AS_LONG);

      bucket.state().delete(KEY);
      store.upload(KEY, file);
      assertThatObject(KEY, bucket).isUploadedOnceMore(AS_LONG);
    }
  },

  DOWNLOAD_ONCE_MORE {
    @Override
    void check(ObjectStore store, Bucket bucket, Path file) {
      assertFindsNothing(store, file);

      bucket.state().put(KEY, OLD);
      assertThatFile(file, KEY, bucket).isDownloadedOnceMore(OLD, () -> store.download(KEY, file));
      bucket.state().put(KEY, AS_LONG);
      assertThatFile(file, KEY, bucket)
          .isDownloadedOnceMore(AS_LONG, () -> store.download(KEY, file));

      bucket.state().delete(KEY);
      assertFindsNothing(store, file);
      assertThatFile(file, KEY, bucket).isLeftAlone(AS_LONG);

      bucket.state().put(KEY, AS_LONG);
      SampleFiles.delete(file);
      assertThatFile(file, KEY, bucket)
          .isDownloadedOnceMore(AS_LONG, () -> store.download(KEY, file));
    }
  },

  LIST_ONCE_MORE {
    @Override
    void check(ObjectStore store, Bucket bucket, Path file) {
      bucket.faults().smallPages(2);
      assertThat(bucket).isListed(store, PREFIX, List.of());

      List.of("notes/1", "notes/2", KEY).forEach(key -> bucket.state().put(key, OLD));
      assertThat(bucket).isListed(store, PREFIX, List.of("notes/1", "notes/2", KEY));

      bucket.state().delete("notes/1");
      bucket.state().put("notes/3", OLD);
      assertThat(bucket).isListed(store, PREFIX, List.of("notes/2", "notes/3", KEY));
      List.of("notes/2", "notes/3", KEY).forEach(bucket.state()::delete);
      assertThat(bucket).isListed(store, PREFIX, List.of());
    }
  },

  DELETE_ONCE_MORE {
    @Override
    void check(ObjectStore store, Bucket bucket, Path file) {
      for (int i = 0; i < 3; i++) {
        store.delete(KEY);
        assertThatObject(KEY, bucket).isDeletedOnceMore();
        bucket.state().put(KEY, OLD);
      }
    }
  };

  private static final String PREFIX = "notes/";

  /** Before and after anything that is in the bucket. */
  private static final List<Instant> TIMES =
      List.of(Instant.parse("2001-02-03T04:05:06Z"), Instant.parse("2037-12-31T23:59:59Z"));

  private static final byte[] AS_LONG =
      "We landed on the edge of the rock.\nÿ".getBytes(StandardCharsets.ISO_8859_1);

  /**
   * Makes the calls, and looks at what came of them.
   *
   * @param bucket holds nothing
   * @param file a file that is not there
   */
  abstract void check(ObjectStore store, Bucket bucket, Path file);

  private static void assertFindsNothing(ObjectStore store, Path file) {
    String call = "download(\"%s\", target)".formatted(KEY);
    assertThatRefuses(NoSuchElementException.class, call, () -> store.download(KEY, file));
  }
}
