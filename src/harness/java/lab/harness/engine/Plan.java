package lab.harness.engine;

import com.google.common.collect.Maps;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What {@code pulumi up} would make of a program.
 *
 * @param resources the resources, components among them, in the order of type, name and URN: that
 *     in which they come is left to chance
 * @param outputs the stack's outputs by name, as Pulumi's CLI shows them
 * @param madeUp the functions whose results are made up
 */
public record Plan(
    List<Registration> resources,
    Map<String, String> outputs,
    List<String> warnings,
    List<String> madeUp) {

  /** Stands in an output for what only the cloud can tell. */
  public static final String UNKNOWN = "[unknown]";

  /** Stands in an output for what is not to be seen. */
  public static final String SECRET = "[secret]";

  /**
   * Marks what is more than its value, such as a secret.
   *
   * @see <a
   *     href="https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/sig/sig.go">Pulumi:
   *     signatures</a>
   */
  static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

  private static final String SECRET_SIGNATURE = "1b47061264138c4ac30d75fd1eb44270";

  static Plan of(Engine engine) {
    List<Registration> resources =
        engine.monitor().resources().stream()
            .sorted(
                Comparator.comparing(Registration::type)
                    .thenComparing(Registration::name)
                    .thenComparing(Registration::urn))
            .toList();
    Map<String, String> outputs =
        new TreeMap<>(Maps.transformValues(engine.monitor().outputs(), Plan::show));
    return new Plan(resources, outputs, engine.log().warnings(), engine.monitor().madeUp());
  }

  private static String show(Value value) {
    return switch (value.getKindCase()) {
      case STRING_VALUE ->
          value.getStringValue().equals(Monitor.UNKNOWN) ? UNKNOWN : value.getStringValue();
      case NUMBER_VALUE -> number(value.getNumberValue());
      case BOOL_VALUE -> Boolean.toString(value.getBoolValue());
      case LIST_VALUE ->
          value.getListValue().getValuesList().stream()
              .map(Plan::show)
              .collect(Collectors.joining(", ", "[", "]"));
      case STRUCT_VALUE -> show(value.getStructValue());
      default -> "null";
    };
  }

  private static String show(Struct struct) {
    String signature =
        struct.getFieldsOrDefault(SIGNATURE, Value.getDefaultInstance()).getStringValue();
    return signature.equals(SECRET_SIGNATURE)
        ? SECRET
        : struct.getFieldsMap().entrySet().stream()
            .filter(field -> !field.getKey().equals(SIGNATURE))
            .map(field -> field.getKey() + ": " + show(field.getValue()))
            .sorted()
            .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
