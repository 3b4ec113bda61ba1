package lab.harness.cloud;

import com.google.common.collect.ObjectArrays;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * An account of AWS, as the SDK's own settings name it: keys and region from the default chains,
 * endpoints from {@code AWS_ENDPOINT_URL} and its kin.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html">AWS:
 *     settings reference</a>
 */
public final class AwsCloud implements Cloud {

  private final AwsCredentialsProvider keys = new AccountKeys();
  private final Region region = findRegion();
  private final Clients clients = new Clients(keys, region, new AccountSettings());
  private final ExecutionInterceptor[] last;

  /** Has the requests of all clients pass some interceptors after the client's own. */
  public AwsCloud(ExecutionInterceptor... last) {
    this.last = last;
  }

  /**
   * The keys that requests are signed with.
   *
   * @throws lab.harness.verdict.BadInputException if there are none, with the reason
   */
  public AwsCredentials credentials() {
    return keys.resolveCredentials();
  }

  /** The region of the SDK's settings, or else the one that the course uses. */
  public Region region() {
    return region;
  }

  /** The endpoint of S3 that the SDK's settings name; empty if that is AWS's own. */
  public Optional<URI> s3Endpoint() {
    return endpoint("s3", "AWS_ENDPOINT_URL_S3", "aws.endpointUrlS3");
  }

  /** The endpoint of DynamoDB that the SDK's settings name; empty if that is AWS's own. */
  public Optional<URI> dynamoEndpoint() {
    return endpoint("dynamodb", "AWS_ENDPOINT_URL_DYNAMODB", "aws.endpointUrlDynamoDb");
  }

  @Override
  public S3Client s3(ExecutionInterceptor... interceptors) {
    return clients.s3(this::s3Endpoint, withLast(interceptors));
  }

  @Override
  public DynamoDbClient dynamo(ExecutionInterceptor... interceptors) {
    return clients.dynamo(this::dynamoEndpoint, withLast(interceptors));
  }

  @Override
  public boolean costs() {
    return true;
  }

  @Override
  public void close() {
    clients.close();
  }

  private ExecutionInterceptor[] withLast(ExecutionInterceptor... own) {
    return ObjectArrays.concat(own, last, ExecutionInterceptor.class);
  }

  /** The default chain without the last of its links, which makes every other machine wait. */
  private static Region findRegion() {
    try {
      return new AwsRegionProviderChain(
              new SystemSettingsRegionProvider(), new AwsProfileRegionProvider())
          .getRegion();
    } catch (SdkClientException e) {
      return Region.US_EAST_1;
    }
  }

  private Optional<URI> endpoint(String service, String variable, String property) {
    return AwsClientEndpointProvider.builder()
        .serviceEndpointOverrideEnvironmentVariable(variable)
        .serviceEndpointOverrideSystemProperty(property)
        .serviceProfileProperty(service)
        .serviceEndpointPrefix(service)
        .defaultProtocol("https")
        .region(region)
        .profileFile(ProfileFile::defaultProfileFile)
        .profileName(ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow())
        .resolveFromOverrides();
  }
}
