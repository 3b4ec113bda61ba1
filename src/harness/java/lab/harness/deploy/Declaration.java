package lab.harness.deploy;

import com.pulumi.test.Mocks.ResourceArgs;
import java.util.Optional;
import java.util.UUID;
import lab.harness.verdict.WrongAnswer;

/** A resource that a program declares. */
record Declaration(String type, String name, Inputs inputs) {

  private static final int AFTER_PREFIX = 26;
  private static final int AFTER_NAME = 7;

  /**
   * What the SDK says of a resource.
   *
   * @throws WrongAnswer if it is to be read or imported: there is nothing yet in the lab's cloud
   */
  static Declaration of(ResourceArgs args) {
    String label = label(args.type, args.name);
    if (!args.id.isEmpty()) {
      throw WrongAnswer.of("deploy.existing", label, args.id);
    }
    return new Declaration(args.type, args.name, new Inputs(label, args.inputs));
  }

  /** What to call a resource in a message: its class and its name. */
  static String label(String type, String name) {
    return "%s \"%s\"".formatted(type.substring(type.lastIndexOf(':') + 1), name);
  }

  String label() {
    return inputs.owner();
  }

  /**
   * The name in the cloud, by Pulumi's rules: the one that is declared; else a declared prefix, or
   * the name in the program, with something random after it.
   *
   * @param property the property that holds the name
   * @param base the name in the program, as the service allows it
   * @throws WrongAnswer if both a name and a prefix are declared: the provider refuses that
   */
  String cloudName(String property, String base) {
    Optional<String> prefix = inputs.string(property + "Prefix");
    if (prefix.isPresent() && inputs.string(property).isPresent()) {
      throw WrongAnswer.of("deploy.conflict", label(), property, property + "Prefix");
    }
    return inputs
        .string(property)
        .or(() -> prefix.map(start -> start + random(AFTER_PREFIX)))
        .orElseGet(() -> base + "-" + random(AFTER_NAME));
  }

  Resource created(String id, Optional<String> keptBy) {
    return new Resource(type, name, inputs.values(), id, keptBy);
  }

  WrongAnswer refused(RuntimeException cause, String reason) {
    return WrongAnswer.because(cause, "deploy.refused", label(), reason);
  }

  private static String random(int length) {
    return UUID.randomUUID().toString().replace("-", "").substring(0, length);
  }
}
