package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import lab.harness.compile.Compilation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler finds all sources and the class path, and says what is wrong where. */
class SourceCompilerTest {

  @TempDir Path temp;

  @Test
  void compilesSeveralRootsTogetherAgainstTheRunningClassPath() throws IOException {
    Path one = temp.resolve("one");
    Path two = temp.resolve("two");
    Sources.write(
        one,
        "lab.exercise.Answer",
        "public class Answer { lab.exercise.deep.Part part; lab.contract.PrimaryKey key; }");
    Sources.write(two, "lab.exercise.deep.Part", "public class Part {}");

    Compilation compilation = compile(List.of(one, two));

    assertThat(compilation).isEqualTo(new Compilation(true, List.of()));
    assertThat(temp.resolve("classes/lab/exercise/Answer.class")).exists();
    assertThat(temp.resolve("classes/lab/exercise/deep/Part.class")).exists();
  }

  @Test
  void tellsFileLineAndKindInEnglish() throws IOException {
    Sources.write(
        temp.resolve("src"),
        "lab.exercise.Answer",
        """
        public class Answer {
          java.util.List raw;
          int number = "forty-two";
        }
        """);

    Compilation compilation = inJapanese(() -> compile(List.of(temp.resolve("src"))));

    assertThat(compilation.success()).isFalse();
    assertThat(compilation.problems())
        .satisfiesExactly(
            warning ->
                assertThat(warning)
                    .asString()
                    .startsWith("Answer.java:3: warning: found raw type: "),
            error ->
                assertThat(error)
                    .asString()
                    .startsWith("Answer.java:4: error: incompatible types: "));
  }

  @Test
  void warningsAloneAreNoFailure() throws IOException {
    Sources.write(
        temp.resolve("src"), "lab.exercise.Answer", "class Answer { java.util.List raw; }");

    Compilation compilation = compile(List.of(temp.resolve("src")));

    assertThat(compilation.success()).isTrue();
    assertThat(compilation.problems()).hasSize(1);
  }

  @Test
  void nothingToCompileIsAFailure() {
    Compilation compilation = compile(List.of(temp));

    assertThat(compilation).isEqualTo(new Compilation(false, List.of()));
  }

  @Test
  void rejectsAFolderThatIsNotThere() {
    assertThatThrownBy(() -> compile(List.of(temp.resolve("nowhere"))))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void rejectsAnUnknownOption() throws IOException {
    Sources.write(temp, "lab.exercise.Answer", "class Answer {}");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Implementations.compile(List.of(temp), temp, "--nonsense"));
  }

  private Compilation compile(List<Path> roots) {
    return Implementations.compile(
        roots, temp.resolve("classes"), "--release", "17", "-Xlint:rawtypes");
  }

  private static Compilation inJapanese(Supplier<Compilation> compilation) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.JAPAN);
    try {
      return compilation.get();
    } finally {
      Locale.setDefault(before);
    }
  }
}
