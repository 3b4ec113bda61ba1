package lab.harness.observe;

import java.util.List;
import java.util.Set;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Keeps a table that several steps read as it is: a write is stopped before it is sent. */
public final class ReadOnly implements ExecutionInterceptor {

  private static final Set<String> ALLOWED =
      Set.of(
          "GetItem",
          "BatchGetItem",
          "TransactGetItems",
          "Query",
          "Scan",
          "DescribeTable",
          "ListTables",
          "DescribeTimeToLive",
          "DescribeLimits",
          "ListTagsOfResource");

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    if (!allows(operation, context.request())) {
      throw WrongAnswer.of("requests.readOnly", operation);
    }
  }

  /**
   * Whether a request does no more than read.
   *
   * @param operation the service's name for it
   * @param request the request
   * @return true if it changes nothing
   */
  public static boolean allows(String operation, SdkRequest request) {
    List<PartiQl> statements = PartiQl.all(request);
    return ALLOWED.contains(operation)
        || !statements.isEmpty() && statements.stream().allMatch(PartiQl::isSelect);
  }
}
