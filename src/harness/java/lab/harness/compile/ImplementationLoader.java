package lab.harness.compile;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Optional;

/**
 * Puts one implementation of the lab in the place of the one that the program runs with: its
 * classes come from its own folders alone, and the classes of the steps are defined once more, so
 * that they link against it. All else is shared with the parent. The classes of the implementation
 * can't end Java: see {@link ExitGuard}.
 */
public final class ImplementationLoader extends URLClassLoader {

  private static final String IMPLEMENTATION = "lab.exercise.";
  private static final String STEPS = "lab.steps.";
  private static final String ENHANCED = "software.amazon.awssdk.enhanced.";

  private final boolean elsewhere;
  private final Optional<StopSwitch> stop;

  /**
   * Loads an implementation.
   *
   * @param parent where everything else comes from, also the bytes of the steps
   * @param classes the folders of its classes, which exist; a class is taken from the first that
   *     has it
   */
  public ImplementationLoader(ClassLoader parent, Path... classes) {
    this(parent, false, Optional.empty(), urls(classes));
  }

  private ImplementationLoader(
      ClassLoader parent, boolean elsewhere, Optional<StopSwitch> stop, URL[] classes) {
    super(classes, parent);
    this.elsewhere = elsewhere;
    this.stop = stop;
  }

  /** Loads an implementation that can be stopped while it runs: see {@link StopGuard}. */
  public static ImplementationLoader stoppable(
      ClassLoader parent, StopSwitch stop, Path... classes) {
    return new ImplementationLoader(parent, false, Optional.of(stop), urls(classes));
  }

  /** Loads the same classes once more. */
  ImplementationLoader again() {
    return new ImplementationLoader(getParent(), elsewhere, stop, getURLs());
  }

  /** Loads the same classes once more, as if on a machine with {@link OtherDefaults}. */
  public ImplementationLoader elsewhere() {
    return new ImplementationLoader(getParent(), true, stop, getURLs());
  }

  Optional<StopSwitch> stop() {
    return stop;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    boolean implementation = name.startsWith(IMPLEMENTATION);
    if (!implementation && !name.startsWith(STEPS) && !name.startsWith(ENHANCED)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> type = findLoadedClass(name);
      if (type == null) {
        type = implementation ? defineGuarded(name) : defineAgain(name);
      }
      if (resolve) {
        resolveClass(type);
      }
      return type;
    }
  }

  @Override
  public URL getResource(String name) {
    return ofImplementation(name) ? findResource(name) : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return ofImplementation(name) ? findResources(name) : super.getResources(name);
  }

  private Class<?> defineGuarded(String name) throws ClassNotFoundException {
    byte[] guarded = ExitGuard.guard(read(name, findResource(file(name))));
    byte[] stoppable = stop.isPresent() ? StopGuard.guard(guarded) : guarded;
    byte[] bytes = elsewhere ? DefaultsRewriting.of(stoppable) : stoppable;
    return defineClass(name, bytes, 0, bytes.length);
  }

  private Class<?> defineAgain(String name) throws ClassNotFoundException {
    byte[] bytes = read(name, getParent().getResource(file(name)));
    return defineClass(name, bytes, 0, bytes.length);
  }

  private static String file(String name) {
    return name.replace('.', '/') + ".class";
  }

  private static byte[] read(String name, URL file) throws ClassNotFoundException {
    if (file == null) {
      throw new ClassNotFoundException(name);
    }
    try (InputStream in = file.openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static boolean ofImplementation(String resource) {
    return (resource + '/').startsWith(IMPLEMENTATION.replace('.', '/'));
  }

  private static URL[] urls(Path... folders) {
    return Arrays.stream(folders).map(ImplementationLoader::url).toArray(URL[]::new);
  }

  private static URL url(Path folder) {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(folder + " is not a folder of this machine", e);
    }
  }
}
