package lab.harness.fault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Looks on whenever content has been received, in part or to its end. */
record Bystander(Runnable look) implements ExecutionInterceptor {

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    return context.responseBody().map(Body::new);
  }

  private final class Body extends FilterInputStream {

    Body(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      look.run();
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      look.run();
      return super.read(bytes, start, length);
    }
  }
}
