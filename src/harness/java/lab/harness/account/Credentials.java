package lab.harness.account;

import static lab.harness.text.Texts.text;

import java.util.regex.Pattern;
import lab.harness.cloud.AwsCloud;
import lab.harness.settings.BadInputException;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;

/** Looks at the keys before they are used. */
final class Credentials {

  private static final Pattern ID = Pattern.compile("\\w{4,128}");
  private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]+");

  /** How the ids of keys start that hold only together with a session token. */
  private static final String TEMPORARY = "ASIA";

  private Credentials() {}

  /**
   * Makes sure that the files of the SDK's settings can be read, which its chains keep quiet about.
   *
   * @throws BadInputException if not
   */
  static void readFiles() {
    try {
      ProfileFile.defaultProfileFile();
    } catch (IllegalArgumentException e) {
      throw new BadInputException(text("account.profile", e.getMessage().replaceFirst("\\.$", "")));
    }
  }

  /**
   * Makes sure that there are keys, and that they can be some.
   *
   * @throws BadInputException if not
   */
  static void check(AwsCloud cloud) {
    AwsCredentials keys = resolve(cloud);
    if (keys instanceof AwsSessionCredentials session) {
      require(SECRET, session.sessionToken());
    } else if (keys.accessKeyId().startsWith(TEMPORARY)) {
      throw new BadInputException(text("account.token"));
    }
    require(ID, keys.accessKeyId());
    require(SECRET, keys.secretAccessKey());
  }

  private static void require(Pattern form, String value) {
    if (!form.matcher(value).matches()) {
      throw new BadInputException(text("account.malformed"));
    }
  }

  private static AwsCredentials resolve(AwsCloud cloud) {
    try {
      return cloud.credentials();
    } catch (SdkClientException e) {
      throw new BadInputException(text("account.none"));
    }
  }
}
