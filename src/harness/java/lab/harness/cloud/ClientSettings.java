package lab.harness.cloud;

import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** What clients are given beside keys, region, endpoint and interceptors. */
interface ClientSettings {

  SdkHttpClient http();

  void set(S3ClientBuilder client, ClientOverrideConfiguration.Builder override);

  void set(DynamoDbClientBuilder client, ClientOverrideConfiguration.Builder override);
}
