package lab.harness.account.guard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lab.harness.verdict.Finding;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileLocation;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * Keys in environment variables, which AWS's tools take before those of the credentials file: left
 * from an earlier day, they hide the keys that were copied today.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/creds-config-files.html">AWS: order
 *     of precedence</a>
 */
public final class KeyVariables {

  private KeyVariables() {}

  /** Adds to what is wrong with the keys that they come from variables, if they do. */
  public static Finding told(Finding wrong) {
    return set().isEmpty()
        ? wrong
        : wrong.because(
            Finding.of("account.variables", "file", ProfileFileLocation.credentialsFilePath()));
  }

  /** Tells that the credentials file has other keys than the variables; empty if it has not. */
  public static Optional<Finding> hidden() {
    Path file = ProfileFileLocation.credentialsFilePath();
    return set()
        .flatMap(id -> Optional.of(file).filter(Files::isReadable).flatMap(it -> other(it, id)))
        .map(id -> Finding.of("account.variables.hide", "file", file));
  }

  /** The id of the key that the variables have; empty if Java's own properties win over them. */
  private static Optional<String> set() {
    return id(SystemPropertyCredentialsProvider.create()).isPresent()
        ? Optional.empty()
        : id(EnvironmentVariableCredentialsProvider.create());
  }

  private static Optional<String> id(AwsCredentialsProvider keys) {
    try {
      return Optional.of(keys.resolveCredentials().accessKeyId());
    } catch (SdkClientException e) {
      return Optional.empty(); // there are none
    }
  }

  private static Optional<String> other(Path file, String id) {
    return ProfileFile.builder()
        .content(file)
        .type(ProfileFile.Type.CREDENTIALS)
        .build()
        .profile(ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow())
        .flatMap(profile -> profile.property(ProfileProperty.AWS_ACCESS_KEY_ID))
        .filter(its -> !its.equals(id));
  }
}
