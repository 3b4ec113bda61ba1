package lab.steps;

import static lab.harness.assertion.BucketAssert.assertThat;
import static lab.harness.assertion.FileAssert.assertThatFile;
import static lab.harness.assertion.ObjectAssert.assertThatObject;
import static lab.harness.assertion.VersionsAssert.assertThatVersions;
import static lab.steps.Step03Versions.ANOTHER_FILE;
import static lab.steps.Step03Versions.AS_IT_IS;
import static lab.steps.Step03Versions.AS_IT_WAS;
import static lab.steps.Step03Versions.KEY;

import java.nio.file.Path;
import java.util.List;
import lab.contract.ObjectStore;
import lab.contract.ObjectVersion;
import lab.harness.assertion.ObjectAssert;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.SampleFiles;

/** The version whose id is {@code "null"}: the object was put before versioning was enabled. */
enum NullVersion {
  IS_LISTED {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      ObjectVersion old = new ObjectVersion(NULL, false, AS_IT_WAS.length);
      String newest = bucket.state().put(KEY, ANOTHER_FILE);

      assertThatVersions(store.versions(KEY), KEY, bucket)
          .areExactly(new ObjectVersion(newest, true, ANOTHER_FILE.length), old);
    }
  },

  IS_DOWNLOADED {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      bucket.state().put(KEY, ANOTHER_FILE);

      assertThatObject(KEY, bucket)
          .hasNullVersion("downloadVersion", () -> store.downloadVersion(KEY, NULL, target));
      assertThatFile(target, KEY, bucket).isDownloadedVersion(AS_IT_WAS);

      SampleFiles.write(target, ANOTHER_FILE);
      store.downloadVersion(KEY, NULL, target);
      assertThatFile(target, KEY, bucket).isDownloadedVersion(AS_IT_WAS);
    }
  },

  IS_RESTORED {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      bucket.state().put(KEY, ANOTHER_FILE);
      assertRestored(store, bucket);
    }
  },

  IS_RESTORED_AFTER_A_DELETION {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      bucket.state().delete(KEY);
      assertRestored(store, bucket);
    }
  },

  IS_RESTORED_ALSO_IF_THE_NEWEST_IS_EQUAL {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      bucket.state().put(KEY, AS_IT_WAS);
      assertRestored(store, bucket);
    }
  },

  MAY_BE_THE_NEWEST {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      String old = bucket.state().put(KEY, ANOTHER_FILE);
      store.downloadVersion(KEY, NULL, target);
      bucket.state().suspendVersioning();
      bucket.state().put(KEY, AS_IT_IS); // in place of the version that was called so
      bucket.requests().clear();

      assertThatVersions(store.versions(KEY), KEY, bucket)
          .areExactly(
              new ObjectVersion(NULL, true, AS_IT_IS.length),
              new ObjectVersion(old, false, ANOTHER_FILE.length));
      store.downloadVersion(KEY, NULL, target);
      assertThatFile(target, KEY, bucket).isDownloadedVersion(AS_IT_IS);
    }
  },

  IS_WHOLE_WHILE_S3_FAILS {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      assertThat(bucket)
          .showsFailures(
              "downloadVersion(\"%s\", \"null\", target)".formatted(KEY),
              () -> {
                SampleFiles.write(target, ANOTHER_FILE);
                assertThatFile(target, KEY, bucket)
                    .isDownloadedVersionOrLeftAlone(
                        AS_IT_WAS, () -> store.downloadVersion(KEY, NULL, target));
              });
      assertThat(bucket)
          .showsFailures(
              "restore(\"%s\", \"null\")".formatted(KEY),
              () -> {
                bucket.state().put(KEY, AS_IT_IS);
                assertThatObject(KEY, bucket)
                    .isRestoredOrLeftAlone(AS_IT_IS, AS_IT_WAS, () -> store.restore(KEY, NULL));
              });
    }
  },

  MAY_BE_A_DELETE_MARKER {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      String newest = bucket.state().put(KEY, ANOTHER_FILE);
      bucket.state().suspendVersioning();
      bucket.state().delete(KEY); // puts a marker in place of the version that was called so
      ObjectAssert object = assertThatObject(KEY, bucket);
      bucket.requests().clear();

      assertThatVersions(store.versions(KEY), KEY, bucket)
          .areExactly(new ObjectVersion(newest, false, ANOTHER_FILE.length));
      object.hasNoVersionInAMarker(
          "downloadVersion", () -> store.downloadVersion(KEY, NULL, target));
      assertThatFile(target, KEY, bucket).isNotMade();
      object.hasNoVersionInAMarker("restore", () -> store.restore(KEY, NULL));
    }
  },

  IS_NO_OTHER {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      ObjectAssert object = assertThatObject(NEW, bucket);
      bucket.state().put(NEW, ANOTHER_FILE);

      object.hasNoNullVersion("downloadVersion", () -> store.downloadVersion(NEW, NULL, target));
      assertThatFile(target, NEW, bucket).isNotMade();
      SampleFiles.write(target, AS_IT_WAS);
      object.hasNoNullVersion("downloadVersion", () -> store.downloadVersion(NEW, NULL, target));
      assertThatFile(target, NEW, bucket).isLeftAlone(AS_IT_WAS);
      object.hasNoNullVersion("restore", () -> store.restore(NEW, NULL));
    }
  };

  private static final String NULL = "null";

  /** An object that was put after versioning was enabled. */
  private static final String NEW = "journal/new.txt";

  /**
   * Does what its name says, and looks at what came of it.
   *
   * @param bucket holds one version of the object, with the content as it was
   * @param target a file that is not there
   */
  abstract void check(ObjectStore store, Bucket bucket, Path target);

  private static void assertRestored(ObjectStore store, Bucket bucket) {
    List<String> before = bucket.state().versions(KEY);
    ObjectAssert object = assertThatObject(KEY, bucket);

    object.hasNullVersion("restore", () -> store.restore(KEY, NULL));
    object.isRestored(AS_IT_WAS, before);
  }
}
