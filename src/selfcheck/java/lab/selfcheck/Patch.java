package lab.selfcheck;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A change of the reference.
 *
 * @param diffs one unified diff for each file, by the file's path
 */
record Patch(Map<String, List<String>> diffs) {

  /**
   * Reads unified diffs, of one file after another.
   *
   * @param lines the lines of the patch
   * @return the patch
   */
  static Patch of(List<String> lines) {
    Map<String, List<String>> diffs = new LinkedHashMap<>();
    List<String> current = List.of();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("--- ") && lines.get(i + 1).startsWith("+++ ")) {
        current = new ArrayList<>();
        diffs.put(lines.get(i + 1).substring("+++ b/".length()).strip(), current);
      }
      current.add(lines.get(i));
    }
    return new Patch(diffs);
  }

  /**
   * Writes the classes of the reference that it changes; all of them if it changes a constant that
   * others see, for that is compiled into the classes that use it.
   */
  void apply(Path reference, Path target) throws IOException, PatchFailedException {
    if (diffs.values().stream().flatMap(List::stream).anyMatch(Patch::changesConstant)) {
      Sources.copy(reference, target);
    }
    for (Map.Entry<String, List<String>> diff : diffs.entrySet()) {
      Path file = target.resolve(diff.getKey());
      Files.createDirectories(file.getParent());
      List<String> original = Files.readAllLines(reference.resolve(diff.getKey()));
      Files.write(
          file, DiffUtils.patch(original, UnifiedDiffUtils.parseUnifiedDiff(diff.getValue())));
    }
  }

  private static boolean changesConstant(String line) {
    return line.startsWith("+") && line.contains("static final") && !line.contains("private");
  }
}
