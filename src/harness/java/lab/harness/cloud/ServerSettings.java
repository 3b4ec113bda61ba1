package lab.harness.cloud;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/**
 * Where the servers of an embedded cloud listen on the loopback interface, and to whom.
 *
 * @param s3Port the port of S3; 0 for any that is free
 * @param dynamoPort the port of DynamoDB; 0 for any that is free
 * @param owner the keys that S3 asks for
 * @param sharedTables whether all keys and regions see the same tables; or else DynamoDB Local
 *     gives each key in each region tables of its own
 */
public record ServerSettings(
    int s3Port, int dynamoPort, AwsBasicCredentials owner, boolean sharedTables) {

  /** For the lab alone: on free ports, for one owner. */
  static ServerSettings of(AwsBasicCredentials owner) {
    return new ServerSettings(0, 0, owner, false);
  }
}
