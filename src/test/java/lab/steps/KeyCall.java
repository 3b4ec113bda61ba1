package lab.steps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lab.harness.assertion.BucketAssert.assertThat;
import static lab.harness.assertion.FileAssert.assertThatFile;
import static lab.harness.assertion.ObjectAssert.assertThatObject;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import lab.contract.ObjectStore;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.SampleFiles;
import lab.harness.world.Awkward;

/** The calls of step 2 with awkward keys, which are in one bucket together. */
enum KeyCall {
  UPLOAD {
    @Override
    void check(ObjectStore store, Bucket bucket, Path folder) {
      Path file = folder.resolve("file");
      for (String key : KEYS) {
        SampleFiles.write(file, content(key));
        store.upload(key, file);
      }

      KEYS.forEach(key -> assertThatObject(key, bucket).isUploaded(content(key)));
    }
  },

  DOWNLOAD {
    @Override
    void check(ObjectStore store, Bucket bucket, Path folder) {
      putAll(bucket);

      for (String key : FEW) {
        Path target = folder.resolve("target " + KEYS.indexOf(key));
        store.download(key, target);
        assertThatFile(target, key, bucket).isDownloaded(content(key));
      }
    }
  },

  LIST {
    @Override
    void check(ObjectStore store, Bucket bucket, Path folder) {
      boolean paged = readsPages(store, bucket);
      putAll(bucket);
      if (paged) {
        bucket.faults().smallPages(4, 1, 5);
      }
      List<String> inOrder = bucket.state().keys();

      for (String key : FEW) {
        List<String> matching = inOrder.stream().filter(it -> it.startsWith(key)).toList();
        assertThat(bucket).isListed(store, key, matching);
      }
      assertThat(bucket).isListed(store, "", inOrder);
    }
  },

  LIST_ABOVE_U_FFFF {
    @Override
    void check(ObjectStore store, Bucket bucket, Path folder) {
      List.of("notes \ud83c\udfae", "notes \uff71")
          .forEach(key -> bucket.state().put(key, content(key)));

      assertThat(bucket).isListed(store, "", bucket.state().keys());
    }
  },

  DELETE {
    @Override
    void check(ObjectStore store, Bucket bucket, Path folder) {
      putAll(bucket);

      for (String key : KEYS) {
        List<String> before = bucket.state().keys();
        store.delete(key);
        assertThat(bucket).lostOnly(key, before);
      }
    }
  };

  private static final List<String> KEYS = Awkward.keys("notes");

  /** Every second one: of each kind there is one. */
  private static final List<String> FEW =
      IntStream.range(0, KEYS.size()).filter(i -> i % 2 == 0).mapToObj(KEYS::get).toList();

  /** Makes the call with each key, and looks at what came of it. */
  abstract void check(ObjectStore store, Bucket bucket, Path folder);

  /** Whether plain keys are listed to the last page; another test tells if not. */
  private static boolean readsPages(ObjectStore store, Bucket bucket) {
    List<String> plain = List.of("page1", "page2", "page3");
    plain.forEach(key -> bucket.state().put(key, new byte[0]));
    bucket.faults().smallPages(2);
    boolean all = plain.equals(store.list("page"));
    bucket.faults().none();
    plain.forEach(bucket.state()::delete);
    return all;
  }

  private static void putAll(Bucket bucket) {
    KEYS.forEach(key -> bucket.state().put(key, content(key)));
  }

  /** Another one for each key; but what looks like a folder is empty. */
  private static byte[] content(String key) {
    return key.endsWith("/") ? new byte[0] : key.getBytes(UTF_8);
  }
}
