package lab.harness.world;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.contract.UserGameMapping;

/** What a value in a line of a file may look like, as JSON has it and simple code does not. */
public enum JsonForm {
  NUMBERS(
      "\"digits\":12345678901234567890123456789012345678",
      "\"whole\":9007199254740993",
      "\"fraction\":-0.1000000000000000055511151231257827",
      "\"largest\":9.9999999999999999999999999999999999999E+125",
      "\"least\":1e-130",
      "\"thousands\":12e3",
      "\"price\":1.10"),
  STRINGS(
      "\"escaped\":\"\\u00e9 e\\u0301 \\/ \\ud83c\\udfae \\t \\u2028\"",
      "\"digits\":\"007\"",
      "\"exponent\":\"1e3\"",
      "\"word\":\"true\"",
      "\"none\":\"null\"",
      "\"object\":\"{\\\"a\\\":[1]}\"",
      "\"spaces\":\" two  \"",
      "\"empty\":\"\"",
      "\"na.me #1\":\"\ufb01\""),
  OTHER_TYPES(
      "\"yes\":true",
      "\"no\":false",
      "\"nothing\":null",
      "\"list\":[1,\"1\",true,null,[],[2.50]]",
      "\"object\":{\"1\":1,\"a b\":{\"c\":[{}]},\"d\":\"\"}",
      "\"words\":{\"all\":[\"one\",\"two\"],\"numbers\":[1,2]}",
      "\"emptyList\":[]",
      "\"emptyMap\":{}"),
  /** Two keys that are one once their parts are put together with something between them. */
  KEYS("\"nothing\":null") {
    @Override
    public List<String> lines() {
      return SEPARATORS.stream()
          .flatMap(
              it ->
                  Stream.of(
                      line("kim" + it + "USER#lou", "mia"), line("kim", "lou" + it + "USER#mia")))
          .toList();
    }
  };

  private static final List<String> SEPARATORS =
      List.of(
          "", "#", "|", "/", ":", "-", "_", ",", ", ", " ", ";", "~", "+", ".", "=", "&", "::",
          "\\t", "\\n", "\\u0000");

  private final List<String> members;

  JsonForm(String... members) {
    this.members = List.of(members);
  }

  /** One item a line, with an awkward key and all members of this form, between spaces. */
  public List<String> lines() {
    return Awkward.all("kim").stream().map(it -> line(it, it)).toList();
  }

  String line(String gameId, String username) {
    String item =
        ItemWriter.line(Items.of(new UserGameMapping(gameId, username, Optional.empty())));
    String rest = String.join(" , ", members);
    return " %s , %s } ".formatted(item.substring(0, item.length() - 1), rest);
  }
}
