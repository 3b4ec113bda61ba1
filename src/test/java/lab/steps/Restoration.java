package lab.steps;

import static lab.harness.assertion.BucketAssert.assertThat;
import static lab.harness.assertion.ObjectAssert.assertThatObject;
import static lab.steps.Step03Versions.AS_IT_IS;
import static lab.steps.Step03Versions.AS_IT_WAS;
import static lab.steps.Step03Versions.KEY;

import java.util.List;
import lab.contract.ObjectStore;
import lab.harness.fixture.Bucket;

/** The restorations of step 3. */
enum Restoration {
  OF_AN_OLDER_VERSION {
    @Override
    void check(ObjectStore store, Bucket bucket, String version) {
      List<String> before = bucket.state().versions(KEY);

      store.restore(KEY, version);

      assertThatObject(KEY, bucket).isRestored(AS_IT_WAS, before);
    }
  },

  OF_THE_NEWEST_VERSION_OF_A_DELETED_OBJECT {
    @Override
    void check(ObjectStore store, Bucket bucket, String version) {
      String newest = bucket.state().put(KEY, AS_IT_WAS);
      List<String> before = bucket.state().versions(KEY);
      bucket.state().delete(KEY);

      store.restore(KEY, newest);

      assertThatObject(KEY, bucket).isRestored(AS_IT_WAS, before);
    }
  },

  OF_A_REMOVED_VERSION {
    @Override
    void check(ObjectStore store, Bucket bucket, String version) {
      String removed = bucket.state().removedVersion(KEY);

      assertThatObject(KEY, bucket)
          .hasNoRemovedVersion("restore", () -> store.restore(KEY, removed));
    }
  },

  WHILE_S3_FAILS {
    @Override
    void check(ObjectStore store, Bucket bucket, String version) {
      assertThat(bucket)
          .showsFailures(
              "restore(\"%s\", \"%s\")".formatted(KEY, version),
              () -> {
                bucket.state().put(KEY, AS_IT_IS);
                assertThatObject(KEY, bucket)
                    .isRestoredOrLeftAlone(AS_IT_IS, AS_IT_WAS, () -> store.restore(KEY, version));
              });
    }
  };

  /**
   * Restores what its name says, and looks at what came of it.
   *
   * @param version the id of an older version of the object, with the content as it was
   */
  abstract void check(ObjectStore store, Bucket bucket, String version);
}
