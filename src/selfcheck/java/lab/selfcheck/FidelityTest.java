package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The tables in {@code CONTRIBUTING.md} and the tests of the emulators name the same behaviours.
 */
class FidelityTest {

  private static final Pattern HEADING = Pattern.compile("### .*: `(\\w+EmulatorTest)`");
  private static final Pattern ROW =
      Pattern.compile("\\|.*\\(https://docs\\.aws\\.amazon\\.com/\\S+\\).*\\| `(\\w+)` \\|");
  private static final Pattern ELSEWHERE = Pattern.compile("\\| `(\\w+Test)\\.(\\w+)` \\|$");

  @Test
  void everyRowHasATestAndEveryTestARow() throws IOException {
    Map<String, List<String>> rows = rows();

    assertThat(rows)
        .hasSize(4)
        .allSatisfy(
            (type, named) ->
                assertThat(named)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(tests(type)));
  }

  @Test
  void whatOnlyAnAccountDoesIsTestedWhereItSays() throws IOException {
    List<Matcher> named = lines().map(ELSEWHERE::matcher).filter(Matcher::find).toList();

    assertThat(named)
        .isNotEmpty()
        .allSatisfy(it -> assertThat(tests(it.group(1))).contains(it.group(2)));
  }

  private static Map<String, List<String>> rows() throws IOException {
    Map<String, List<String>> rows = new TreeMap<>();
    String type = null;
    for (String line : lines().toList()) {
      Matcher heading = HEADING.matcher(line);
      if (line.startsWith("#")) {
        type = heading.matches() ? heading.group(1) : null;
      } else if (type != null && line.startsWith("| ") && !line.startsWith("| -")) {
        Matcher row = ROW.matcher(line);
        if (!line.startsWith("| behaviour ")) {
          assertThat(row.matches()).as("a page of AWS and a test in: %s", line).isTrue();
          rows.computeIfAbsent(type, key -> new ArrayList<>()).add(row.group(1));
        }
      }
    }
    return rows;
  }

  private static Stream<String> lines() throws IOException {
    return Files.readString(Path.of("CONTRIBUTING.md")).lines();
  }

  private static List<String> tests(String type) {
    Class<?> found =
        ReflectionSupport.tryToLoadClass("lab.selfcheck." + type)
            .getOrThrow(e -> new IllegalStateException("no test class " + type, e));
    return ReflectionSupport.findMethods(
            found,
            method ->
                AnnotationSupport.isAnnotated(method, Test.class)
                    || AnnotationSupport.isAnnotated(method, ParameterizedTest.class),
            HierarchyTraversalMode.TOP_DOWN)
        .stream()
        .map(Method::getName)
        .toList();
  }
}
