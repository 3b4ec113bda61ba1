package lab.harness.deploy;

import java.util.Map;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Creates and deletes the resources of one kind. */
interface ResourceHandler {

  /**
   * Creates a resource and tells its id. It is in the cloud only if this method returns, so that
   * nothing is left behind that nobody knows of.
   *
   * @throws WrongAnswer if the provider would not take the declaration
   * @throws AwsServiceException if the cloud fails to
   */
  String create(Declaration declared);

  /**
   * Does what can only be done once the resource is there; throws as {@link #create} does.
   *
   * @return the outputs that are not inputs too
   */
  default Map<String, Object> complete(Declaration declared, String id) {
    return Map.of();
  }

  /**
   * Deletes a resource, if it needs to be deleted and is still there.
   *
   * @param force whether what is in it goes too, even if the program did not say so
   * @throws AwsServiceException if the cloud fails to
   */
  default void delete(Resource resource, boolean force) {}
}
