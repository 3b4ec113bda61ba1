package lab.harness.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the names of a real account's bucket and table come from.
 *
 * @param bucket the bucket's name; empty if the stack's outputs have it
 * @param table the table's name; empty if the stack's outputs have it
 * @param outputs a file with what {@code pulumi stack output --json} said; empty if Pulumi is to be
 *     asked
 */
public record StackNames(Optional<String> bucket, Optional<String> table, Optional<Path> outputs) {

  static StackNames of(Function<String, Optional<String>> property) {
    return new StackNames(
        property.apply("lab.bucket").filter(name -> !name.isBlank()),
        property.apply("lab.table").filter(name -> !name.isBlank()),
        property.apply("lab.outputs").map(value -> Settings.file("lab.outputs", value)));
  }
}
