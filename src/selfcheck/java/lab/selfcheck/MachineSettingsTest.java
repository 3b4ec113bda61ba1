package lab.selfcheck;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * Whatever a machine has set for AWS's SDK and for the network, the embedded cloud is the same: the
 * reference has all points there.
 */
@Timeout(120)
class MachineSettingsTest {

  /** Nothing listens there. */
  private static final String PROXY = "http://127.0.0.1:1";

  @TempDir Path folder;

  @Test
  void allSettingsAreKnown() throws IOException {
    assertThat(SdkSettings.kinds())
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrder(
            "DefaultRegionEnvVar",
            "ProfileFileSystemSetting",
            "ProxyEnvironmentSetting",
            "ProxySystemSetting",
            "S3SystemSetting",
            "SdkSystemSetting",
            "TracingSystemSetting");
    assertThat(SdkSettings.ofProfiles()).contains("region", "retry_mode");
  }

  @Test
  void nonsenseInVariables() throws IOException {
    Map<String, String> variables = variables("nonsense");
    Path broken = Files.writeString(folder.resolve("config"), "[default]\nno equals sign\n");
    variables.put("AWS_CONFIG_FILE", broken.toString());
    List.of("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
        .forEach(name -> variables.put(name, PROXY));
    variables.put("no_proxy", "localhost");

    OtherMachine.plain().with(variables).judge(folder).assertFull();
  }

  @Test
  void nonsenseInProperties() throws IOException {
    OtherMachine machine = OtherMachine.plain();
    for (SystemSetting setting : SdkSettings.all()) {
      if (setting.property() != null) {
        machine = machine.with("-D" + setting.property() + "=nonsense");
      }
    }

    machine
        .with("-Daws.configFile=" + profile("nonsense"), "-Daws.profile=default")
        .with("-Daws.endpointUrl=nonsense", "-Daws.endpointUrlS3=" + PROXY)
        .with("-Daws.endpointUrlDynamoDb=" + PROXY)
        .with("-Dhttp.proxyHost=127.0.0.1", "-Dhttp.proxyPort=1", "-Dhttp.nonProxyHosts=")
        .with("-Dhttps.proxyHost=127.0.0.1", "-Dhttps.proxyPort=1")
        .judge(folder)
        .assertFull();
  }

  /** What the SDK understands, and would do otherwise. */
  @Test
  void otherChoicesThanTheSdksOwn() throws IOException {
    Map<String, String> variables = variables("true");
    variables.put("AWS_CONFIG_FILE", profile("true").toString());
    variables.putAll(
        Map.of(
            "AWS_DEFAULTS_MODE", "in-region",
            "AWS_RETRY_MODE", "adaptive",
            "AWS_MAX_ATTEMPTS", "1",
            "AWS_REGION", "eu-west-1",
            "AWS_REQUEST_CHECKSUM_CALCULATION", "when_required",
            "AWS_RESPONSE_CHECKSUM_VALIDATION", "when_required",
            "AWS_ACCOUNT_ID_ENDPOINT_MODE", "required",
            "AWS_AUTH_SCHEME_PREFERENCE", "sigv4a",
            "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "0"));

    OtherMachine.plain()
        .with(variables)
        .with("-DsocksProxyHost=127.0.0.1", "-DsocksProxyPort=1", "-DsocksNonProxyHosts=")
        .with("-Djava.net.useSystemProxies=true")
        .judge(folder)
        .assertFull();
  }

  private static Map<String, String> variables(String value) throws IOException {
    Map<String, String> variables =
        SdkSettings.all().stream()
            .map(SystemSetting::environmentVariable)
            .filter(Objects::nonNull)
            .distinct()
            .collect(toMap(name -> name, name -> value, (one, same) -> one, HashMap::new));
    for (String name :
        List.of("AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL_DYNAMODB")) {
      variables.put(name, PROXY);
    }
    variables.put("AWS_DEFAULT_REGION", value);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", value);
    return variables;
  }

  private Path profile(String value) throws IOException {
    return Files.writeString(
        folder.resolve("config"),
        SdkSettings.ofProfiles().stream()
            .map(name -> name + " = " + value)
            .collect(joining("\n", "[default]\n", "\n")));
  }
}
