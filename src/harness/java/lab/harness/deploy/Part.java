package lab.harness.deploy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What steps ask for of a stack, by the types of resources that it is made of. */
public enum Part {
  /** The bucket itself. */
  BUCKET("Bucket", "BucketV2"),

  /** What is said of the bucket's versions. */
  VERSIONING("BucketVersioning", "BucketVersioningV2"),

  /** What else is said of the bucket: who may do what in it, and what becomes of its objects. */
  SETTINGS(
      "BucketAcl",
      "BucketAclV2",
      "BucketOwnershipControls",
      "BucketPolicy",
      "BucketPublicAccessBlock",
      "BucketCorsConfiguration",
      "BucketCorsConfigurationV2",
      "BucketLifecycleConfiguration",
      "BucketLifecycleConfigurationV2",
      "BucketServerSideEncryptionConfiguration",
      "BucketServerSideEncryptionConfigurationV2"),

  /** The table with its indexes. */
  TABLE("Table");

  private final List<String> classes;

  Part(String... classes) {
    this.classes = List.of(classes);
  }

  /** The part that a type belongs to, by Pulumi's token; empty if no step asks for it. */
  public static Optional<Part> of(String type) {
    return Stream.of(values()).filter(part -> part.types().anyMatch(type::equals)).findFirst();
  }

  /**
   * The part that arguments are for, by the name of their class: {@code BucketPolicyArgs}, or those
   * of a block in it, {@code BucketOwnershipControlsRuleArgs}.
   */
  static Optional<Part> ofArguments(String type) {
    return Stream.of(VERSIONING, SETTINGS)
        .filter(part -> part.classes.stream().anyMatch(type::startsWith))
        .findFirst()
        .or(() -> type.startsWith("Table") ? Optional.of(TABLE) : Optional.empty());
  }

  /** The tokens of its types. */
  Stream<String> types() {
    String module = this == TABLE ? "dynamodb" : "s3";
    return classes.stream()
        .map(
            name ->
                "aws:%s/%s%s:%s"
                    .formatted(
                        module, Character.toLowerCase(name.charAt(0)), name.substring(1), name));
  }
}
