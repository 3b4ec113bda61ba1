package lab.harness.cloud;

import java.net.URI;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/** S3 in this JVM, in memory: S3Proxy on the loopback interface. */
final class EmbeddedS3 {

  private EmbeddedS3() {}

  static Emulator start(ServerSettings settings) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("jclouds.identity", "");
    properties.setProperty("jclouds.credential", "");
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(BlobStores.create("transient", properties))
            .endpoint(URI.create("http://127.0.0.1:" + settings.s3Port()))
            .awsAuthentication(
                AuthenticationType.AWS_V2_OR_V4,
                settings.owner().accessKeyId(),
                settings.owner().secretAccessKey())
            .stopTimeout(0)
            .build();
    try {
      server.start();
    } catch (Exception e) {
      throw RefusedPort.of(e, "S3", settings.s3Port());
    }
    return Emulator.at(server.getPort(), server::stop);
  }
}
