package lab.harness.guard;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import lab.harness.verdict.Finding;
import lab.harness.verdict.StudentCode;
import lab.harness.verdict.WrongAnswer;
import org.awaitility.Awaitility;

/**
 * Lends a client to the student's code for one test. The code cannot close it for the others that
 * go on using it, and cannot use it when the test is over.
 */
public final class LentClient {

  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger calls = new AtomicInteger();

  /**
   * A stand-in that hands on every call but {@code close} until the test is over. Code that has
   * closed it finds it closed, as with the SDK's own client.
   *
   * @param <C> the client's interface
   */
  public <C> C of(Class<C> type, C client) {
    AtomicBoolean closed = new AtomicBoolean();
    InvocationHandler handler =
        (self, method, arguments) -> {
          if (method.getName().equals("close")) {
            closed.set(true);
            return null;
          }
          // A paginator sends each request through the client that it was made by: the stand-in.
          return method.getName().endsWith("Paginator")
              ? InvocationHandler.invokeDefault(self, method, arguments)
              : call(closed, client, method, arguments);
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** Whether a call is still under way. */
  public boolean isBusy() {
    return calls.get() > 0;
  }

  /** Takes the client back, and waits until the calls that are under way have ended too. */
  public void end() {
    over.set(true);
    Awaitility.await("the last calls of a test")
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> !isBusy());
  }

  private Object call(AtomicBoolean closed, Object client, Method method, Object[] arguments)
      throws Throwable {
    calls.incrementAndGet();
    try {
      if (over.get()) {
        throw stopped("requests.late");
      }
      if (closed.get()) {
        throw stopped("requests.closed");
      }
      return method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      calls.decrementAndGet();
    }
  }

  private static WrongAnswer stopped(String key) {
    return new WrongAnswer(Finding.of(key).at(StudentCode.line()));
  }
}
