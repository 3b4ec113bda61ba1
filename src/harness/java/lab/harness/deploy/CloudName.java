package lab.harness.deploy;

import java.util.Optional;
import java.util.UUID;
import lab.harness.verdict.WrongAnswer;

/**
 * The name of a resource in the cloud, by Pulumi's rules: the one that is declared; else a declared
 * prefix, or the name in the program, with something random after it.
 *
 * @param property what declares the name; with {@code Prefix} after it, what declares a prefix
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/resources/names/#autonaming">Pulumi: names
 *     that Pulumi makes</a>
 */
record CloudName(Inputs inputs, String property, NameLimits limits) {

  private static final int AFTER_PREFIX = 26;

  /** Beside the hyphen. */
  private static final int AFTER_NAME = 7;

  /**
   * The whole name.
   *
   * @param base the name in the program, in letters that the service allows
   * @throws WrongAnswer if both a name and a prefix are declared, which the provider does not
   *     allow, or the name is too short or too long
   */
  String from(String base) {
    Optional<String> name = inputs.string(property);
    Optional<String> prefix = inputs.string(property + "Prefix");
    if (prefix.isPresent() && name.isPresent()) {
      throw new WrongAnswer(
          inputs
              .owner()
              .finding("deploy.conflict", "name", property, "prefix", property + "Prefix"));
    }
    name.ifPresent(this::checkLength);
    return name.or(() -> prefix.map(this::afterPrefix)).orElseGet(() -> afterName(base));
  }

  private void checkLength(String name) {
    WrongAnswer.unless(
        limits.allow(name),
        inputs
            .owner()
            .finding(
                "deploy.name.length",
                "property",
                property,
                "length",
                name.length(),
                "min",
                limits.min(),
                "max",
                limits.max()));
  }

  private String afterPrefix(String prefix) {
    int longest = limits.max() - AFTER_PREFIX;
    WrongAnswer.unless(
        prefix.length() <= longest,
        inputs
            .owner()
            .finding(
                "deploy.name.prefix",
                "property",
                property + "Prefix",
                "start",
                prefix.length(),
                "length",
                prefix.length() + AFTER_PREFIX,
                "longest",
                longest,
                "max",
                limits.max()));
    return prefix + random(AFTER_PREFIX);
  }

  private String afterName(String base) {
    String start = base + "-";
    int longest = limits.max() - AFTER_NAME - 1;
    WrongAnswer.unless(
        base.length() <= longest,
        inputs
            .owner()
            .finding(
                "deploy.name.made",
                "property",
                property,
                "start",
                base.length(),
                "length",
                start.length() + AFTER_NAME,
                "longest",
                longest,
                "max",
                limits.max()));
    return start + random(AFTER_NAME);
  }

  private static String random(int length) {
    return UUID.randomUUID().toString().replace("-", "").substring(0, length);
  }
}
