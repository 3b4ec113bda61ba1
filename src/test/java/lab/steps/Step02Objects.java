package lab.steps;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static lab.harness.assertion.BucketAssert.assertThat;
import static lab.harness.assertion.ObjectAssert.assertThatObject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.contract.ObjectStore;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.SampleFiles;
import lab.harness.step.Elsewhere;
import lab.harness.step.Points;
import lab.harness.step.Step;
import lab.harness.step.Uses;
import lab.harness.step.Versioned;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files in a bucket: the first half of {@link ObjectStore}. */
@Step(2)
@Uses(s3Writes = 240, s3Others = 110)
class Step02Objects {

  static final String KEY = "notes/first game.txt";

  /** Neither content is text: in UTF-8 there is no such last byte. */
  static final byte[] OLD = "We landed on the roof of the mill.\nÿ".getBytes(ISO_8859_1);

  /** Shorter than the old one. */
  static final byte[] NEW = "We landed in the lake.\nÿ".getBytes(ISO_8859_1);

  @Test
  @Order(1)
  @Points(2)
  void uploadsFilesOfAnyKind(Bucket bucket, @TempDir Path folder, Exercise exercise) {
    ObjectStore store = exercise.objects(bucket);
    Map<String, Path> files = SampleFiles.byKey();
    files.put("large", SampleFiles.large(folder.resolve("large")));

    files.forEach(store::upload);

    files.forEach((key, file) -> assertThatObject(key, bucket).isUploaded(SampleFiles.read(file)));
  }

  @Test
  @Order(2)
  @Points(1)
  void replacesAnObject(Bucket bucket, @TempDir Path folder, Exercise exercise) throws IOException {
    ObjectStore store = exercise.objects(bucket);
    Path file = folder.resolve("file");

    store.upload(KEY, Files.write(file, OLD));
    store.upload(KEY, Files.write(file, NEW));

    assertThatObject(KEY, bucket).isReplaced(NEW);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Order(3)
  @Points(2)
  void downloadsOrLeavesTheFileAlone(
      Download download, Bucket bucket, @TempDir Path folder, Exercise exercise) {
    ObjectStore store = exercise.objects(bucket);
    bucket.state().put(KEY, OLD);

    download.check(store, bucket, folder.resolve("target"));
  }

  @Test
  @Order(4)
  @Points(2)
  void listsEveryKeyWithAPrefix(Bucket bucket, Exercise exercise) {
    ObjectStore store = exercise.objects(bucket);
    bucket.faults().smallPages(3);
    Stream<String> games = IntStream.range(10, 17).mapToObj("games/%s/map.txt"::formatted);
    List<String> keys =
        Stream.concat(games, Stream.of("Zones 1+2.txt", "gamers.txt", "games/", "rules.txt"))
            .sorted()
            .toList();
    keys.forEach(key -> bucket.state().put(key, key.contains("map") ? OLD : new byte[0]));

    for (String prefix : List.of("games/1", "games/", "", "rules.txt", "nothing/")) {
      List<String> matching = keys.stream().filter(key -> key.startsWith(prefix)).toList();
      assertThat(bucket).isListed(store, prefix, matching);
    }

    bucket.state().put("nothing/yet", OLD);
    assertThat(bucket).isListed(store, "nothing/", List.of("nothing/yet"));
  }

  @Test
  @Order(5)
  @Points(2)
  void deletesOneObjectAndNoOther(Bucket bucket, @Versioned Bucket versioned, Exercise exercise) {
    ObjectStore store = exercise.objects(bucket);
    ObjectStore other = exercise.objects(versioned);
    bucket.state().put("map", OLD);
    bucket.state().put("map.png", OLD);

    store.delete("map");
    store.delete("never there");

    assertThat(bucket).holdsOnly("map.png", "map", "never there", versioned);

    String version = versioned.state().put(KEY, OLD);
    other.delete(KEY);

    assertThatObject(KEY, versioned).isDeletedButNotItsVersions(version);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Order(6)
  @Points(1)
  void hidesNoFailure(FailingCall call, Bucket bucket, @TempDir Path folder, Exercise exercise)
      throws IOException {
    ObjectStore store = exercise.objects(bucket);

    call.check(store, bucket, folder);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Order(7)
  @Points(1)
  void takesKeysAsTheyAre(
      KeyCall call, Bucket bucket, @TempDir Path folder, @Elsewhere Exercise exercise) {
    call.check(exercise.objects(bucket), bucket, folder);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Order(8)
  @Points(1)
  void goesByWhatIsThere(
      ObjectAsItIs what, Bucket bucket, @TempDir Path folder, Exercise exercise) {
    what.check(exercise.objects(bucket), bucket, folder.resolve("file"));
  }
}
