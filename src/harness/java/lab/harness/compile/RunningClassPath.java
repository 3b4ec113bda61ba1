package lab.harness.compile;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Where the classes of the running program come from. */
final class RunningClassPath {

  private RunningClassPath() {}

  /**
   * The class path of the lab's own classes. Started inside Maven's JVM they have a loader of their
   * own, and {@code java.class.path} tells of Maven.
   *
   * @return folders and archives
   */
  static List<Path> entries() {
    if (RunningClassPath.class.getClassLoader() instanceof URLClassLoader loader) {
      return Arrays.stream(loader.getURLs()).map(RunningClassPath::path).toList();
    }
    String entries = System.getProperty("java.class.path");
    return Arrays.stream(entries.split(File.pathSeparator)).map(Path::of).toList();
  }

  private static Path path(URL url) {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("not a file: " + url, e);
    }
  }
}
