package lab.steps;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static lab.harness.kit.BucketAssert.assertThatFailuresShow;
import static lab.harness.observe.LabAssertions.assertThatAnswer;
import static lab.harness.observe.LabAssertions.assertThatRefuses;
import static lab.harness.text.Texts.says;
import static lab.harness.text.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.contract.ObjectStore;
import lab.harness.kit.Bucket;
import lab.harness.kit.SampleFiles;
import lab.harness.step.Points;
import lab.harness.step.Step;
import lab.harness.step.Versioned;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in a bucket: the first half of {@link ObjectStore}. */
@Step(2)
class Step02Objects {

  private static final String KEY = "notes/first game.txt";

  /** No text, like the other: in UTF-8 there is no such thing as the last byte. */
  private static final byte[] OLD = "We landed on the roof of the mill.\nÿ".getBytes(ISO_8859_1);

  /** Shorter than the old one. */
  private static final byte[] NEW = "We landed in the lake.\nÿ".getBytes(ISO_8859_1);

  @Test
  @Order(1)
  @Points(3)
  void uploadsFilesOfAnyKind(Bucket bucket) {
    ObjectStore store = Exercise.objects(bucket);
    Map<String, Path> files = SampleFiles.byKey();

    files.forEach(store::upload);

    files.forEach(
        (key, file) ->
            assertThat(bucket.state().holds(key, SampleFiles.read(file)))
                .withFailMessage(
                    says(
                        "objects.upload",
                        key,
                        bucket.state().keys(),
                        bucket.requests().hiddenOr("objects.cause.upload")))
                .isTrue());
  }

  @Test
  @Order(2)
  @Points(2)
  void replacesAnObject(Bucket bucket, @TempDir Path folder) throws IOException {
    ObjectStore store = Exercise.objects(bucket);
    Path file = folder.resolve("file");

    store.upload(KEY, Files.write(file, OLD));
    store.upload(KEY, Files.write(file, NEW));

    assertThat(bucket.state().holds(KEY, NEW))
        .withFailMessage(
            says("objects.replace", KEY, bucket.requests().hiddenOr("objects.cause.replace")))
        .isTrue();
  }

  @Test
  @Order(3)
  @Points(2)
  void downloadsOrLeavesTheFileAlone(Bucket bucket, @TempDir Path folder) throws IOException {
    ObjectStore store = Exercise.objects(bucket);
    Path target = folder.resolve("target");
    bucket.state().put(KEY, OLD);

    store.download(KEY, target);
    assertThat(target).withFailMessage(says("objects.download", KEY)).hasBinaryContent(OLD);

    bucket.state().put(KEY, NEW);
    bucket.requests().clear();
    store.download(KEY, target);
    boolean asked = !bucket.requests().requests().isEmpty();
    assertThat(target)
        .withFailMessage(says(asked ? "objects.downloadOver" : "objects.downloadKept", KEY))
        .hasBinaryContent(NEW);

    String missing = "notes/no such game.txt";
    assertThatRefuses(
        NoSuchElementException.class,
        "download(\"%s\", target)".formatted(missing),
        () -> store.download(missing, target));
    assertThat(target).withFailMessage(says("objects.targetLost", missing)).hasBinaryContent(NEW);

    Path absent = folder.resolve("absent");
    assertThatThrownBy(() -> store.download(missing, absent))
        .isInstanceOf(NoSuchElementException.class);
    assertThat(absent).withFailMessage(says("objects.targetMade", missing)).doesNotExist();
  }

  @Test
  @Order(4)
  @Points(2)
  void listsEveryKeyWithAPrefix(Bucket bucket) {
    ObjectStore store = Exercise.objects(bucket);
    bucket.faults().smallPages(3);
    Stream<String> games = IntStream.range(10, 17).mapToObj("games/%d/map.txt"::formatted);
    List<String> keys =
        Stream.concat(games, Stream.of("Zones 1+2.txt", "gamers.txt", "games/", "rules.txt"))
            .sorted()
            .toList();
    keys.forEach(key -> bucket.state().put(key, key.contains("map") ? OLD : new byte[0]));

    Stream.of("games/1", "games/", "", "rules.txt", "nothing/")
        .forEach(prefix -> assertLists(bucket, store, prefix, keys));

    bucket.state().put("nothing/yet", OLD);
    assertLists(bucket, store, "nothing/", List.of("nothing/yet"));
  }

  @Test
  @Order(5)
  @Points(2)
  void deletesOneObjectAndNoOther(Bucket bucket, @Versioned Bucket versioned) {
    ObjectStore store = Exercise.objects(bucket);
    ObjectStore other = Exercise.objects(versioned);
    bucket.state().put("map", OLD);
    bucket.state().put("map.png", OLD);

    store.delete("map");
    store.delete("never there");

    boolean elsewhere = !versioned.requests().requests().isEmpty();
    List<String> keys = bucket.state().keys();
    assertThat(keys)
        .withFailMessage(says(elsewhere ? "objects.deleteElsewhere" : "objects.delete", keys))
        .containsExactly("map.png");

    String version = versioned.state().put(KEY, OLD);
    other.delete(KEY);
    assertThat(versioned.state().keys())
        .withFailMessage(says("objects.deleteVersioned", KEY))
        .isEmpty();
    assertThat(versioned.state().versions(KEY))
        .withFailMessage(says("objects.deleteVersions", KEY))
        .containsExactly(version);
  }

  @Test
  @Order(6)
  @Points(1)
  void hidesNoFailure(Bucket bucket, @TempDir Path folder) throws IOException {
    ObjectStore store = Exercise.objects(bucket);
    Path file = Files.write(folder.resolve("file"), NEW);
    Path target = folder.resolve("target");

    assertThatFailuresShow(
        bucket,
        "upload(\"%s\", file)".formatted(KEY),
        () -> {
          bucket.state().put(KEY, OLD);
          store.upload(KEY, file);
          assertThat(bucket.state().holds(KEY, NEW))
              .withFailMessage(
                  () -> saysWhy(bucket, "objects.uploadFailed", "objects.cause.unfinished"))
              .isTrue();
        });

    assertThatFailuresShow(
        bucket,
        "download(\"%s\", target)".formatted(KEY),
        () -> {
          bucket.state().put(KEY, NEW);
          SampleFiles.write(target, OLD);
          try {
            store.download(KEY, target);
          } catch (RuntimeException e) {
            assertThat(target)
                .withFailMessage(says("objects.targetLostFailed", KEY))
                .hasBinaryContent(OLD);
            throw e;
          }
          assertThat(target)
              .withFailMessage(
                  () -> saysWhy(bucket, "objects.downloadFailed", "objects.cause.unknown"))
              .hasBinaryContent(NEW);
        });

    assertThatFailuresShow(
        bucket,
        "delete(\"%s\")".formatted(KEY),
        () -> {
          bucket.state().put(KEY, OLD);
          store.delete(KEY);
          assertThat(bucket.state().keys())
              .withFailMessage(
                  () -> saysWhy(bucket, "objects.deleteFailed", "objects.cause.unfinished"))
              .isEmpty();
        });

    List<String> keys = List.of("games/1", "games/2", "games/3", KEY);
    keys.forEach(key -> bucket.state().put(key, NEW));
    bucket.faults().smallPages(2);
    assertThatFailuresShow(
        bucket,
        "list(\"\")",
        () -> assertThatAnswer(store.list(""), "list(\"\")", bucket.requests()).isExactly(keys));
  }

  private static void assertLists(
      Bucket bucket, ObjectStore store, String prefix, List<String> all) {
    bucket.requests().clear();
    assertThatAnswer(store.list(prefix), "list(\"%s\")".formatted(prefix), bucket.requests())
        .isExactly(all.stream().filter(key -> key.startsWith(prefix)).toList());
  }

  private static String saysWhy(Bucket bucket, String text, String otherwise) {
    return text(text, KEY, bucket.requests().hiddenOr(otherwise));
  }
}
