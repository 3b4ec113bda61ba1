package lab.harness.cloud;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.utils.IoUtils;

/**
 * Keeps the body of a request in memory. Without chunked encoding, the SDK reads a body twice: to
 * sign it, and to send it; a student's stream may be one that can be read only once.
 */
final class BufferedBody implements ExecutionInterceptor {

  @Override
  public Optional<RequestBody> modifyHttpContent(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    return context.requestBody().map(BufferedBody::copy);
  }

  private static RequestBody copy(RequestBody body) {
    try (InputStream in = body.contentStreamProvider().newStream()) {
      byte[] bytes = IoUtils.toByteArray(in);
      return RequestBody.fromContentProvider(
          () -> new ByteArrayInputStream(bytes), bytes.length, body.contentType());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
