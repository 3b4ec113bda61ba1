package lab.harness.deploy;

import java.util.Map;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Creates and deletes the resources of one kind. */
interface ResourceHandler {

  /**
   * Creates a resource. It is in the cloud only if this method returns, so that nothing is left
   * behind that nobody knows of.
   *
   * @return its id
   * @throws WrongAnswer if the provider would refuse the declaration
   * @throws AwsServiceException if the cloud does
   */
  String create(Declaration declared);

  /**
   * Does what can only be done once the resource is there.
   *
   * @return the outputs that are not inputs too
   * @throws WrongAnswer if the provider would refuse the declaration
   * @throws AwsServiceException if the cloud does
   */
  default Map<String, Object> complete(Declaration declared, String id) {
    return Map.of();
  }

  /**
   * Deletes a resource, if it needs to be deleted and is still there.
   *
   * @param force whether what is in it goes too, even if the program did not say so
   * @throws AwsServiceException if the cloud refuses
   */
  default void delete(Resource resource, boolean force) {}
}
