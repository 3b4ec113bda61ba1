package lab.harness.deploy;

import com.pulumi.test.Mocks.ResourceArgs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A resource that a program declares.
 *
 * @param refused takes the indexes that a table has to be created without
 */
record Declaration(String type, String name, Inputs inputs, List<RefusedIndex> refused) {

  /** Statuses that blame the declaration: bad request, not found, conflict, not implemented. */
  private static final Set<Integer> BLAMING = Set.of(400, 404, 409, 501);

  /** {@link WrongAnswer} if it is to be read or imported: there is nothing yet in the cloud. */
  static Declaration of(ResourceArgs args) {
    Label label = new Label(args.type, args.name);
    if (!args.id.isEmpty()) {
      throw new WrongAnswer(label.finding("deploy.existing", "id", args.id));
    }
    return new Declaration(args.type, args.name, new Inputs(label, args.inputs), new ArrayList<>());
  }

  Label label() {
    return inputs.owner();
  }

  /**
   * The bucket that it is for, which has to be there: S3 takes nothing for a bucket that it lacks.
   *
   * @throws WrongAnswer if none is named, or it is named by an ARN
   * @throws S3Exception if there is no such bucket
   */
  String bucket(S3Client s3) {
    String bucket =
        inputs
            .string("bucket")
            .orElseThrow(
                () -> new WrongAnswer(label().finding("deploy.required", "property", "bucket")));
    if (bucket.startsWith("arn:")) {
      throw new WrongAnswer(label().finding("deploy.arn", "arn", bucket));
    }
    s3.getBucketAcl(get -> get.bucket(bucket));
    return bucket;
  }

  Resource created(String id, Optional<String> keptBy) {
    return new Resource(type, name, inputs.values(), id, keptBy, List.copyOf(refused));
  }

  /** Whether a failure says that something is wrong with what is declared. */
  static boolean isToBlame(AwsServiceException failure) {
    return BLAMING.contains(failure.statusCode()) && !failure.isThrottlingException();
  }

  /** A verdict that the cloud could not create it, for a reason that is a text or a finding. */
  WrongAnswer failure(RuntimeException cause, Object reason) {
    return new WrongAnswer(label().finding("deploy.failed", "reason", reason), cause);
  }
}
