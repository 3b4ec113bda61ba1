package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lab.harness.compile.ImplementationLoader;
import lab.harness.fixture.StackProgram;

/**
 * The gallery's stacks for steps 1 and 5, and the right ones, if they are one class. Each gets a
 * package of its own, so that all are compiled at once.
 */
final class StackSources {

  private static final Path STACK = Path.of("lab", "exercise", "StorageStack.java");
  private static final Set<Integer> STEPS = Set.of(1, 5);
  private static final String PACKAGE = "lab.exercise";

  private final Path temp;
  private final Map<String, String> types = new LinkedHashMap<>();

  StackSources(Path temp) throws Exception {
    this.temp = temp;
    for (Mistake mistake : Mistake.all()) {
      if (STEPS.contains(mistake.step())) {
        add(mistake.name(), mistake::apply);
      }
    }
    for (Variant variant : Variant.all()) {
      add(variant.name(), variant.change());
    }
  }

  private void add(String name, GalleryRun.Change change) throws Exception {
    Path source = temp.resolve("sources").resolve(name);
    change.apply(Implementations.SOLUTION, source);
    if (files(source).equals(List.of(STACK))) {
      String own = PACKAGE + ".n" + types.size();
      String code = Files.readString(source.resolve(STACK));
      String type = own + ".StorageStack";
      Sources.write(temp.resolve("all"), type, code.replaceFirst("package .*;", ""));
      types.put(name, type);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).toList();
    }
  }

  /** The programs by the names of their entries; their classes are loaded by a loader of theirs. */
  Map<String, Consumer<Context>> compile() throws Exception {
    Path classes = temp.resolve("classes");
    assertThat(Implementations.compile(List.of(temp.resolve("all")), classes).problems()).isEmpty();
    ClassLoader loader = new ImplementationLoader(getClass().getClassLoader(), classes);
    Map<String, Consumer<Context>> programs = new LinkedHashMap<>();
    for (Map.Entry<String, String> type : types.entrySet()) {
      programs.put(type.getKey(), StackProgram.of(loader.loadClass(type.getValue())));
    }
    return programs;
  }
}
