package lab.harness.fault;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Predicate;
import lab.harness.requests.Recorder;
import lab.harness.requests.Request;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** A failure that happens to chosen requests, and to no others. */
final class Injection implements ExecutionInterceptor {

  private static final ExecutionAttribute<ExecutionInterceptor> EFFECT =
      new ExecutionAttribute<>("lab.harness.fault.effect");
  private static final ExecutionInterceptor NOTHING = new ExecutionInterceptor() {};

  private final Failure failure;
  private final int way;
  private final Predicate<Request> chosen;
  private final Recorder recorder;
  private volatile boolean happened;

  /**
   * Chooses by looking at each request.
   *
   * @param chosen is asked about each request, once and in their order
   */
  Injection(Failure failure, int way, Predicate<Request> chosen, Recorder recorder) {
    this.failure = failure;
    this.way = way;
    this.chosen = chosen;
    this.recorder = recorder;
  }

  /** Whether there was a request that it happened to. */
  boolean hasHappened() {
    return happened;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    Request request = recorder.begun(attributes);
    if (chosen.test(request) && failure.ways(request) > way) {
      happened = true;
      ExecutionInterceptor effect = failure.on(request, way, recorder);
      attributes.putAttribute(EFFECT, effect);
      effect.beforeExecution(context, attributes);
    }
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return effect(attributes).modifyRequest(context, attributes);
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    effect(attributes).beforeTransmission(context, attributes);
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    return effect(attributes).modifyHttpResponseContent(context, attributes);
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    return effect(attributes).modifyResponse(context, attributes);
  }

  private static ExecutionInterceptor effect(ExecutionAttributes attributes) {
    return Optional.ofNullable(attributes.getAttribute(EFFECT)).orElse(NOTHING);
  }
}
