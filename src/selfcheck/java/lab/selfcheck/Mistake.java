package lab.selfcheck;

import com.github.difflib.patch.PatchFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A wrong answer that the lab has to catch: a unified diff on the reference, under lines that say
 * what it is.
 *
 * <pre>
 * Step: 7
 * Says: nobody asked for it
 * Also: 6
 * --- a/lab/exercise/DynamoDbGameLoader.java
 * +++ b/lab/exercise/DynamoDbGameLoader.java
 * </pre>
 *
 * @param name the file's name, without its ending
 * @param step the step that must catch it
 * @param says the words that the message of that step must contain
 * @param also other steps that it may cost points, which are rare
 * @param account what it does on an account, if that is something else: the steps that it costs
 *     points there, {@code none}, or {@code stops} if the lab can't begin
 * @param patch the change of the reference
 */
record Mistake(
    String name, int step, String says, Set<Integer> also, Optional<String> account, Patch patch) {

  static final Path FOLDER = Path.of("src", "gallery", "mistakes");

  static List<Mistake> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Mistake> mistakes = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".patch")).sorted().toList()) {
        mistakes.add(read(file));
      }
      return mistakes;
    }
  }

  static Mistake read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int start = 0;
    Map<String, String> head = new LinkedHashMap<>();
    while (!lines.get(start).startsWith("--- ")) {
      String[] parts = lines.get(start++).split(": ", 2);
      if (parts.length == 2) {
        head.put(parts[0], parts[1].strip());
      }
    }
    return new Mistake(
        file.getFileName().toString().replace(".patch", ""),
        Integer.parseInt(head.get("Step")),
        head.get("Says"),
        numbers(head.getOrDefault("Also", "")),
        Optional.ofNullable(head.get("Account")),
        Patch.of(lines.subList(start, lines.size())));
  }

  /** Writes the classes of the reference that it changes. */
  void apply(Path reference, Path target) throws IOException, PatchFailedException {
    patch.apply(reference, target);
  }

  static Set<Integer> numbers(String list) {
    return Arrays.stream(list.split("[ ,]+"))
        .filter(number -> !number.isBlank())
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
