package lab.harness.deploy;

import com.google.common.base.CaseFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Strings that look like those which a provider gives out for one resource, or one call of a
 * function. They only have to be of the right form: the lab uses none of them.
 */
final class Names {

  private static final int SUFFIX = 7;
  private static final int DIGITS = 16;

  private static final String ARN = "arn:aws:%s:%s:%s:%s";

  /** Services that are the same in all regions. */
  private static final Set<String> GLOBAL =
      Set.of("iam", "budgets", "cloudfront", "organizations", "route53");

  /** Services whose ARNs end in the name alone. */
  private static final Set<String> BARE = Set.of("s3", "sns", "sqs");

  /** Services whose ARNs have a colon before the name. */
  private static final Set<String> COLONS =
      Set.of("cloudwatch", "lambda", "rds", "secretsmanager", "sfn");

  /** Services whose ids are ARNs, and a type of another service. */
  private static final Set<String> ID_IS_ARN =
      Set.of("acm", "alb", "ecs", "kinesis", "lb", "policy", "secretsmanager", "sfn", "sns");

  private static final Map<String, String> CALLED_OTHERWISE =
      Map.of("alb", "elasticloadbalancing", "lb", "elasticloadbalancing", "sfn", "states");

  private final String service;
  private final String kind;
  private final String name;
  private final String digits = digits(DIGITS);
  private final Map<String, Object> inputs;

  /**
   * Names of one thing.
   *
   * @param token of its type, or of the function
   * @param name in the program
   * @param inputs what is declared of it
   */
  Names(String token, String name, Map<String, Object> inputs) {
    this.service = new Label(token, name).service();
    String type = Label.shortName(token).replaceFirst("^get(?=[A-Z])", "");
    this.kind = kebab(type);
    this.inputs = inputs;
    this.name = cloudName(name, CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_CAMEL, type));
  }

  /** By Pulumi's rules: what is declared, or a prefix or the program's name, and something more. */
  private String cloudName(String inProgram, String type) {
    return Stream.of("name", "bucket", type + "Name", type + "Id")
        .flatMap(property -> input(property).stream())
        .findFirst()
        .or(() -> input("namePrefix").map(prefix -> prefix + digits))
        .orElseGet(() -> inProgram + "-" + digits.substring(0, SUFFIX));
  }

  private Optional<String> input(String property) {
    return inputs.get(property) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  String id() {
    if (kind.startsWith("bucket-object")) {
      return input("key").orElse(name);
    }
    if (service.equals("sqs")) {
      return url();
    }
    return ID_IS_ARN.contains(service) || ID_IS_ARN.contains(kind) ? arn() : name;
  }

  /** A string for an output of a name. */
  String text(String output) {
    String words = kebab(output);
    String last = words.substring(words.lastIndexOf('-') + 1);
    return switch (last) {
      case "arn" -> arn();
      case "name" -> words.matches("(domain|dns|host|.*-domain)-name") ? host() : name;
      case "domain", "hostname", "address", "fqdn" -> host();
      case "url", "uri" -> url();
      case "endpoint" -> service.equals("rds") ? host() : url();
      case "region" -> Functions.REGION;
      case "zone" -> Functions.REGION + "a";
      case "account", "owner" -> Functions.ACCOUNT;
      case "partition" -> "aws";
      case "after", "at", "before", "date", "expiration", "modified", "time", "timestamp" ->
          "2024-01-01T00:00:00Z";
      case "json", "policy", "document" -> "{}";
      case "status", "state" -> "ACTIVE";
      case "type" -> "STANDARD";
      case "version" -> "1";
      case "block" -> "10.0.0.0/16";
      case "ip" -> "10.0.0.1";
      case "prefix" -> "";
      case "result" -> result();
      case "id" -> words.matches("id|%s-id".formatted(kind)) ? id() : idOf(words);
      default -> kind.equals(words) ? name : digits;
    };
  }

  private static String idOf(String words) {
    boolean account = words.matches("(.*-)?(account|owner|registry|aws-account)-id");
    return account ? Functions.ACCOUNT : words.replaceFirst("-id$", "-") + digits(DIGITS);
  }

  /** What a provider of random values gives out. */
  private String result() {
    if (kind.equals("random-uuid")) {
      return "00000000-0000-4000-8000-" + digits.substring(0, 12);
    }
    return inputs.get("length") instanceof Number length ? digits(length.intValue()) : digits;
  }

  private String arn() {
    String region = GLOBAL.contains(service) || service.equals("s3") ? "" : Functions.REGION;
    String account = service.equals("s3") ? "" : Functions.ACCOUNT;
    String separator = COLONS.contains(service) ? ":" : "/";
    String resource = BARE.contains(service) ? name : kind + separator + name;
    return ARN.formatted(
        CALLED_OTHERWISE.getOrDefault(service, service), region, account, resource);
  }

  private String host() {
    String label = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return "%s.%s.%s.amazonaws.com".formatted(label, service, Functions.REGION);
  }

  private String url() {
    return "https://%s.%s.amazonaws.com/%s/%s"
        .formatted(service, Functions.REGION, Functions.ACCOUNT, name);
  }

  /** Digits are hexadecimal too, and may stand in any name. */
  private static String digits(int length) {
    return ThreadLocalRandom.current()
        .ints(length, 1, 10)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining());
  }

  private static String capitalized(String camels) {
    return CaseFormat.LOWER_CAMEL.to(CaseFormat.UPPER_CAMEL, camels);
  }

  private static String kebab(String camels) {
    return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, capitalized(camels));
  }
}
