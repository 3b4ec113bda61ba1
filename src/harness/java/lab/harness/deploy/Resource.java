package lab.harness.deploy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.verdict.Finding;

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

  /**
   * That it lets in somebody who is not of the bucket's own account, by a policy or by a grant to a
   * single account; empty if it does not.
   */
  public Optional<Finding> opening() {
    return PolicyDocument.of(inputs)
        .flatMap(PolicyDocument::outsider)
        .map(this::openedByPolicy)
        .or(
            () ->
                new Grants(new Inputs(label(), inputs))
                    .outsider()
                    .map(whom -> label().finding("bucket.granted", "whom", whom)));
  }

  private Finding openedByPolicy(String whom) {
    return whom.equals(PolicyStatement.EVERYBODY)
        ? label().finding("bucket.policyDeclared")
        : label().finding("bucket.policyFor", "whom", whom, "own", Functions.ACCOUNT);
  }

  /** What messages call it. */
  public Label label() {
    return new Label(type, name);
  }
}
