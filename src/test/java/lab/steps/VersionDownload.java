package lab.steps;

import static lab.harness.assertion.BucketAssert.assertThat;
import static lab.harness.assertion.FileAssert.assertThatFile;
import static lab.harness.assertion.ObjectAssert.assertThatObject;
import static lab.steps.Step03Versions.ANOTHER_FILE;
import static lab.steps.Step03Versions.AS_IT_WAS;
import static lab.steps.Step03Versions.KEY;

import java.nio.file.Path;
import lab.contract.ObjectStore;
import lab.harness.assertion.ObjectAssert;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.SampleFiles;

/** The downloads of step 3. */
enum VersionDownload {
  OF_AN_OLDER_VERSION {
    @Override
    void check(ObjectStore store, Bucket bucket, String version, Path target) {
      store.downloadVersion(KEY, version, target);

      assertThatFile(target, KEY, bucket).isDownloadedVersion(AS_IT_WAS);
    }
  },

  OF_NO_VERSION {
    @Override
    void check(ObjectStore store, Bucket bucket, String version, Path target) {
      ObjectAssert object = assertThatObject(KEY, bucket);

      String removed = bucket.state().removedVersion(KEY);
      object.hasNoRemovedVersion(METHOD, () -> store.downloadVersion(KEY, removed, target));

      String marker = bucket.state().delete(KEY);
      object.hasNoVersionInAMarker(METHOD, () -> store.downloadVersion(KEY, marker, target));
      assertThatFile(target, KEY, bucket).isLeftAlone(ANOTHER_FILE);
    }
  },

  WHILE_S3_FAILS {
    @Override
    void check(ObjectStore store, Bucket bucket, String version, Path target) {
      bucket.state().delete(KEY); // which leaves the version where it is

      assertThat(bucket)
          .showsFailures(
              "downloadVersion(\"%s\", \"%s\", target)".formatted(KEY, version),
              () -> {
                SampleFiles.write(target, ANOTHER_FILE);
                assertThatFile(target, KEY, bucket)
                    .isDownloadedVersionOrLeftAlone(
                        AS_IT_WAS, () -> store.downloadVersion(KEY, version, target));
              });
    }
  };

  private static final String METHOD = "downloadVersion";

  /**
   * Downloads what its name says, and looks at what came of it.
   *
   * @param version the id of an older version of the object, with the content as it was
   * @param target a file that is there and holds something else
   */
  abstract void check(ObjectStore store, Bucket bucket, String version, Path target);
}
