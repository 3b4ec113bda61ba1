package lab.harness.account;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import lab.contract.Storage;
import lab.harness.settings.StackNames;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import lab.harness.verdict.NotJudged;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The names of the stack's bucket and table, by the names of the stack's outputs.
 *
 * @param byHand the outputs that the user gave in place of the stack
 */
public record Outputs(Map<String, String> values, Set<String> byHand) {

  /** What can be a name at all. */
  static final Map<String, Pattern> NAMES =
      Map.of(
          Storage.BUCKET_OUTPUT, Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"),
          Storage.TABLE_OUTPUT, Pattern.compile("[A-Za-z0-9_.-]{3,255}"));

  /**
   * Finds them out: what the user says goes before what the stack says.
   *
   * @param pulumi asks the stack; gives JSON
   */
  public static Outputs of(StackNames names, Supplier<String> pulumi) {
    Map<String, String> given = new HashMap<>();
    names.bucket().ifPresent(name -> given.put(Storage.BUCKET_OUTPUT, name));
    names.table().ifPresent(name -> given.put(Storage.TABLE_OUTPUT, name));
    given.forEach(Outputs::checkByHand);
    Map<String, String> values = new HashMap<>();
    if (given.size() < NAMES.size()) {
      values.putAll(
          names
              .outputs()
              .map(file -> strings(read(file), file.toString()))
              .orElseGet(() -> strings(pulumi.get(), PulumiCli.COMMAND)));
    }
    values.putAll(given);
    return new Outputs(Map.copyOf(values), Set.copyOf(given.keySet()));
  }

  /** The value of an output; empty if there is none of that name, or it is no string. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The name that an output should hold; empty if there is none, or it can't be a name. */
  public Optional<String> name(String output) {
    return get(output).filter(value -> NAMES.get(output).matcher(value).matches());
  }

  /** Why an output holds no name. */
  public Finding missing(String output) {
    return get(output)
        .map(value -> Finding.of("account.output.bad", "output", output, "value", value))
        .orElseGet(() -> Finding.of("account.output.none", "output", output));
  }

  /** The verdict on a test of what an output should name, for throwing. */
  public NotJudged notJudged(String output) {
    return new NotJudged(missing(output));
  }

  private static void checkByHand(String output, String name) {
    if (!NAMES.get(output).matcher(name).matches()) {
      String property = output.equals(Storage.BUCKET_OUTPUT) ? "lab.bucket" : "lab.table";
      throw new BadInputException(
          Finding.of("account.byHand.bad", "property", property, "name", name));
    }
  }

  private static Map<String, String> strings(String json, String source) {
    try {
      JsonNode root = JsonMapper.shared().readTree(json);
      if (!root.isObject()) {
        throw notJson(source);
      }
      return root.properties().stream()
          .filter(output -> output.getValue().isString())
          .collect(toMap(Map.Entry::getKey, output -> output.getValue().asString()));
    } catch (JacksonException e) {
      throw notJson(source);
    }
  }

  private static BadInputException notJson(String source) {
    return new BadInputException(Finding.of("account.outputs", "source", source));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new BadInputException(Finding.of("bad.file", "name", "lab.outputs", "value", file));
    }
  }
}
