package lab.harness.observe;

import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Somebody else who acts between what the student's code reads and what it writes. */
final class Rival implements ExecutionInterceptor {

  private final Runnable action;
  private final AtomicBoolean acted = new AtomicBoolean();

  Rival(Runnable action) {
    this.action = action;
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    if (isWrite(context.request()) && acted.compareAndSet(false, true)) {
      action.run();
    }
    return context.request();
  }

  private static boolean isWrite(SdkRequest request) {
    return request instanceof TransactWriteItemsRequest
        || request instanceof UpdateItemRequest
        || request instanceof PutItemRequest
        || request instanceof BatchWriteItemRequest
        || request instanceof DeleteItemRequest
        || request instanceof ExecuteTransactionRequest
        || PartiQl.of(request).filter(statement -> !statement.isSelect()).isPresent();
  }
}
