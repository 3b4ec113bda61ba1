package lab.steps;

import static lab.harness.assertion.FileAssert.assertThatFile;
import static lab.harness.assertion.LabAssertions.assertThatRefuses;
import static lab.steps.Step02Objects.KEY;
import static lab.steps.Step02Objects.NEW;
import static lab.steps.Step02Objects.OLD;

import java.nio.file.Path;
import java.util.NoSuchElementException;
import lab.contract.ObjectStore;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.SampleFiles;

/** The downloads of step 2. */
enum Download {
  OF_AN_OBJECT_THAT_CHANGES {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      store.download(KEY, target);
      assertThatFile(target, KEY, bucket).isDownloaded(OLD);

      bucket.state().put(KEY, NEW);
      bucket.requests().clear();
      store.download(KEY, target);
      assertThatFile(target, KEY, bucket).isDownloadedAgain(NEW);
    }
  },

  OF_NO_OBJECT_WHERE_A_FILE_IS {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      SampleFiles.write(target, NEW);

      assertFindsNothing(store, target);
      assertThatFile(target, MISSING, bucket).isLeftAlone(NEW);
    }
  },

  OF_NO_OBJECT_WHERE_NO_FILE_IS {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      assertFindsNothing(store, target);
      assertThatFile(target, MISSING, bucket).isNotMade();
    }
  };

  private static final String MISSING = "notes/no such game.txt";

  /**
   * Downloads what its name says, and looks at what came of it.
   *
   * @param bucket holds an object under the key, with the old content
   * @param target a file that is not there
   */
  abstract void check(ObjectStore store, Bucket bucket, Path target);

  private static void assertFindsNothing(ObjectStore store, Path target) {
    String call = "download(\"%s\", target)".formatted(MISSING);
    assertThatRefuses(NoSuchElementException.class, call, () -> store.download(MISSING, target));
  }
}
