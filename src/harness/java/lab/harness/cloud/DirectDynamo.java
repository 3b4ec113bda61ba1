package lab.harness.cloud;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/**
 * The harness's own client of the embedded DynamoDB. It reads and writes items without a
 * connection: setting up a table and looking at it afterwards is half of all requests of a run.
 * Whatever else it is asked for goes the way of every client, which knows all kinds of exceptions.
 */
final class DirectDynamo implements InvocationHandler {

  private final DynamoDbClient other;
  private final Map<Class<?>, BiFunction<LocalDynamoDBRequestHandler, Object, Object>> direct;
  private final Supplier<LocalDynamoDBRequestHandler> handler;

  private DirectDynamo(
      DynamoDbClient other, Supplier<LocalDynamoDBRequestHandler> handler, String key) {
    String region = EmbeddedCloud.REGION.id();
    this.other = other;
    this.handler = handler;
    this.direct =
        Map.of(
            GetItemRequest.class,
            (it, request) -> it.getItem(key, region, (GetItemRequest) request),
            QueryRequest.class,
            (it, request) -> it.query(key, region, (QueryRequest) request),
            ScanRequest.class,
            (it, request) -> it.scan(key, region, (ScanRequest) request),
            BatchWriteItemRequest.class,
            (it, request) -> it.batchWriteItem(key, region, (BatchWriteItemRequest) request));
  }

  /**
   * A client.
   *
   * @param other for what is not done directly
   * @param handler starts DynamoDB if need be
   * @param key the access key id, by which DynamoDB Local keeps data apart
   */
  static DynamoDbClient of(
      DynamoDbClient other, Supplier<LocalDynamoDBRequestHandler> handler, String key) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            new DirectDynamo(other, handler, key));
  }

  @Override
  public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
    Object first = arguments == null ? null : arguments[0];
    if (first instanceof Consumer || method.getName().endsWith("Paginator")) {
      return InvocationHandler.invokeDefault(self, method, arguments); // comes back with a request
    }
    if (first != null && direct.containsKey(first.getClass())) {
      return direct.get(first.getClass()).apply(handler.get(), first);
    }
    try {
      return method.invoke(other, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
