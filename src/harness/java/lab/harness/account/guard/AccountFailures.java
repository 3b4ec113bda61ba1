package lab.harness.account.guard;

import com.google.common.base.Throwables;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lab.harness.requests.SdkFields;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.CloudFailure;
import lab.harness.verdict.Finding;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.s3.model.S3Request;

/**
 * Remembers what keeps the run from its account, whatever a student's code makes of the exception:
 * keys that don't hold, a denied action, no network, a table without capacity.
 */
public final class AccountFailures implements ExecutionInterceptor {

  private static final Pattern EXPIRED =
      Pattern.compile("ExpiredToken(Exception)?|RequestExpired|TokenRefreshRequired");

  private static final Pattern BAD_KEYS =
      Pattern.compile(
          "UnrecognizedClientException|InvalidClientTokenId|InvalidAccessKeyId|InvalidToken"
              + "|(MissingAuthenticationToken|IncompleteSignature)(Exception)?"
              + "|InvalidSignatureException|AccountProblem|NotSignedUp|OptInRequired");

  private static final Pattern DENIED =
      Pattern.compile("AccessDenied(Exception)?|AllAccessDisabled|UnauthorizedOperation");

  /** The policy by which a Learner Lab denies everything once its session has ended. */
  private static final String ENDED = "voc-cancel-cred";

  /** The lab asks them only to know more, and can do without. */
  private static final Set<String> OPTIONAL =
      Set.of("GetBucketPolicyStatus", "GetPublicAccessBlock");

  private RuntimeException fatal;
  private RuntimeException passing;

  /** What ends the run; empty if nothing does. */
  public synchronized Optional<RuntimeException> fatal() {
    return Optional.ofNullable(fatal);
  }

  /** A failure that does not end the run, but may have made a test fail. It is returned once. */
  public synchronized Optional<RuntimeException> takePassing() {
    Optional<RuntimeException> taken = Optional.ofNullable(passing);
    passing = null;
    return taken;
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    // An exception of the lab's own faults comes without a response of the service.
    boolean responded = context.httpResponse().filter(it -> !it.isSuccessful()).isPresent();
    if (context.exception() instanceof AwsServiceException failure && responded) {
      note(failure, context.request(), attributes);
    } else if (context.exception() instanceof BadInputException bad) {
      end(bad.finding());
    } else if (context.exception() instanceof SdkClientException thrown
        && String.valueOf(thrown.getMessage()).startsWith("Unable to execute HTTP request")) {
      String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
      String host = context.httpRequest().map(it -> it.getUri().getAuthority()).orElse(service);
      Throwable root = Throwables.getRootCause(thrown);
      end(Finding.of("account.network", "host", host, "thrown", root.getClass().getSimpleName()));
    }
  }

  private synchronized void note(
      AwsServiceException failure, SdkRequest request, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    Optional<AwsErrorDetails> details = Optional.ofNullable(failure.awsErrorDetails());
    String code = details.map(AwsErrorDetails::errorCode).orElse("");
    String said = details.map(AwsErrorDetails::errorMessage).orElse("");
    boolean denied = DENIED.matcher(code).matches();
    if (EXPIRED.matcher(code).matches()) {
      end(KeyVariables.told(Finding.of("account.expired")));
    } else if (BAD_KEYS.matcher(code).matches()) {
      end(KeyVariables.told(Finding.of("account.keys", "code", code)));
    } else if (denied && said.contains(ENDED)) {
      end(KeyVariables.told(Finding.of("account.ended", "policy", ENDED)));
    } else if (denied && !OPTIONAL.contains(operation)) {
      String key = isByOrganization(said) ? "account.forbidden" : "account.denied";
      String action = (request instanceof S3Request ? "s3:" : "dynamodb:") + operation;
      end(Finding.of(key, "action", action, "resource", resource(request)));
    } else if (failure.isThrottlingException()) {
      passing =
          new CloudFailure(Finding.of("account.throttled", "operation", operation, "code", code));
    }
  }

  private synchronized void end(Finding why) {
    fatal = fatal == null ? new BadInputException(why) : fatal;
  }

  /**
   * Whether AWS says that no keys of the account may.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">AWS:
   *     access denied error messages</a>
   */
  private static boolean isByOrganization(String said) {
    return said.contains("service control policy");
  }

  private static String resource(SdkRequest request) {
    return SdkFields.strings(request, "Bucket", "DestinationBucket", "TableName")
        .findFirst()
        .orElse("?");
  }
}
