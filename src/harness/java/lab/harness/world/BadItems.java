package lab.harness.world;

import java.nio.file.Path;
import java.util.stream.Stream;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Given;

/** Says what is wrong with a file of items, each time in one sentence. */
record BadItems(Path file) {

  /** Something about the file as a whole. */
  BadInputException with(String key, Object... namesAndValues) {
    Stream<Object> named = Stream.concat(Stream.of("file", file), Stream.of(namesAndValues));
    return new BadInputException(Finding.of(key, named.toArray()));
  }

  /** Something on a line. A string that stands there may be of any length. */
  BadInputException at(int line, String key, Object... namesAndValues) {
    Stream<Object> named = Stream.concat(Stream.of("line", line), Stream.of(namesAndValues));
    Object[] all = named.toArray();
    for (int i = 1; i < all.length; i += 2) {
      all[i] = all[i] instanceof String text ? new Given(text) : all[i];
    }
    return with(key, all);
  }
}
