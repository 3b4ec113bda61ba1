package lab.harness.account;

import static lab.harness.text.Texts.text;

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
import lab.harness.settings.BadInputException;
import lab.harness.settings.StackNames;
import lab.harness.verdict.NotJudged;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The names of the stack's bucket and table.
 *
 * @param values them, by the names of the stack's outputs
 * @param byHand the outputs that the user gave in place of the stack
 */
public record Outputs(Map<String, String> values, Set<String> byHand) {

  /** What can be a name at all. */
  private static final Map<String, Pattern> NAMES =
      Map.of(
          Storage.BUCKET_OUTPUT, Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"),
          Storage.TABLE_OUTPUT, Pattern.compile("[A-Za-z0-9_.-]{3,255}"));

  /** Copies both, so that the record does not change. */
  public Outputs {
    values = Map.copyOf(values);
    byHand = Set.copyOf(byHand);
  }

  /**
   * Finds them out: what the user says goes before what the stack says.
   *
   * @param names what the user says
   * @param pulumi asks the stack; gives JSON
   * @return the outputs
   * @throws BadInputException if what the user says can't be a name, or the stack is to be asked
   *     and can't be
   */
  public static Outputs of(StackNames names, Supplier<String> pulumi) {
    Map<String, String> given = new HashMap<>();
    names.bucket().ifPresent(name -> given.put(Storage.BUCKET_OUTPUT, name));
    names.table().ifPresent(name -> given.put(Storage.TABLE_OUTPUT, name));
    given.forEach(Outputs::checkByHand);
    if (given.size() == 2) {
      return new Outputs(given, given.keySet());
    }
    Map<String, String> values =
        new HashMap<>(
            names
                .outputs()
                .map(file -> strings(read(file), file.toString()))
                .orElseGet(() -> strings(pulumi.get(), PulumiCli.COMMAND)));
    values.putAll(given);
    return new Outputs(values, given.keySet());
  }

  /**
   * One of them.
   *
   * @param name the output's name
   * @return its value; empty if there is none, or it is no string
   */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * The name that an output should hold.
   *
   * @param output the output's name
   * @return the bucket's or the table's name; empty if the output is not there, or holds no such
   *     thing
   */
  public Optional<String> name(String output) {
    return get(output).filter(value -> NAMES.get(output).matcher(value).matches());
  }

  /**
   * Why an output holds no name.
   *
   * @param output the output's name
   * @return a sentence
   */
  public String missing(String output) {
    return get(output)
        .map(value -> text("account.output.bad", output, value))
        .orElseGet(() -> text("account.output.none", output));
  }

  /**
   * Says that what an output should name can't be judged.
   *
   * @param output the output's name
   * @return what to throw
   */
  public NotJudged notJudged(String output) {
    return new NotJudged("notJudged.output", missing(output));
  }

  private static void checkByHand(String output, String name) {
    if (!NAMES.get(output).matcher(name).matches()) {
      String property = output.equals(Storage.BUCKET_OUTPUT) ? "lab.bucket" : "lab.table";
      throw new BadInputException(text("account.byHand.bad", property, name));
    }
  }

  private static Map<String, String> strings(String json, String source) {
    try {
      JsonNode root = JsonMapper.shared().readTree(json);
      if (!root.isObject()) {
        throw new BadInputException(text("account.outputs", source));
      }
      Map<String, String> strings = new HashMap<>();
      root.forEachEntry(
          (name, value) -> {
            if (value.isString()) {
              strings.put(name, value.asString());
            }
          });
      return strings;
    } catch (JacksonException e) {
      throw new BadInputException(text("account.outputs", source));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new BadInputException(text("bad.file", "lab.outputs", file));
    }
  }
}
