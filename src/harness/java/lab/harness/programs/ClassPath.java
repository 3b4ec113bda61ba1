package lab.harness.programs;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where the classes are that a program runs with. */
final class ClassPath {

  private ClassPath() {}

  /** That of a class loader: {@code exec:java} has one of its own, in Maven's JVM. */
  static String of(ClassLoader loader) {
    return loader instanceof URLClassLoader own
        ? Arrays.stream(own.getURLs())
            .map(ClassPath::path)
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  private static String path(URL url) {
    try {
      return Path.of(url.toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
