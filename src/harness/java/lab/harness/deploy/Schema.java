package lab.harness.deploy;

import com.pulumi.core.TypeShape;
import com.pulumi.core.annotations.CustomType;
import com.pulumi.core.annotations.Export;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.Resource;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The provider's schema, as far as Pulumi has put it into the classes that it generates: names and
 * types of what the provider tells of a resource, or what a function returns.
 */
final class Schema {

  /** What the SDK has in common for all resources. */
  private static final Set<Class<?>> ROOTS =
      Set.of(Resource.class, CustomResource.class, ComponentResource.class, ProviderResource.class);

  private static final String OPTIONAL = "com.pulumi.core.Output<java.util.Optional<";

  private Schema() {}

  /**
   * A property.
   *
   * @param required whether it always has a value
   */
  record Property(String name, TypeShape<?> shape, boolean required) {}

  /** The outputs of a resource. */
  static List<Property> outputs(Class<?> resource) {
    List<Property> outputs = new ArrayList<>();
    for (Class<?> type = resource; !ROOTS.contains(type); type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        Export export = field.getAnnotation(Export.class);
        if (export != null) {
          TypeShape<?> shape = TypeShape.fromTree(export.refs(), export.tree());
          outputs.add(new Property(export.name(), shape, !isOptional(type, field)));
        }
      }
    }
    return outputs;
  }

  /** The properties of a type that a provider has of its own; empty if it is another type. */
  static Optional<List<Property>> properties(Class<?> type) {
    return Stream.of(type.getDeclaredClasses())
        .filter(it -> it.isAnnotationPresent(CustomType.Builder.class))
        .findFirst()
        .map(
            builder ->
                Stream.of(builder.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(CustomType.Setter.class))
                    .map(Schema::property)
                    .toList());
  }

  /** Whether values of a type are texts, numbers or flags. */
  static boolean isSimple(TypeShape<?> shape) {
    Class<?> type = shape.getType();
    return type == String.class || type == Boolean.class || Number.class.isAssignableFrom(type);
  }

  private static Property property(Method setter) {
    String name = setter.getAnnotation(CustomType.Setter.class).value();
    Parameter value = setter.getParameters()[0];
    boolean nullable =
        Stream.of(value.getAnnotations())
            .anyMatch(it -> it.annotationType().getSimpleName().equals("Nullable"));
    return new Property(
        name.isEmpty() ? setter.getName() : name, TypeShape.extract(value), !nullable);
  }

  /** Only the getter's type tells. */
  private static boolean isOptional(Class<?> resource, Field output) {
    try {
      String type =
          resource.getDeclaredMethod(output.getName()).getGenericReturnType().getTypeName();
      return type.startsWith(OPTIONAL);
    } catch (NoSuchMethodException e) {
      return false;
    }
  }
}
