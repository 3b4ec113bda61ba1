package lab.harness.fault;

import java.util.ArrayList;
import java.util.List;
import lab.harness.requests.Recorder;
import lab.harness.requests.Request;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Sees the requests that are made, in the order in which they begin. */
final class Watch implements ExecutionInterceptor {

  private final Thread own = Thread.currentThread();
  private final List<Request> requests = new ArrayList<>();
  private final Recorder recorder;
  private boolean inOtherThreads;

  Watch(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public synchronized void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes attributes) {
    requests.add(recorder.begun(attributes));
    inOtherThreads |= Thread.currentThread() != own;
  }

  synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Whether their order may be another one next time. */
  synchronized boolean inOtherThreads() {
    return inOtherThreads;
  }
}
