package lab.steps;

import static lab.harness.assertion.BucketAssert.assertThat;
import static lab.harness.assertion.FileAssert.assertThatFile;
import static lab.harness.assertion.ObjectAssert.assertThatObject;
import static lab.steps.Step02Objects.KEY;
import static lab.steps.Step02Objects.NEW;
import static lab.steps.Step02Objects.OLD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.contract.ObjectStore;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.SampleFiles;

/**
 * The calls of step 2 while S3 or the connection to it fails, at each request in each way, and with
 * files that can't be read or written. Each shows the failure, or does all of its work.
 */
enum FailingCall {
  UPLOAD {
    @Override
    void check(ObjectStore store, Bucket bucket, Path folder) {
      Path file = folder.resolve("file");
      SampleFiles.write(file, NEW);

      assertThat(bucket)
          .showsFailures(
              "upload(\"%s\", file)".formatted(KEY),
              () -> {
                bucket.state().put(KEY, OLD);
                assertThatObject(KEY, bucket)
                    .isUploadedOrLeftAlone(OLD, NEW, () -> store.upload(KEY, file));
              });
    }
  },

  UPLOAD_OF_WHAT_IS_NO_FILE {
    @Override
    void check(ObjectStore store, Bucket bucket, Path folder) {
      bucket.state().put(KEY, OLD);

      for (Path file : List.of(folder.resolve("no-such-file"), folder)) {
        assertThatObject(KEY, bucket).isNotReplaced(OLD, () -> store.upload(KEY, file));
      }
    }
  },

  DOWNLOAD {
    @Override
    void check(ObjectStore store, Bucket bucket, Path folder) {
      bucket.state().put(KEY, NEW);

      assertThat(bucket)
          .showsFailures(
              "download(\"%s\", target)".formatted(KEY),
              () -> {
                Path target = folder.resolve("target");
                SampleFiles.write(target, OLD);
                assertThatFile(target, KEY, bucket)
                    .isDownloadedOrLeftAlone(NEW, () -> store.download(KEY, target));
              });
    }
  },

  DOWNLOAD_WHERE_NO_FILE_IS {
    @Override
    void check(ObjectStore store, Bucket bucket, Path folder) {
      Path target = folder.resolve("target");
      bucket.state().put(KEY, NEW);

      assertThat(bucket)
          .showsFailures(
              "download(\"%s\", target)".formatted(KEY),
              () -> {
                SampleFiles.delete(target);
                assertThatFile(target, KEY, bucket)
                    .isDownloadedOrLeftAlone(NEW, () -> store.download(KEY, target));
              });
    }
  },

  DOWNLOAD_TO_WHAT_IS_NO_FILE {
    @Override
    void check(ObjectStore store, Bucket bucket, Path folder) throws IOException {
      bucket.state().put(KEY, NEW);
      Path full = Files.createDirectory(folder.resolve("full"));
      Files.write(full.resolve("file"), OLD);
      Path nowhere = folder.resolve("no-such-folder").resolve("target");

      assertThatFile(full, KEY, bucket).isRefused(() -> store.download(KEY, full));
      assertThatFile(nowhere, KEY, bucket)
          .isRefusedOrDownloaded(NEW, () -> store.download(KEY, nowhere));
    }
  },

  DELETE {
    @Override
    void check(ObjectStore store, Bucket bucket, Path folder) {
      assertThat(bucket)
          .showsFailures(
              "delete(\"%s\")".formatted(KEY),
              () -> {
                bucket.state().put(KEY, OLD);
                store.delete(KEY);
                assertThatObject(KEY, bucket).isDeletedInSpiteOfAFailure();
              });
    }
  },

  LIST {
    @Override
    void check(ObjectStore store, Bucket bucket, Path folder) {
      List<String> keys = List.of("games/1", "games/2", "games/3", "games/4", KEY);
      keys.forEach(key -> bucket.state().put(key, NEW));
      bucket.faults().smallPages(2);

      assertThat(bucket)
          .showsFailures("list(\"\")", () -> assertThat(bucket).isListed(store, "", keys));
    }
  };

  /** Makes the call again and again, while another one of its requests fails each time. */
  abstract void check(ObjectStore store, Bucket bucket, Path folder) throws IOException;
}
