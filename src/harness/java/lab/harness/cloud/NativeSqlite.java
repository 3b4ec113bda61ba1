package lab.harness.cloud;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import lab.harness.settings.Project;
import lab.harness.verdict.Finding;
import lab.harness.verdict.NotJudged;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoaderUtil;

/**
 * The native library in which DynamoDB Local keeps its items. DynamoDB Local itself would load it
 * from the temporary folder alone, and print stack traces where that can't be done.
 */
final class NativeSqlite {

  /** A folder of the project, for machines that run nothing from the temporary one. */
  private static final Path OWN = Project.folder().resolve("target").resolve("native");

  private static Optional<Finding> missing;

  private NativeSqlite() {}

  /**
   * Loads the library, once for this JVM.
   *
   * @throws NotJudged if that can't be done on this machine, with a way out
   */
  @SuppressWarnings("OptionalAssignedToNull") // nobody has tried yet
  static synchronized void load() {
    if (missing == null) {
      missing = find();
    }
    if (missing.isPresent()) {
      throw new NotJudged(missing.get());
    }
  }

  private static Optional<Finding> find() {
    String folder = SQLiteLibraryLoaderUtil.getNativeLibFolderPathForCurrentOS();
    String name = SQLiteLibraryLoaderUtil.getNativeLibName();
    if (SQLiteLibraryLoader.class.getResource("native/" + folder + "/" + name) == null) {
      return Optional.of(
          Finding.of(
              "machine.processor",
              "system",
              SQLiteLibraryLoaderUtil.getOSName(),
              "processor",
              SQLiteLibraryLoaderUtil.getArchName()));
    }
    Optional<Finding> temporary = loadFrom(() -> Files.createTempFile("lab", name), folder, name);
    return temporary.isEmpty()
        ? temporary
        : loadFrom(
            () -> Files.createTempFile(Files.createDirectories(OWN), "lab", name), folder, name);
  }

  private interface NewFile {
    Path make() throws IOException;
  }

  /** Loads the library from a file; gives the reason if that can't be done. */
  private static Optional<Finding> loadFrom(NewFile place, String folder, String name) {
    try {
      Path file = place.make().toAbsolutePath();
      try (InputStream library =
          SQLiteLibraryLoader.class.getResourceAsStream("native/" + folder + "/" + name)) {
        Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
        return loadFrom(file);
      } finally {
        file.toFile().delete(); // which Windows does not while it is loaded
      }
    } catch (IOException e) {
      return Optional.of(Finding.of("machine.folders", "own", OWN, "said", e.toString()));
    }
  }

  private static Optional<Finding> loadFrom(Path file) {
    boolean permitted = file.toFile().setExecutable(true) && Files.isExecutable(file);
    try {
      System.load(file.toString());
      tellDynamoDbLocal();
      return Optional.empty();
    } catch (UnsatisfiedLinkError e) {
      String said = e.getMessage().replace(file + ": ", "");
      return Optional.of(
          permitted
              ? Finding.of("machine.library", "said", said)
              : Finding.of("machine.folders", "own", OWN, "said", said));
    }
  }

  /** Or else it would load the library once more. */
  private static void tellDynamoDbLocal() {
    try {
      Field extracted = SQLiteLibraryLoader.class.getDeclaredField("extracted");
      extracted.setAccessible(true);
      extracted.setBoolean(null, true);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("DynamoDB Local loads its library in another way", e);
    }
  }
}
