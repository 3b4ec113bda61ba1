package lab.harness.deploy;

import com.pulumi.Config;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.harness.verdict.CauseChain;
import lab.harness.verdict.Finding;

/**
 * A program required a value of its configuration that is not set. The SDK only says so in words.
 */
public final class MissingConfig {

  private static final Pattern KEY = Pattern.compile("variable '([^']+)'");

  private MissingConfig() {}

  static Optional<String> key(Throwable thrown) {
    return CauseChain.of(thrown)
        .first(Config.ConfigMissingException.class)
        .flatMap(missing -> key(missing.getMessage()));
  }

  /** The key that a message of the SDK's says is missing; empty if it says something else. */
  public static Optional<String> key(String message) {
    return message.contains("Missing required configuration variable")
        ? Optional.of(KEY.matcher(message)).filter(Matcher::find).map(found -> found.group(1))
        : Optional.empty();
  }

  /** What there is to tell, with what the program did not come to. */
  public static Finding finding(String key, Finding what) {
    return Finding.of("deploy.config", "what", what, "key", key, "file", StackConfig.FILE);
  }
}
