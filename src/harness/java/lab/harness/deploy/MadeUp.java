package lab.harness.deploy;

import com.pulumi.core.Either;
import com.pulumi.core.TypeShape;
import com.pulumi.core.annotations.EnumType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.deploy.Schema.Property;
import tools.jackson.databind.json.JsonMapper;

/**
 * Outputs of what the lab does not create or carry out, of the types that the provider's schema
 * gives them, so that a program can go on with them. What was declared under the same name stays.
 *
 * @param names makes up the strings
 * @param elements how many elements a list has of which nothing is known; none for what the lab
 *     itself creates, where it knows what there is
 */
record MadeUp(Names names, int elements) {

  /** How deep types are nested; some hold themselves. */
  private static final int DEPTH = 6;

  /** The values of properties by their names, without those that may lack one and do. */
  Map<String, Object> values(List<Property> properties, Map<String, Object> given) {
    return values(properties, given, 0);
  }

  private Map<String, Object> values(List<Property> properties, Map<?, ?> given, int depth) {
    Map<String, Object> values = new HashMap<>();
    for (Property property : properties) {
      Object known = given.get(property.name());
      if (known != null || property.required() || depth > 0 && isMadeUp(property, given)) {
        value(property.shape(), property.name(), known, depth)
            .ifPresent(value -> values.put(property.name(), value));
      }
    }
    return values;
  }

  /** What a provider finds out of a part, its schema calls optional, though it is there. */
  private boolean isMadeUp(Property property, Map<?, ?> given) {
    return elements > 0 && given.isEmpty() && Schema.isSimple(property.shape());
  }

  private Optional<Object> value(TypeShape<?> shape, String name, Object known, int depth) {
    Class<?> type = shape.getType();
    if (depth > DEPTH) {
      return Optional.empty();
    }
    if (type == String.class) {
      return Optional.of(text(name, known));
    }
    if (type == Boolean.class) {
      return Optional.of(known instanceof Boolean flag ? flag : false);
    }
    if (Number.class.isAssignableFrom(type)) {
      return Optional.of(known instanceof Number number ? number.doubleValue() : 0.0);
    }
    if (type == List.class) {
      return Optional.of(list(parameter(shape, 0), name, known, depth));
    }
    if (type == Map.class) {
      return Optional.of(known instanceof Map<?, ?> map ? map : Map.of());
    }
    if (type == Either.class) {
      return known != null ? Optional.of(known) : value(parameter(shape, 0), name, null, depth);
    }
    if (type.isEnum()) {
      return Optional.ofNullable(known).or(() -> word(type));
    }
    return Schema.properties(type)
        .<Object>map(own -> values(own, known instanceof Map<?, ?> map ? map : Map.of(), depth + 1))
        .or(() -> Optional.ofNullable(known));
  }

  private String text(String name, Object known) {
    if (known == null) {
      return names.text(name);
    }
    return known instanceof String text ? text : JsonMapper.shared().writeValueAsString(known);
  }

  private List<Object> list(TypeShape<?> element, String name, Object known, int depth) {
    return known instanceof List<?> several
        ? several.stream().flatMap(it -> value(element, name, it, depth + 1).stream()).toList()
        : Stream.generate(() -> value(element, name.replaceFirst("s$", ""), null, depth + 1))
            .limit(elements)
            .flatMap(Optional::stream)
            .toList();
  }

  private static TypeShape<?> parameter(TypeShape<?> shape, int index) {
    return shape.getParameters().get(index);
  }

  /** The first of the words that an enumeration stands for. */
  private static Optional<Object> word(Class<?> type) {
    try {
      for (Method method : type.getDeclaredMethods()) {
        if (method.isAnnotationPresent(EnumType.Converter.class)) {
          method.setAccessible(true);
          return Optional.of(method.invoke(type.getEnumConstants()[0]));
        }
      }
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
