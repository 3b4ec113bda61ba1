package lab.steps;

import static lab.harness.assertion.FileAssert.assertThatFile;
import static lab.harness.assertion.LabAssertions.assertThatRefuses;
import static lab.steps.Step02Objects.KEY;
import static lab.steps.Step02Objects.NEW;
import static lab.steps.Step02Objects.OLD;

import com.google.common.primitives.Bytes;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
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

  WHILE_THE_OBJECT_IS_REPLACED {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      for (int request = 2; request < 5; request++) {
        bucket.state().put(KEY, LARGE);
        SampleFiles.write(target, NEW);
        bucket.faults().beforeRequest(request, () -> bucket.state().put(KEY, AS_LARGE));

        assertThatFile(target, KEY, bucket)
            .isDownloadedAsOneOf(List.of(LARGE, AS_LARGE), () -> store.download(KEY, target));
      }
    }
  },

  BESIDE_OTHER_FILES {
    @Override
    void check(ObjectStore store, Bucket bucket, Path target) {
      Set<Path> beside = new LinkedHashSet<>();
      bucket.faults().whileContentIsReceived(() -> beside.addAll(SampleFiles.beside(target)));
      store.download(KEY, target);
      bucket.faults().none();

      ENDINGS.forEach(it -> beside.add(target.resolveSibling(target.getFileName() + it)));
      beside.forEach(file -> SampleFiles.write(file, NEW));
      assertThatFile(target, KEY, bucket)
          .leavesAlone(beside, NEW, () -> store.download(KEY, target));
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

  /** Of the names that simple code gives to a file until it is complete. */
  private static final List<String> ENDINGS = List.of(".part", ".tmp", ".temp", ".download");

  /** So large that code that reads in parts needs several. */
  private static final byte[] LARGE = Bytes.concat(OLD, new byte[140_000], OLD);

  private static final byte[] AS_LARGE = LARGE.clone();

  static {
    Arrays.fill(AS_LARGE, (byte) 'x');
  }

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
