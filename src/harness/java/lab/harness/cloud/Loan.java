package lab.harness.cloud;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import lab.harness.verdict.StudentCode;
import lab.harness.verdict.WrongAnswer;
import org.awaitility.Awaitility;

/**
 * Lends a client to the student's code for one test. The code is not to close it, because others go
 * on using it; and what the code still asks when the test is over is turned away.
 */
public final class Loan {

  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger calls = new AtomicInteger();

  /** A loan that has just begun. */
  public Loan() {}

  /**
   * A client that seems closed to whoever has closed it, as the SDK's own is, and is not.
   *
   * @param <C> the client's interface
   * @param type the client's interface
   * @param client the client
   * @return a stand-in that hands on every call but {@code close}, until the loan ends
   */
  public <C> C of(Class<C> type, C client) {
    AtomicBoolean closed = new AtomicBoolean();
    InvocationHandler handler =
        (self, method, arguments) -> {
          if (method.getName().equals("close")) {
            closed.set(true);
            return null;
          }
          // A paginator asks whom it comes from for each page: that has to be the stand-in.
          return method.getName().endsWith("Paginator")
              ? InvocationHandler.invokeDefault(self, method, arguments)
              : call(closed, client, method, arguments);
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /**
   * Whether a call is still under way.
   *
   * @return true if one was begun that has not ended
   */
  public boolean isBusy() {
    return calls.get() > 0;
  }

  /** Ends the loan, and waits until the calls that are under way have ended too. */
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
        throw WrongAnswer.at(StudentCode.line(), "requests.late");
      }
      if (closed.get()) {
        throw WrongAnswer.at(StudentCode.line(), "requests.closed");
      }
      return method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      calls.decrementAndGet();
    }
  }
}
