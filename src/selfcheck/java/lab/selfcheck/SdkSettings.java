package lab.selfcheck;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.utils.JavaSystemSetting;
import software.amazon.awssdk.utils.SystemSetting;

/** What AWS's SDK takes from the machine that it runs on, as its own classes name it. */
final class SdkSettings {

  private static final String INTERFACE = SystemSetting.class.getName().replace('.', '/');

  private SdkSettings() {}

  /** The kinds of settings on the class path, but for those that are Java's own. */
  static List<Class<?>> kinds() throws IOException {
    List<Class<?>> kinds = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (part.contains("awssdk") && part.endsWith(".jar")) {
        try (JarFile jar = new JarFile(part)) {
          for (JarEntry entry : jar.stream().filter(SdkSettings::mayNameOne).toList()) {
            kind(jar, entry).ifPresent(kinds::add);
          }
        }
      }
    }
    return kinds;
  }

  /** All settings of the kinds that list them. */
  static List<SystemSetting> all() throws IOException {
    return kinds().stream()
        .filter(Class::isEnum)
        .flatMap(kind -> Arrays.stream(kind.getEnumConstants()))
        .map(SystemSetting.class::cast)
        .toList();
  }

  /** The names that a profile may set. */
  static List<String> ofProfiles() {
    return Stream.of(ProfileProperty.class.getFields()).map(SdkSettings::value).toList();
  }

  private static String value(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Requests and responses are most of the SDK, and no settings. */
  private static boolean mayNameOne(JarEntry entry) {
    String name = entry.getName();
    return name.endsWith(".class") && !name.contains("/model/") && !name.contains("/transform/");
  }

  private static Optional<Class<?>> kind(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      if (!new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(INTERFACE)) {
        return Optional.empty();
      }
    }
    String name = entry.getName().replace(".class", "").replace('/', '.');
    try {
      Class<?> type = Class.forName(name, false, SdkSettings.class.getClassLoader());
      return Optional.<Class<?>>of(type)
          .filter(it -> SystemSetting.class.isAssignableFrom(it))
          .filter(it -> it != SystemSetting.class && it != JavaSystemSetting.class);
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      return Optional.empty(); // it needs a part of the SDK that is not here
    }
  }
}
