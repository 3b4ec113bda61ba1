package lab.selfcheck;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Compares what a preview is told of a resource with what the judged run is told. */
final class SameInputs {

  private SameInputs() {}

  /** Whether all is the same that a preview can know. */
  static boolean agree(Struct previewed, Map<?, ?> judged) {
    return previewed.getFieldsMap().keySet().equals(judged.keySet())
        && previewed.getFieldsMap().entrySet().stream()
            .allMatch(field -> agree(field.getValue(), judged.get(field.getKey())));
  }

  private static boolean agree(Value previewed, Object judged) {
    return switch (previewed.getKindCase()) {
      case STRING_VALUE ->
          previewed.getStringValue().equals(Constants.UnknownValue)
              || previewed.getStringValue().equals(judged);
      case NUMBER_VALUE ->
          judged instanceof Number number && number.doubleValue() == previewed.getNumberValue();
      case BOOL_VALUE -> judged.equals(previewed.getBoolValue());
      case LIST_VALUE ->
          judged instanceof List<?> list && agree(previewed.getListValue().getValuesList(), list);
      case STRUCT_VALUE -> agreeOpened(previewed.getStructValue(), judged);
      default -> judged == null;
    };
  }

  private static boolean agree(List<Value> previewed, List<?> judged) {
    return previewed.size() == judged.size()
        && IntStream.range(0, judged.size()).allMatch(i -> agree(previewed.get(i), judged.get(i)));
  }

  /** A value that is more than itself, a secret or one with dependencies, is a struct around it. */
  private static boolean agreeOpened(Struct previewed, Object judged) {
    if (previewed.containsFields(Constants.SpecialSigKey)) {
      return !previewed.containsFields(Constants.SecretValueName)
          || agree(previewed.getFieldsOrThrow(Constants.SecretValueName), judged);
    }
    return judged instanceof Map<?, ?> map && agree(previewed, map);
  }
}
