package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.harness.result.Status;
import lab.harness.text.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundles fit the Java that asks for their texts. */
class TextsTest {

  static final Path FOLDER = Path.of("src", "harness", "resources", "lab", "text");

  /** Names that are put together in Java, by how they begin. */
  private static final Map<String, String> PUT_TOGETHER =
      Map.of(
          "step.", "the number of a step",
          "todo.", "the number of a step",
          "hint.", "the number of a step and that of the hint",
          "status.", "the name of a Status",
          "cloud.", "the name of a kind of cloud",
          "advice.", "the name of an exception that Advice knows",
          "bad.items.", "the kind of an item",
          "bucket.", "a test that leaves a bucket to show",
          "question.", "a test that leaves a question to show",
          "notJudged.", "the class and the method of a test that no account is asked to bear");

  private static TextCalls java;

  @BeforeAll
  static void read() throws IOException {
    java = TextCalls.read();
  }

  @Test
  void eachFileIsABundle() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsAll(Words.BUNDLES.stream().map(name -> name + ".properties").toList())
          .allMatch(name -> Words.BUNDLES.contains(name.replaceFirst("(_.*)?[.]properties$", "")));
    }
  }

  /**
   * A language may lack a text, which is English then, but has no other texts and no other gaps.
   */
  @Test
  void anotherLanguageHasTheSameTextsWithTheSameGaps() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(it -> it.toString().contains("_")).toList()) {
        String tag = file.getFileName().toString().replaceFirst("[a-z]+_(.*)[.]properties", "$1");
        Words language = Words.in(Locale.forLanguageTag(tag.replace('_', '-')));
        assertThat(language.keys())
            .as(tag)
            .isSubsetOf(Told.ENGLISH.keys())
            .allSatisfy(
                key ->
                    assertThat(gapsIn(language.pattern(key)).distinct())
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(
                            gapsIn(Told.ENGLISH.pattern(key)).distinct().toList()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_fr"})
  void noTextStandsTwice(String language) throws IOException {
    List<Object> keys = new ArrayList<>();
    for (String name : Words.BUNDLES) {
      try (Reader bundle =
          Files.newBufferedReader(FOLDER.resolve(name + language + ".properties"))) {
        listingKeys(keys).load(bundle);
      }
    }
    assertThat(keys).hasSizeGreaterThan(300).doesNotHaveDuplicates();
  }

  /** Properties that also tell which of their keys stand twice. */
  @SuppressWarnings("serial")
  private static Properties listingKeys(List<Object> keys) {
    return new Properties() {
      @Override
      public synchronized Object put(Object key, Object value) {
        keys.add(key);
        return super.put(key, value);
      }
    };
  }

  @Test
  void whatJavaAsksForIsThere() {
    assertThat(java.calls())
        .hasSizeGreaterThan(20)
        .filteredOn(call -> texts(call.key()).isEmpty())
        .isEmpty();
  }

  @Test
  void everyGapIsFilled() {
    assertThat(java.calls())
        .filteredOn(call -> !call.names().containsAll(gaps(call.key())))
        .isEmpty();
  }

  @Test
  void everyValueHasAGap() {
    assertThat(java.calls())
        .filteredOn(call -> !texts(call.key()).isEmpty())
        .filteredOn(call -> !gaps(call.key()).containsAll(call.names()))
        .isEmpty();
  }

  /** Where a key comes from a variable, this is what can be said of its gaps. */
  @Test
  void everyGapHasANameThatJavaKnows() {
    assertThat(Told.ENGLISH.keys()).flatExtracting(TextsTest::gaps).isSubsetOf(java.strings());
  }

  @Test
  void everyTextIsAskedFor() {
    assertThat(Told.ENGLISH.keys())
        .filteredOn(key -> PUT_TOGETHER.keySet().stream().noneMatch(key::startsWith))
        .filteredOn(key -> !java.strings().contains(key) && !java.strings().contains(stem(key)))
        .filteredOn(key -> !java.tests().contains(key))
        .isEmpty();
  }

  @Test
  void whatIsPutTogetherBeginsAsItSays() {
    assertThat(PUT_TOGETHER.keySet())
        .allSatisfy(
            prefix -> {
              assertThat(java.strings()).anyMatch(text -> text.startsWith(prefix));
              assertThat(Told.ENGLISH.keys()).anyMatch(key -> key.startsWith(prefix));
            });
  }

  @Test
  void everyTestOfAStepHasATitle() {
    assertThat(java.tests()).hasSizeGreaterThan(50).isSubsetOf(Told.ENGLISH.keys());
  }

  @Test
  void everyExceptionThatIsKnownHasItsAdvice() {
    assertThat(java.stringsIn("Advice.java").filter(text -> text.matches("[A-Z]\\w+")))
        .containsExactlyInAnyOrderElementsOf(
            Told.ENGLISH.keys().stream()
                .filter(key -> key.startsWith("advice."))
                .map(key -> key.split("\\.")[1])
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @EnumSource
  void everyStatusHasAWord(Status status) {
    assertThat(Told.ENGLISH.has(status.key())).isTrue();
  }

  /** The texts of a finding. */
  private static List<String> texts(String key) {
    return Stream.of(key, key + ".why", key + ".next").filter(Told.ENGLISH::has).toList();
  }

  private static Set<String> gaps(String key) {
    return texts(key).stream()
        .flatMap(text -> gapsIn(Told.ENGLISH.pattern(text)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> gapsIn(String text) {
    MessagePattern pattern = new MessagePattern(text);
    return IntStream.range(0, pattern.countParts())
        .mapToObj(pattern::getPart)
        .filter(TextsTest::isGap)
        .map(pattern::getSubstring);
  }

  private static boolean isGap(Part part) {
    return part.getType() == Part.Type.ARG_NAME || part.getType() == Part.Type.ARG_NUMBER;
  }

  private static String stem(String key) {
    return key.replaceFirst("\\.(why|next)$", "");
  }
}
