package lab.harness.fault;

import lab.harness.requests.Recorder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** A request fails before it is sent, and the SDK does not try it again. */
record Rejection(SdkException thrown, Recorder recorder) implements ExecutionInterceptor {

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    recorder.failed(thrown, attributes); // the SDK tells nobody of what is never sent
    throw thrown;
  }
}
