package lab.harness.programs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.workspace.OpenCloud;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/**
 * The variables by which AWS's tools find a cloud, as lines for a shell. None of the values needs
 * more quoting than it has here.
 *
 * @param values by their names
 */
record ShellVariables(Map<String, String> values) {

  /** What may be left of a real account: its keys go with a token, and a profile may be gone. */
  private static final List<String> CLEARED = List.of("AWS_SESSION_TOKEN", "AWS_PROFILE");

  /**
   * The variables of a cloud. AWS's tools differ in which of the two says the region; {@code
   * DYNAMO_ENDPOINT} is dynamodb-admin's.
   *
   * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">AWS:
   *     service-specific endpoints</a>
   */
  static ShellVariables of(OpenCloud cloud, AwsBasicCredentials keys, Optional<String> bucket) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("AWS_ACCESS_KEY_ID", keys.accessKeyId());
    values.put("AWS_SECRET_ACCESS_KEY", keys.secretAccessKey());
    values.put("AWS_REGION", EmbeddedCloud.REGION.id());
    values.put("AWS_DEFAULT_REGION", EmbeddedCloud.REGION.id());
    values.put("AWS_ENDPOINT_URL_S3", cloud.s3().toString());
    values.put("AWS_ENDPOINT_URL_DYNAMODB", cloud.dynamo().toString());
    values.put("DYNAMO_ENDPOINT", cloud.dynamo().toString());
    bucket.ifPresent(name -> values.put("LAB_BUCKET", name));
    return new ShellVariables(values);
  }

  /** For bash, zsh and their like. */
  Stream<String> posix() {
    return Stream.concat(
        CLEARED.stream().map("unset %s"::formatted),
        values.entrySet().stream().map(it -> "export %s=%s".formatted(it.getKey(), it.getValue())));
  }

  /** For PowerShell. */
  Stream<String> powerShell() {
    return Stream.concat(
        CLEARED.stream().map("$env:%s=$null"::formatted),
        values.entrySet().stream()
            .map(it -> "$env:%s=\"%s\"".formatted(it.getKey(), it.getValue())));
  }
}
