package lab.harness.fault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import lab.harness.requests.Recorder;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** The connection breaks after the first byte of the content, and there is no other. */
final class CutDownload implements ExecutionInterceptor {

  private final Recorder recorder;
  private volatile boolean cut;

  CutDownload(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    return context.httpResponse().isSuccessful()
        ? context.responseBody().map(body -> new Body(body, attributes))
        : context.responseBody();
  }

  /** Where the SDK itself reads the content, it asks for it once more. */
  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    if (cut) {
      throw ServiceFailure.cutDownloadAgain();
    }
  }

  private final class Body extends FilterInputStream {

    private final ExecutionAttributes attributes;
    private boolean begun;

    Body(InputStream whole, ExecutionAttributes attributes) {
      super(whole);
      this.attributes = attributes;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      if (begun) {
        throw broken();
      }
      begun = true;
      return in.read(bytes, start, Math.min(1, length));
    }

    @Override
    public long skip(long count) throws IOException {
      return read() < 0 ? 0 : 1;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private IOException broken() {
      IOException broken = ServiceFailure.cutDownload();
      if (!cut) {
        cut = true;
        recorder.failed(broken, attributes); // the SDK has done its part by now
      }
      return broken;
    }
  }
}
