package lab.harness.requests;

import java.util.Optional;
import lab.harness.verdict.Place;
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
 * Logs each request of a client. It stands first among the interceptors: it sees a request before
 * the others change it, and a response after they did, as the student's code does.
 */
public final class Recorder implements ExecutionInterceptor {

  private static final ExecutionAttribute<SdkRequest> SENT =
      new ExecutionAttribute<>("lab.harness.requests.sent");
  private static final ExecutionAttribute<Optional<Place>> LINE =
      new ExecutionAttribute<>("lab.harness.requests.line");
  private static final ExecutionAttribute<ConsumedCapacity> CONSUMED =
      new ExecutionAttribute<>("lab.harness.requests.consumed");

  private final RequestLog log;

  public Recorder(RequestLog log) {
    this.log = log;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    attributes.putAttribute(SENT, context.request());
    attributes.putAttribute(LINE, StudentCode.line());
    log.begin(operation(attributes), context.request());
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return Metering.on(operation(attributes), context.request());
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    Metering.consumed(operation(attributes), context.response())
        .ifPresent(consumed -> attributes.putAttribute(CONSUMED, consumed));
    return Metering.off(operation(attributes), attributes.getAttribute(SENT), context.response());
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    log.add(request(Optional.of(context.response()), Optional.empty(), attributes));
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    failed(context.exception(), attributes);
  }

  /** Logs a request that ended with an exception. */
  public void failed(Throwable failure, ExecutionAttributes attributes) {
    failure.addSuppressed(new SentByTheLabsClient());
    log.add(request(Optional.empty(), Optional.of(failure), attributes));
  }

  /** A request that has no response yet. */
  public Request begun(ExecutionAttributes attributes) {
    return request(Optional.empty(), Optional.empty(), attributes);
  }

  private static Request request(
      Optional<SdkResponse> response, Optional<Throwable> failure, ExecutionAttributes attributes) {
    return new Request(
        operation(attributes),
        attributes.getAttribute(SENT),
        response,
        failure,
        Optional.ofNullable(attributes.getAttribute(CONSUMED)),
        attributes.getAttribute(LINE));
  }

  private static String operation(ExecutionAttributes attributes) {
    return attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
  }
}
