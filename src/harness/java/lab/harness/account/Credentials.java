package lab.harness.account;

import com.google.common.base.CharMatcher;
import java.nio.file.Path;
import java.util.regex.Pattern;
import lab.harness.account.guard.KeyVariables;
import lab.harness.cloud.AwsCloud;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFile.Type;
import software.amazon.awssdk.profiles.ProfileFileLocation;

/** Looks at the keys before they are used. */
final class Credentials {

  private static final Pattern ID = Pattern.compile("\\w{4,128}");
  private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]+");

  /** The id of a key starts so if the key holds only together with a session token. */
  private static final String TEMPORARY = "ASIA";

  private Credentials() {}

  /** Makes sure that the SDK's settings can be read: its chains pass over a file that can't be. */
  static void readFiles() {
    ProfileFileLocation.credentialsFileLocation().ifPresent(it -> read(it, Type.CREDENTIALS));
    ProfileFileLocation.configurationFileLocation().ifPresent(it -> read(it, Type.CONFIGURATION));
  }

  private static void read(Path file, Type type) {
    try {
      ProfileFile.builder().content(file).type(type).build();
    } catch (RuntimeException e) {
      String said = CharMatcher.is('.').trimTrailingFrom(String.valueOf(e.getMessage()));
      throw new BadInputException(Finding.of("account.profile", "file", file, "said", said));
    }
  }

  /** Makes sure that there are keys, and that they have the form of keys. */
  static void check(AwsCloud cloud) {
    AwsCredentials keys = cloud.credentials();
    if (keys instanceof AwsSessionCredentials session) {
      require(SECRET, session.sessionToken());
    } else if (keys.accessKeyId().startsWith(TEMPORARY)) {
      throw new BadInputException(KeyVariables.told(Finding.of("account.token")));
    }
    require(ID, keys.accessKeyId());
    require(SECRET, keys.secretAccessKey());
  }

  private static void require(Pattern form, String value) {
    if (!form.matcher(value).matches()) {
      throw new BadInputException(KeyVariables.told(Finding.of("account.malformed")));
    }
  }
}
