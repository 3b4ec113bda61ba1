package lab.steps;

import static lab.harness.assertion.BucketAssert.assertThat;
import static lab.harness.assertion.FileAssert.assertThatFile;
import static lab.harness.assertion.ObjectAssert.assertThatObject;
import static lab.steps.Step02Objects.KEY;
import static lab.steps.Step02Objects.NEW;
import static lab.steps.Step02Objects.OLD;

import java.nio.file.Path;
import java.util.List;
import lab.contract.ObjectStore;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.SampleFiles;

/** The calls of step 2 while S3 fails: each shows the failure, or does all of its work. */
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
                store.upload(KEY, file);
                assertThatObject(KEY, bucket).isUploadedInSpiteOfAFailure(NEW);
              });
    }
  },

  DOWNLOAD {
    @Override
    void check(ObjectStore store, Bucket bucket, Path folder) {
      Path target = folder.resolve("target");
      bucket.state().put(KEY, NEW);

      assertThat(bucket)
          .showsFailures(
              "download(\"%s\", target)".formatted(KEY),
              () -> {
                SampleFiles.write(target, OLD);
                assertThatFile(target, KEY, bucket)
                    .isDownloadedOrLeftAlone(NEW, () -> store.download(KEY, target));
              });
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
      List<String> keys = List.of("games/1", "games/2", "games/3", KEY);
      keys.forEach(key -> bucket.state().put(key, NEW));
      bucket.faults().smallPages(2);

      assertThat(bucket)
          .showsFailures("list(\"\")", () -> assertThat(bucket).isListed(store, "", keys));
    }
  };

  /** Makes the call again and again, while another one of its requests fails each time. */
  abstract void check(ObjectStore store, Bucket bucket, Path folder);
}
