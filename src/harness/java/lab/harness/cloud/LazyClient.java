package lab.harness.cloud;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import software.amazon.awssdk.utils.Lazy;

/** Puts off the making of an SDK client until it is used. */
public final class LazyClient {

  private LazyClient() {}

  /**
   * A client that is made when its first method is called.
   *
   * @param maker what it throws, the first call throws, and the next call tries again
   */
  public static <C> C of(Class<C> type, Supplier<? extends C> maker) {
    Lazy<C> client = new Lazy<>(maker::get);
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return method.invoke(client.getValue(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }
}
