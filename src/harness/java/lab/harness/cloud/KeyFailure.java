package lab.harness.cloud;

import com.google.common.base.CharMatcher;
import com.google.common.base.Throwables;
import java.nio.file.FileSystemException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.harness.verdict.CauseChain;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Thrown;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.services.sso.auth.ExpiredTokenException;
import software.amazon.awssdk.services.sso.model.UnauthorizedException;

/**
 * Why a profile gives no keys, from what the SDK threw. What a process printed is never told: keys
 * may be in it.
 *
 * @param profile the one that was asked, and may lead to others of the file
 */
record KeyFailure(ProfileFile file, Profile profile, RuntimeException thrown) {

  private static final Pattern EXIT = Pattern.compile("non-zero exit value \\((\\d+)\\)");
  private static final String PROCESS = "Failed to refresh process-based credentials";
  private static final String NO_KEYS = "Profile file contained no credentials";
  private static final String NO_SOURCE = "Unable to load credentials from any of the providers";
  private static final String NO_ANSWER = "Unable to execute HTTP request";

  /** Why a role is not given for the token of a web identity. */
  static Finding ofWebIdentity(String role, RuntimeException thrown) {
    return Finding.of("account.web", "role", role, "said", said(thrown));
  }

  Finding finding() {
    CauseChain causes = CauseChain.of(thrown);
    String name = profile.name();
    if (first().property(ProfileProperty.LOGIN_SESSION).isPresent()) {
      return Finding.of(
          "account.export", "profile", first().name(), "property", ProfileProperty.LOGIN_SESSION);
    }
    if (isAbout(PROCESS)) {
      return ofProcess(causes);
    }
    if (causes.first(ExpiredTokenException.class).isPresent()
        || causes.first(UnauthorizedException.class).isPresent()) {
      return Finding.of("account.sso", "profile", first().name());
    }
    if (isAbout(NO_KEYS)) {
      return Finding.of("account.profile.empty", "profile", name);
    }
    if (isAbout(NO_SOURCE)) {
      return Finding.of("account.source", "profile", name);
    }
    if (causes.first(AwsServiceException.class).isPresent()) {
      return profile.property(ProfileProperty.MFA_SERIAL).isPresent()
          ? Finding.of("account.export", "profile", name, "property", ProfileProperty.MFA_SERIAL)
          : Finding.of("account.role", "profile", name, "said", said(thrown));
    }
    Throwable root = Throwables.getRootCause(thrown);
    return causes.all().stream().anyMatch(KeyFailure::isOfTheNetwork)
        ? Finding.of("account.keys.network", "profile", name, "thrown", Thrown.of(root))
        : Finding.of("account.profile.failed", "profile", name, "said", said(thrown));
  }

  private boolean isAbout(String start) {
    return String.valueOf(thrown.getMessage()).startsWith(start);
  }

  private static boolean isOfTheNetwork(Throwable cause) {
    return String.valueOf(cause.getMessage()).startsWith(NO_ANSWER);
  }

  private Finding ofProcess(CauseChain causes) {
    String name = first().name();
    return causes.all().stream()
        .map(cause -> EXIT.matcher(String.valueOf(cause.getMessage())))
        .filter(Matcher::find)
        .findFirst()
        .map(it -> Finding.of("account.process", "profile", name, "status", it.group(1)))
        .orElseGet(() -> Finding.of("account.process.output", "profile", name));
  }

  /** The profile that the keys begin with: it takes them from no other. */
  private Profile first() {
    Profile first = profile;
    Set<String> seen = new HashSet<>();
    while (seen.add(first.name())) {
      first = first.property(ProfileProperty.SOURCE_PROFILE).flatMap(file::profile).orElse(first);
    }
    return first;
  }

  private static String said(RuntimeException thrown) {
    CauseChain causes = CauseChain.of(thrown);
    return causes
        .first(AwsServiceException.class)
        .map(failure -> Thrown.of(failure).said())
        .or(() -> causes.first(FileSystemException.class).map(it -> Thrown.of(it).toString()))
        .or(() -> Optional.ofNullable(thrown.getMessage()))
        .map(CharMatcher.is('.')::trimTrailingFrom)
        .orElse(thrown.getClass().getSimpleName());
  }
}
