package lab.steps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lab.harness.assertion.FileAssert.assertThatFile;
import static lab.harness.assertion.ObjectAssert.assertThatObject;
import static lab.harness.assertion.VersionsAssert.assertThatVersions;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lab.contract.ObjectStore;
import lab.contract.ObjectVersion;
import lab.harness.assertion.ObjectAssert;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.SampleFiles;
import lab.harness.world.Awkward;

/** The calls of step 3 with awkward keys, and with contents that are as long as one another. */
enum VersionCall {
  VERSIONS {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      boolean paged = readsPages(store, bucket);
      KEYS.forEach(key -> bucket.state().put(key, OLD));
      if (paged) {
        bucket.faults().smallPages(3, 1, 4);
      }
      for (String key : KEYS) {
        String id = bucket.state().versions(key).get(0);

        assertThatVersions(store.versions(key), key, bucket)
            .areExactly(new ObjectVersion(id, true, OLD.length));
      }
    }
  },

  VERSIONS_OF_MORE_THAN_2_GIB {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      String key = KEYS.get(0);
      String id = bucket.state().put(key, OLD);
      bucket.faults().largeObjects(LARGE);

      assertThatVersions(store.versions(key), key, bucket)
          .areExactly(new ObjectVersion(id, true, OLD.length + LARGE));
    }
  },

  DOWNLOAD_VERSION {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      for (String key : FEW) {
        String old = bucket.state().put(key, OLD);
        bucket.state().put(key, AS_LONG);
        SampleFiles.write(target, AS_LONG);

        store.downloadVersion(key, old, target);

        assertThatFile(target, key, bucket).isDownloadedVersion(OLD);
      }
    }
  },

  RESTORE {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      FEW.forEach(key -> assertRestored(store, bucket, key, AS_LONG));
    }
  },

  RESTORE_WHAT_EQUALS_THE_NEWEST {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      assertRestored(store, bucket, KEYS.get(0), OLD);
    }
  },

  VERSIONS_ONCE_MORE {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      String key = KEYS.get(0);
      assertAre(store, bucket, key);

      String first = bucket.state().put(key, OLD);
      assertAre(store, bucket, key, new ObjectVersion(first, true, OLD.length));
      String second = bucket.state().put(key, AS_LONG);
      assertAre(
          store,
          bucket,
          key,
          new ObjectVersion(second, true, AS_LONG.length),
          new ObjectVersion(first, false, OLD.length));
      bucket.state().remove(key, second);
      assertAre(store, bucket, key, new ObjectVersion(first, true, OLD.length));
    }
  },

  DOWNLOAD_AND_RESTORE_ONCE_MORE {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      String key = KEYS.get(0);
      String old = bucket.state().put(key, OLD);
      bucket.state().put(key, AS_LONG);

      store.downloadVersion(key, old, target);
      store.restore(key, old);
      bucket.state().put(key, AS_LONG);
      SampleFiles.write(target, AS_LONG);
      store.downloadVersion(key, old, target);
      assertThatFile(target, key, bucket).isDownloadedVersion(OLD);
      List<String> before = bucket.state().versions(key);
      store.restore(key, old);
      ObjectAssert object = assertThatObject(key, bucket);
      object.isRestored(OLD, before);

      bucket.state().remove(key, old);
      object.hasNoRemovedVersion("downloadVersion", () -> store.downloadVersion(key, old, target));
      object.hasNoRemovedVersion("restore", () -> store.restore(key, old));
    }
  },

  DOWNLOAD_WHERE_NO_FILE_IS {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      String key = KEYS.get(0);
      String old = bucket.state().put(key, OLD);
      String removed = bucket.state().removedVersion(key);

      assertThatObject(key, bucket)
          .hasNoRemovedVersion(
              "downloadVersion", () -> store.downloadVersion(key, removed, target));
      assertThatFile(target, key, bucket).isNotMade();

      store.downloadVersion(key, old, target);
      assertThatFile(target, key, bucket).isDownloadedVersion(OLD);
    }
  };

  /** One that looks like a folder is left out: S3Proxy keeps it empty. */
  private static final List<String> KEYS =
      Awkward.keys("notes").stream().filter(key -> !key.endsWith("/")).toList();

  private static final List<String> FEW =
      Stream.of(Awkward.SPACES, Awkward.COMPOSED, Awkward.ENCODED, Awkward.MIXED)
          .map(kind -> kind.of("notes").get(0))
          .toList();

  /** Five terabytes are the most that S3 keeps as an object. */
  private static final long LARGE = 5L << 40;

  private static final byte[] OLD = "as it was".getBytes(UTF_8);
  private static final byte[] AS_LONG = "as it is!".getBytes(UTF_8);

  /**
   * Makes the call, and looks at what came of it.
   *
   * @param bucket keeps versions, and is empty
   * @param target a file that is not there
   */
  abstract void check(ObjectStore store, Bucket bucket, Path target);

  /** The old content is restored over another one, which is the newest. */
  private static void assertRestored(ObjectStore store, Bucket bucket, String key, byte[] newest) {
    String old = bucket.state().put(key, OLD);
    bucket.state().put(key, newest);
    List<String> before = bucket.state().versions(key);

    store.restore(key, old);

    assertThatObject(key, bucket).isRestored(OLD, before);
  }

  private static void assertAre(
      ObjectStore store, Bucket bucket, String key, ObjectVersion... versions) {
    bucket.requests().clear();
    assertThatVersions(store.versions(key), key, bucket).areExactly(versions);
  }

  /** Whether versions of a plain key are listed to the last page; another test tells if not. */
  private static boolean readsPages(ObjectStore store, Bucket bucket) {
    Stream.of(OLD, AS_LONG, OLD).forEach(content -> bucket.state().put("plain", content));
    bucket.faults().smallPages(2);
    List<ObjectVersion> versions = store.versions("plain");
    bucket.faults().none();
    return versions != null && versions.size() == 3;
  }
}
