package lab.selfcheck;

import java.io.IOException;
import java.util.Map;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.programs.JvmSettings;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.services.s3.S3ServiceClientConfiguration;
import tools.jackson.databind.json.JsonMapper;

/**
 * The embedded cloud in a process of its own. Says in a line of JSON how to reach it, and ends when
 * its input does.
 */
final class Emulators {

  private Emulators() {}

  public static void main(String[] args) throws IOException {
    JvmSettings jvm = new JvmSettings(true);
    try (jvm;
        EmbeddedCloud cloud = new EmbeddedCloud(true)) {
      Map<String, String> properties = properties(cloud);
      System.out.println(JsonMapper.shared().writeValueAsString(properties));
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    System.exit(0); // DynamoDB Local leaves threads
  }

  /** How another process reaches a cloud, as properties of the SDK's default chains; starts it. */
  static Map<String, String> properties(EmbeddedCloud cloud) {
    S3ServiceClientConfiguration s3 = cloud.s3().serviceClientConfiguration();
    AwsCredentialsIdentity owner = s3.credentialsProvider().resolveIdentity().join();
    return Map.of(
        "aws.accessKeyId", owner.accessKeyId(),
        "aws.secretAccessKey", owner.secretAccessKey(),
        "aws.region", s3.region().id(),
        "aws.endpointUrlS3", s3.endpointOverride().orElseThrow().toString(),
        "aws.endpointUrlDynamoDb",
            cloud
                .dynamo()
                .serviceClientConfiguration()
                .endpointOverride()
                .orElseThrow()
                .toString());
  }
}
