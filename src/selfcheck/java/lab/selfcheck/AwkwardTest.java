package lab.selfcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lab.harness.world.Awkward;
import org.junit.jupiter.api.Test;

/** The catalogue has what simple code takes for one another. */
class AwkwardTest {

  private static final List<UnaryOperator<String>> SIMPLIFIED =
      List.of(
          String::trim,
          String::strip,
          string -> string.toLowerCase(Locale.ROOT),
          string -> Normalizer.normalize(string, Normalizer.Form.NFC),
          string -> Normalizer.normalize(string, Normalizer.Form.NFD),
          string -> string.replace('+', ' '),
          string -> string.replace("%20", " "),
          string -> string.replaceAll("/$", ""),
          string -> string.split("#")[0],
          string -> string.replaceAll("^0+|\\.0$", ""),
          string -> string.replaceAll("^(USER|GAME)#", ""));

  @Test
  void noStringStandsTwice() {
    assertThat(Awkward.all("kim")).doesNotHaveDuplicates().noneMatch(String::isEmpty);
    assertThat(Awkward.keys("kim")).doesNotHaveDuplicates();
  }

  @Test
  void whatIsSimplifiedIsAnother() {
    List<String> all = Stream.of("kim", "ada").flatMap(it -> Awkward.all(it).stream()).toList();

    assertThat(SIMPLIFIED).allMatch(simplified -> changes(all, simplified));
    assertThat(SIMPLIFIED.subList(0, 8)).allMatch(it -> changes(Awkward.keys("kim"), it));
  }

  @Test
  void everyKindHasSeveralStrings() {
    assertThat(Awkward.values()).allMatch(kind -> kind.of("kim").size() > 1);
    assertThat(Awkward.values()).allMatch(kind -> kind.of("kim").stream().allMatch(kind::isOne));
  }

  @Test
  void ordinaryStringsAreNotInIt() {
    assertThat(Stream.of("kimberly", "Zoé", "Green Grasslands", "c9c3917e-30f3"))
        .allMatch(Awkward::isOrdinary);
    assertThat(Awkward.all("kim")).allMatch(Awkward::isAwkward);
  }

  /** One in which UTF-16 and UTF-8 have another order can't be listed in the right one. */
  @Test
  void keysAreThoseThatS3ProxyHolds() {
    List<String> keys = Awkward.keys("kim");

    assertThat(keys)
        .noneMatch(key -> key.startsWith("/") || key.contains("//"))
        .noneMatch(key -> keys.contains(key + "/"));
    assertThat(keys.stream().sorted())
        .containsExactlyElementsOf(keys.stream().sorted(AwkwardTest::inBytes).toList());
  }

  private static int inBytes(String one, String other) {
    return Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  private static boolean changes(Collection<String> strings, UnaryOperator<String> simplified) {
    return strings.stream().anyMatch(string -> !simplified.apply(string).equals(string));
  }
}
