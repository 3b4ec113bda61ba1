package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import lab.contract.PrimaryKey;
import lab.harness.compile.ImplementationLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps meet the implementation in the folder, and never a class of the one beside them. */
class ImplementationLoaderTest {

  @TempDir Path temp;
  private URLClassLoader parent;
  private ImplementationLoader loader;

  @BeforeEach
  void twoImplementations() throws IOException {
    Path ours = temp.resolve("ours");
    answer(ours, "ours");
    Sources.write(ours, "lab.exercise.OnlyOurs", "public class OnlyOurs {}");
    Sources.write(
        ours,
        "lab.steps.Question",
        """
        public class Question implements java.util.function.Supplier<String> {
          public String get() { return new lab.exercise.Answer().toString(); }
        }
        """);
    Path theirs = temp.resolve("theirs");
    answer(theirs, "theirs");
    Path classes = classes(ours);
    parent = new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    loader = new ImplementationLoader(parent, classes(theirs));
  }

  @AfterEach
  void close() throws IOException {
    loader.close();
    parent.close();
  }

  @Test
  void stepsLinkAgainstTheImplementationInTheFolder() throws ReflectiveOperationException {
    assertThat(ask(parent)).isEqualTo("ours");
    assertThat(ask(loader)).isEqualTo("theirs");
  }

  @Test
  void aClassIsDefinedOnce() throws ReflectiveOperationException {
    assertThat(loader.loadClass("lab.steps.Question"))
        .isSameAs(loader.loadClass("lab.steps.Question"));
    assertThat(loader.loadClass("lab.exercise.Answer"))
        .isSameAs(loader.loadClass("lab.exercise.Answer"));
  }

  @Test
  void whatTheFolderLacksIsNotTakenFromTheParent() throws IOException {
    assertThatThrownBy(() -> loader.loadClass("lab.exercise.OnlyOurs"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThat(loader.getResource("lab/exercise/OnlyOurs.class")).isNull();
    assertThat(Collections.list(loader.getResources("lab/exercise/Answer.class"))).hasSize(1);
    assertThat(Collections.list(loader.getResources("lab/exercise"))).hasSize(1);
  }

  @Test
  void theRestIsShared() throws ReflectiveOperationException, IOException {
    assertThat(loader.loadClass(PrimaryKey.class.getName())).isSameAs(PrimaryKey.class);
    assertThatThrownBy(() -> loader.loadClass("lab.steps.NoSuchStep"))
        .isInstanceOf(ClassNotFoundException.class);
    try (InputStream step = loader.getResourceAsStream("lab/steps/Question.class")) {
      assertThat(step).isNotNull();
    }
  }

  @Test
  void theFolderCanBeDeletedWhileTheLoaderIsOpen() throws Exception {
    ask(loader);

    Files.delete(temp.resolve("theirs/classes/lab/exercise/Answer.class"));

    assertThat(ask(loader)).isEqualTo("theirs");
  }

  private static Object ask(ClassLoader loader) throws ReflectiveOperationException {
    Class<?> question = loader.loadClass("lab.steps.Question");
    return ((Supplier<?>) question.getConstructor().newInstance()).get();
  }

  private static void answer(Path root, String answer) throws IOException {
    Sources.write(
        root,
        "lab.exercise.Answer",
        "public class Answer { public String toString() { return \"%s\"; } }".formatted(answer));
  }

  private static Path classes(Path root) {
    Path classes = root.resolve("classes");
    assertThat(Implementations.compile(List.of(root), classes).problems()).isEmpty();
    return classes;
  }
}
