package lab.harness.observe;

import java.util.Optional;
import lab.harness.verdict.SentByTheLabsClient;
import lab.harness.verdict.StudentCode;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * Logs each request of a client. It stands first among the interceptors, so that it sees a request
 * before the others change it and an answer after they did: what the student's code sent and got.
 */
public final class Recorder implements ExecutionInterceptor {

  private static final ExecutionAttribute<SdkRequest> SENT =
      new ExecutionAttribute<>("lab.harness.observe.sent");
  private static final ExecutionAttribute<Optional<String>> LINE =
      new ExecutionAttribute<>("lab.harness.observe.line");
  private static final ExecutionAttribute<ConsumedCapacity> CONSUMED =
      new ExecutionAttribute<>("lab.harness.observe.consumed");

  private final RequestLog log;

  /**
   * Logs requests.
   *
   * @param log where to
   */
  public Recorder(RequestLog log) {
    this.log = log;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    attributes.putAttribute(SENT, context.request());
    attributes.putAttribute(LINE, StudentCode.line());
    log.begin(operation(attributes));
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return Metering.on(context.request());
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    Metering.consumed(context.response())
        .ifPresent(consumed -> attributes.putAttribute(CONSUMED, consumed));
    return Metering.off(attributes.getAttribute(SENT), context.response());
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    add(Optional.of(context.response()), Optional.empty(), attributes);
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    failed(context.exception(), attributes);
  }

  /** Logs a request that ended with an exception. */
  void failed(Throwable refusal, ExecutionAttributes attributes) {
    refusal.addSuppressed(new SentByTheLabsClient());
    add(Optional.empty(), Optional.of(refusal), attributes);
  }

  /** A request that has no answer yet. */
  Request begun(ExecutionAttributes attributes) {
    return request(Optional.empty(), Optional.empty(), attributes);
  }

  private void add(
      Optional<SdkResponse> answer, Optional<Throwable> refusal, ExecutionAttributes attributes) {
    log.add(request(answer, refusal, attributes));
  }

  private static Request request(
      Optional<SdkResponse> answer, Optional<Throwable> refusal, ExecutionAttributes attributes) {
    return new Request(
        operation(attributes),
        attributes.getAttribute(SENT),
        answer,
        refusal,
        Optional.ofNullable(attributes.getAttribute(CONSUMED)),
        attributes.getAttribute(LINE));
  }

  private static String operation(ExecutionAttributes attributes) {
    return attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
  }
}
