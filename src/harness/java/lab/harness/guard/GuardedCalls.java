package lab.harness.guard;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import lab.harness.requests.StudentCall;

/** Calls of a student's object, after each of which its {@link Surroundings} are as before. */
public final class GuardedCalls {

  private GuardedCalls() {}

  /**
   * A stand-in for an object. It throws what the object throws; a checked exception that the
   * contract does not declare comes in Java's {@code UndeclaredThrowableException}.
   *
   * @param <T> the contract that the object implements
   * @param made is told of each call before it is made
   */
  public static <T> T of(Class<T> contract, T object, Consumer<StudentCall> made) {
    return contract.cast(
        Proxy.newProxyInstance(
            contract.getClassLoader(),
            new Class<?>[] {contract},
            (self, method, arguments) -> {
              if (method.getDeclaringClass() != Object.class) {
                made.accept(StudentCall.of(object, method, arguments));
              }
              try {
                return Surroundings.<Object, ReflectiveOperationException>keepDuring(
                    () -> method.invoke(object, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
