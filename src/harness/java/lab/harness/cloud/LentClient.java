package lab.harness.cloud;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import lab.harness.verdict.StudentCode;
import lab.harness.verdict.WrongAnswer;

/** Lends a client to the student's code, which is not to close it: others go on using it. */
public final class LentClient {

  private LentClient() {}

  /**
   * A client that seems closed to whoever has closed it, as the SDK's own is, and is not.
   *
   * @param <C> the client's interface
   * @param type the client's interface
   * @param client the client
   * @param isOver whether the test is over that it was lent for
   * @return a stand-in that hands on every call but {@code close}, until the test is over
   */
  public static <C> C of(Class<C> type, C client, BooleanSupplier isOver) {
    AtomicBoolean closed = new AtomicBoolean();
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.getName().equals("close")) {
                closed.set(true);
                return null;
              }
              if (isOver.getAsBoolean()) {
                throw WrongAnswer.at(StudentCode.line(), "requests.late");
              }
              if (closed.get()) {
                throw WrongAnswer.at(StudentCode.line(), "requests.closed");
              }
              try {
                return method.invoke(client, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }
}
