package lab.harness.deploy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A resource that a program declared and the cloud now has.
 *
 * @param type Pulumi's type token
 * @param name the name in the program, which need not be the name in the cloud
 * @param inputs what the program declared; numbers are doubles
 * @param id the provider's id; of a bucket and a table it is the name in the cloud
 * @param keptBy the option by which it outlives {@code pulumi destroy}, if it has one
 * @param refused the indexes that it was created without, if it is a table
 */
public record Resource(
    String type,
    String name,
    Map<String, Object> inputs,
    String id,
    Optional<String> keptBy,
    List<RefusedIndex> refused) {

  /** Whether it is an S3 bucket. */
  public boolean isBucket() {
    return is(Part.BUCKET);
  }

  /** Whether it belongs to a part of the stack. */
  boolean is(Part part) {
    return Part.of(type).filter(part::equals).isPresent();
  }

  /** Whether it says something about the versioning of a bucket, be it that there is none. */
  public boolean isAboutVersioning() {
    return is(Part.VERSIONING)
        || Stream.of("versioning", "versionings").anyMatch(inputs::containsKey);
  }

  /** Whether it has a policy that lets everybody in. */
  public boolean letsEverybodyIn() {
    return PolicyDocument.of(inputs).filter(PolicyDocument::letsEverybodyIn).isPresent();
  }

  /** What messages call it. */
  public Label label() {
    return new Label(type, name);
  }
}
