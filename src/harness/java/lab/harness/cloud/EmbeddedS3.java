package lab.harness.cloud;

import java.net.URI;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** S3 in this JVM, in memory: S3Proxy on a free port of the loopback interface. */
final class EmbeddedS3 implements AutoCloseable {

  private final S3Proxy server;

  private EmbeddedS3(S3Proxy server) {
    this.server = server;
  }

  static EmbeddedS3 start(AwsBasicCredentials owner) {
    Properties properties = new Properties();
    properties.setProperty("jclouds.identity", "");
    properties.setProperty("jclouds.credential", "");
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(BlobStores.create("transient", properties))
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(
                AuthenticationType.AWS_V2_OR_V4, owner.accessKeyId(), owner.secretAccessKey())
            .stopTimeout(0)
            .build();
    Servers.attempt("S3Proxy", server::start);
    return new EmbeddedS3(server);
  }

  URI endpoint() {
    return Servers.loopback(server.getPort());
  }

  @Override
  public void close() {
    Servers.attempt("S3Proxy", server::stop);
  }
}
