package lab.harness.report;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lab.harness.result.HintsShown;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers from one run to the next how many hints of each step were shown, beside the reports. A
 * file that is gone or can't be read means that none were.
 */
public final class HintFile {

  private static final String NAME = "hints.json";

  private final Path file;

  /**
   * The file in the folder of the reports.
   *
   * @param out the folder, which need not exist
   */
  public HintFile(Path out) {
    file = out.resolve(NAME);
  }

  /** How many were shown, of the steps of which any were. */
  public List<HintsShown> shown() {
    return read().entrySet().stream()
        .map(it -> new HintsShown(it.getKey(), it.getValue()))
        .toList();
  }

  /**
   * Gives the next hint of a step, and remembers that.
   *
   * @throws UncheckedIOException if the folder can't be written to
   */
  public Hint next(int step) {
    Map<Integer, Integer> shown = read();
    Hint hint = Hint.after(step, shown.getOrDefault(step, 0));
    shown.put(step, hint.last());
    try {
      Files.createDirectories(file.getParent());
      Path whole = file.resolveSibling(NAME + ".tmp");
      Files.writeString(whole, JsonMapper.shared().writeValueAsString(shown) + "\n");
      Files.move(whole, file, ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hint;
  }

  private Map<Integer, Integer> read() {
    Map<Integer, Integer> shown = new TreeMap<>();
    try {
      if (Files.exists(file)) {
        shown.putAll(
            JsonMapper.shared()
                .readValue(Files.readString(file), new TypeReference<Map<Integer, Integer>>() {}));
      }
    } catch (IOException | JacksonException e) {
      shown.clear();
    }
    shown
        .values()
        .removeIf(number -> number == null || number < 1 || number > HintsShown.OF_A_STEP);
    return shown;
  }
}
