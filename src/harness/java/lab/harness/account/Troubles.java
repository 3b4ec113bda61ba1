package lab.harness.account;

import static lab.harness.text.Texts.text;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lab.harness.settings.BadInputException;
import lab.harness.verdict.CloudFailure;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Remembers what keeps the run from its account, whatever a student's code makes of the exception:
 * keys that don't hold, a denied action, no network, a table without capacity.
 */
final class Troubles implements ExecutionInterceptor {

  private static final Set<String> EXPIRED =
      Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired");

  private static final Set<String> REFUSED =
      Set.of(
          "UnrecognizedClientException",
          "InvalidClientTokenId",
          "InvalidAccessKeyId",
          "InvalidToken",
          "MissingAuthenticationToken",
          "MissingAuthenticationTokenException",
          "IncompleteSignature",
          "IncompleteSignatureException",
          "InvalidSignatureException",
          "AccountProblem",
          "NotSignedUp",
          "OptInRequired");

  private static final Set<String> DENIED =
      Set.of("AccessDenied", "AccessDeniedException", "AllAccessDisabled", "UnauthorizedOperation");

  /** What is only asked to know more; a refusal says nothing. */
  private static final Set<String> OPTIONAL =
      Set.of("GetBucketPolicyStatus", "GetPublicAccessBlock");

  private RuntimeException fatal;
  private RuntimeException passing;

  /** What ends the run; empty if nothing does. */
  synchronized Optional<RuntimeException> fatal() {
    return Optional.ofNullable(fatal);
  }

  /** What passes by, but can have made a test fail. It is told once. */
  synchronized Optional<RuntimeException> takePassing() {
    Optional<RuntimeException> taken = Optional.ofNullable(passing);
    passing = null;
    return taken;
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
    // An exception of the lab's own faults comes without an answer of the service.
    boolean answered = context.httpResponse().filter(it -> !it.isSuccessful()).isPresent();
    if (context.exception() instanceof AwsServiceException refusal && answered) {
      note(refusal, service, operation, context);
    } else if (isNoConnection(context.exception())) {
      String host = context.httpRequest().map(it -> it.getUri().getAuthority()).orElse(service);
      end(new BadInputException(text("account.network", host, rootMessage(context.exception()))));
    }
  }

  private void note(
      AwsServiceException refusal,
      String service,
      String operation,
      Context.FailedExecution context) {
    String code =
        refusal.awsErrorDetails() == null
            ? ""
            : String.valueOf(refusal.awsErrorDetails().errorCode());
    if (EXPIRED.contains(code)) {
      end(new BadInputException(text("account.expired")));
    } else if (REFUSED.contains(code)) {
      end(new BadInputException(text("account.keys", code)));
    } else if (DENIED.contains(code) && !OPTIONAL.contains(operation)) {
      end(
          new BadInputException(
              text(
                  "account.denied",
                  service.equals("S3") ? "s3" : "dynamodb",
                  operation,
                  resource(context))));
    } else if (refusal.isThrottlingException()) {
      pass(new CloudFailure("account.throttled", operation, code));
    }
  }

  private synchronized void end(RuntimeException trouble) {
    fatal = fatal == null ? trouble : fatal;
  }

  private synchronized void pass(RuntimeException trouble) {
    passing = trouble;
  }

  private static String resource(Context.FailedExecution context) {
    return Stream.of("Bucket", "DestinationBucket", "TableName")
        .flatMap(member -> Members.get(context.request(), member).stream())
        .findFirst()
        .map(Object::toString)
        .orElse("?");
  }

  private static boolean isNoConnection(Throwable thrown) {
    return thrown instanceof SdkClientException
        && String.valueOf(thrown.getMessage()).startsWith("Unable to execute HTTP request");
  }

  private static String rootMessage(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }
}
