package lab.harness.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A client as the student's code is handed it. It is not the code's to close: who closes it and
 * goes on asking is told so, while the client itself stays open for others.
 */
final class LentClient {

  private LentClient() {}

  static DynamoDbClient of(DynamoDbClient client) {
    AtomicBoolean closed = new AtomicBoolean();
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            LentClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (self, method, arguments) -> {
              if (method.getName().equals("close")) {
                closed.set(true);
                return null;
              }
              if (closed.get()) {
                throw WrongAnswer.of("requests.closed");
              }
              try {
                return method.invoke(client, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
