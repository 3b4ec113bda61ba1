package lab.harness.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/**
 * A value of a JSON text, and where it is.
 *
 * @param line the line that it begins on, counted from 1
 * @param kind the token that it begins with
 * @param text of a string, or of a number as it is written; empty for all others
 * @param members of an object, in their order; empty for all others
 * @param elements of an array; empty for all others
 */
record Json(int line, JsonToken kind, String text, Map<String, Json> members, List<Json> elements) {

  boolean isObject() {
    return kind == JsonToken.START_OBJECT;
  }

  boolean isArray() {
    return kind == JsonToken.START_ARRAY;
  }

  boolean isString() {
    return kind == JsonToken.VALUE_STRING;
  }

  boolean isNumber() {
    return kind.isNumeric();
  }

  /** A member of an object; empty if there is none, and for what is no object. */
  Optional<Json> member(String name) {
    return Optional.ofNullable(members.get(name));
  }
}
