package lab.harness.programs;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * What holds for this JVM as a whole while the lab runs. The emulators write numbers and dates as
 * the default locale has them, and can't read them in other digits than ASCII's. Only the language
 * of what people read stays the machine's: the locale of the category {@code DISPLAY}.
 */
public final class JvmSettings implements AutoCloseable {

  /** No file: it can't be made, because its folder is one. */
  private static final String NO_FILE = Path.of("pom.xml", "none").toString();

  private final Locale locale = Locale.getDefault();
  private final Locale format = Locale.getDefault(Locale.Category.FORMAT);
  private final Locale display = Locale.getDefault(Locale.Category.DISPLAY);
  private final Map<String, String> before = new HashMap<>();

  /**
   * Sets what a run needs, until it is closed.
   *
   * @param ownCloud whether the cloud is the lab's own, which takes nothing from the machine; AWS's
   *     SDK looks into its files for any client, and gives up where it can't read them
   */
  public JvmSettings(boolean ownCloud) {
    Locale.setDefault(Locale.US);
    Locale.setDefault(Locale.Category.DISPLAY, display);
    if (ownCloud) {
      // Where a variable says true, the SDK takes that even if the client is told otherwise.
      set(SdkSystemSetting.AWS_ENDPOINT_DISCOVERY_ENABLED.property(), "false");
      if (!filesCanBeRead()) {
        set(ProfileFileSystemSetting.AWS_CONFIG_FILE.property(), NO_FILE);
        set(ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE.property(), NO_FILE);
      }
    }
  }

  private static boolean filesCanBeRead() {
    try {
      ProfileFile.defaultProfileFile();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private void set(String property, String value) {
    before.put(property, System.getProperty(property));
    System.setProperty(property, value);
  }

  /** Takes back what was set. */
  @Override
  public void close() {
    before.forEach(
        (property, value) -> {
          if (value == null) {
            System.clearProperty(property);
          } else {
            System.setProperty(property, value);
          }
        });
    Locale.setDefault(locale);
    Locale.setDefault(Locale.Category.FORMAT, format);
    Locale.setDefault(Locale.Category.DISPLAY, display);
  }
}
