package lab.harness.cloud;

import java.util.Optional;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * The keys that the SDK's default chain finds. Where it finds none, it lists all places that it has
 * looked at; this asks once more the one that the user has chosen, which knows why.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html">AWS:
 *     standardized credential providers</a>
 */
final class AccountKeys implements AwsCredentialsProvider {

  private final AwsCredentialsProvider chain = DefaultCredentialsProvider.builder().build();

  /**
   * The keys.
   *
   * @throws BadInputException if there are none, with the reason
   */
  @Override
  public AwsCredentials resolveCredentials() {
    try {
      return chain.resolveCredentials();
    } catch (RuntimeException e) {
      return SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE.getStringValue().isPresent()
          ? ofWebIdentity()
          : ofProfile(ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow());
    }
  }

  private static AwsCredentials ofWebIdentity() {
    try {
      return WebIdentityTokenFileCredentialsProvider.create().resolveCredentials();
    } catch (RuntimeException e) {
      String role = SdkSystemSetting.AWS_ROLE_ARN.getStringValue().orElse("");
      throw new BadInputException(KeyFailure.ofWebIdentity(role, e));
    }
  }

  private static AwsCredentials ofProfile(String name) {
    ProfileFile file = ProfileFile.defaultProfileFile();
    Optional<Profile> profile = file.profile(name);
    if (profile.isEmpty()) {
      throw new BadInputException(
          file.profiles().isEmpty()
              ? Finding.of("account.none")
              : Finding.of(
                  "account.profile.none",
                  "profile",
                  name,
                  "profiles",
                  file.profiles().keySet().stream().sorted().toList()));
    }
    try {
      return ProfileCredentialsProvider.builder()
          .profileFile(file)
          .profileName(name)
          .build()
          .resolveCredentials();
    } catch (RuntimeException e) {
      throw new BadInputException(new KeyFailure(file, profile.get(), e).finding());
    }
  }
}
