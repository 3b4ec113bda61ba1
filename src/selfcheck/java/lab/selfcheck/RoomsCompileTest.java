package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lab.contract.NotDoneYetException;
import lab.harness.compile.Compilation;
import lab.harness.compile.ImplementationLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every room compiles without a warning, and starter and solution are alike from outside. */
class RoomsCompileTest {

  private static final String STARTER = "src/main/java";
  private static final String SOLUTION = "src/solution/java";

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {STARTER, SOLUTION})
  void allRoomsCompileAroundThem(String implementation) {
    Compilation compilation =
        compile(
            implementation,
            "src/contract/java",
            "src/harness/java",
            "src/test/java",
            "src/selfcheck/java");

    assertThat(compilation.problems()).isEmpty();
    assertThat(compilation.success()).isTrue();
  }

  @Test
  void starterAndSolutionHaveTheSamePublicSurface() throws Exception {
    try (ImplementationLoader starter = load(STARTER);
        ImplementationLoader solution = load(SOLUTION)) {
      assertThat(surface(solution, SOLUTION))
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(surface(starter, STARTER));
    }
  }

  @Test
  void everyMethodOfTheStarterIsStillToBeWritten() throws Exception {
    try (ImplementationLoader starter = load(STARTER)) {
      for (Class<?> type : publicClasses(starter, STARTER)) {
        for (Class<?> task : type.getInterfaces()) {
          Constructor<?> constructor = type.getConstructors()[0];
          Object exercise = constructor.newInstance(new Object[constructor.getParameterCount()]);
          for (Method method : task.getMethods()) {
            assertThatThrownBy(
                    () -> method.invoke(exercise, new Object[method.getParameterCount()]))
                .as("%s.%s", type.getSimpleName(), method.getName())
                .hasCauseInstanceOf(NotDoneYetException.class);
          }
        }
      }
    }
  }

  private Compilation compile(String... rooms) {
    return Implementations.compile(
        Arrays.stream(rooms).map(Path::of).toList(),
        classes(rooms[0]),
        "--release",
        "17",
        "-parameters",
        "-Xlint:all,-path,-processing",
        "-Werror");
  }

  private ImplementationLoader load(String room) {
    assertThat(compile(room).problems()).isEmpty();
    return new ImplementationLoader(getClass().getClassLoader(), classes(room));
  }

  private Path classes(String implementation) {
    return temp.resolve(implementation);
  }

  private static List<Class<?>> publicClasses(ClassLoader loader, String room) throws Exception {
    try (Stream<Path> files = Files.list(Path.of(room, "lab", "exercise"))) {
      List<String> names =
          files.map(file -> file.getFileName().toString().replace(".java", "")).sorted().toList();
      List<Class<?>> classes = new ArrayList<>();
      for (String name : names) {
        Class<?> type = loader.loadClass("lab.exercise." + name);
        if (Modifier.isPublic(type.getModifiers())) {
          classes.add(type);
        }
      }
      return classes;
    }
  }

  private static List<String> surface(ClassLoader loader, String room) throws Exception {
    return publicClasses(loader, room).stream()
        .flatMap(
            type ->
                Stream.of(
                        Stream.of(type),
                        Arrays.stream(type.getInterfaces()),
                        Arrays.stream(type.getConstructors()),
                        Arrays.stream(type.getDeclaredMethods())
                            .filter(method -> Modifier.isPublic(method.getModifiers())))
                    .flatMap(members -> members.map(member -> type.getName() + ": " + member)))
        .toList();
  }
}
