package lab.steps;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static lab.harness.observe.LabAssertions.assertThatAnswer;
import static lab.harness.observe.LabAssertions.assertThatFailureShows;
import static lab.harness.observe.LabAssertions.assertThatRefuses;
import static lab.harness.text.Texts.says;
import static lab.harness.text.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

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
  private static final byte[] OLD = "We landed on the roof of the old mill.".getBytes(UTF_8);

  /** Shorter than the other, and no text: in UTF-8 there is no such thing as the last byte. */
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
                .withFailMessage(says("objects.upload", key, bucket.state().keys()))
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
        .withFailMessage(says("objects.replace", KEY))
        .isTrue();
  }

  @Test
  @Order(3)
  @Points(2)
  void downloadsOrLeavesTheFileAlone(Bucket bucket, @TempDir Path folder) throws IOException {
    ObjectStore store = Exercise.objects(bucket);
    Path target = folder.resolve("target");
    bucket.state().put(KEY, NEW);

    store.download(KEY, target);
    assertThat(target).withFailMessage(says("objects.download", KEY)).hasBinaryContent(NEW);

    Files.write(target, OLD);
    store.download(KEY, target);
    assertThat(target).withFailMessage(says("objects.downloadOver", KEY)).hasBinaryContent(NEW);

    String missing = "notes/no such game.txt";
    assertThatRefuses(
        NoSuchElementException.class,
        "download(\"%s\", target)".formatted(missing),
        () -> store.download(missing, target));
    assertThat(target).withFailMessage(says("objects.targetLost", missing)).hasBinaryContent(NEW);
  }

  @Test
  @Order(4)
  @Points(2)
  void listsEveryKeyWithAPrefix(Bucket bucket) {
    ObjectStore store = Exercise.objects(bucket);
    List<String> games = IntStream.range(10, 17).mapToObj("games/%d/map.txt"::formatted).toList();
    List<String> others = List.of("gamers.txt", "rules.txt");
    Stream.of(games, others).flatMap(List::stream).forEach(key -> bucket.state().put(key, OLD));
    bucket.faults().smallPages(3);

    assertThatAnswer(store.list("games/"), "list(\"games/\")", bucket.requests()).isExactly(games);
    assertThatAnswer(store.list("games/1"), "list(\"games/1\")", bucket.requests())
        .isExactly(games);
    assertThatAnswer(store.list(""), "list(\"\")", bucket.requests())
        .isExactly(
            Stream.of(List.of("gamers.txt"), games, List.of("rules.txt"))
                .flatMap(List::stream)
                .toList());
    assertThatAnswer(store.list("nothing/"), "list(\"nothing/\")", bucket.requests())
        .isExactly(List.of());
  }

  @Test
  @Order(5)
  @Points(2)
  void deletesOneObjectAndNoOther(Bucket bucket, @Versioned Bucket versioned) {
    ObjectStore store = Exercise.objects(bucket);
    bucket.state().put("map", OLD);
    bucket.state().put("map.png", OLD);

    store.delete("map");
    store.delete("never there");

    assertThat(bucket.state().keys())
        .withFailMessage(says("objects.delete", bucket.state().keys()))
        .containsExactly("map.png");

    String version = versioned.state().put(KEY, OLD);
    Exercise.objects(versioned).delete(KEY);
    assertThat(versioned.state().keys())
        .withFailMessage(says("objects.delete", versioned.state().keys()))
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
    Path target = Files.write(folder.resolve("target"), OLD);
    List<String> keys = List.of("games/1", "games/2", "games/3", KEY);
    keys.forEach(key -> bucket.state().put(key, NEW));

    bucket.faults().throttled(1);
    assertThatFailureShows(
        bucket.requests(),
        "download(\"%s\", target)".formatted(KEY),
        () -> {
          store.download(KEY, target);
          assertThat(target)
              .withFailMessage(
                  () ->
                      text(
                          "objects.downloadFailed",
                          KEY,
                          bucket.requests().cause("objects.cause.unknown")))
              .hasBinaryContent(NEW);
        },
        NoSuchElementException.class);

    bucket.requests().clear();
    bucket.faults().smallPages(2);
    bucket.faults().throttled(2);
    assertThatFailureShows(
        bucket.requests(),
        "list(\"\")",
        () -> assertThatAnswer(store.list(""), "list(\"\")", bucket.requests()).isExactly(keys));
  }
}
