package lab.harness.deploy;

import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceTransformation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sees each resource at the moment it is declared, and what only its object tells. It counts in how
 * many places of the tree of resources a type and a name stand: Pulumi's engine allows one in each;
 * the SDK's test support leaves that out.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/resources/names/#urns">Pulumi: URNs</a>
 */
final class Declarations implements ResourceTransformation {

  private final Map<Resource, String> typePaths = new LinkedHashMap<>();
  private final Map<Label, Set<String>> places = new HashMap<>();
  private final Set<String> componentTypes = new HashSet<>();
  private final Map<String, Class<?>> classes = new HashMap<>();
  private final Map<Label, StackTraceElement[]> callers = new LinkedHashMap<>();
  private final Map<Label, String> kept = new HashMap<>();

  @Override
  public synchronized Optional<Result> apply(Args args) {
    Resource resource = args.resource();
    String type = resource.pulumiResourceType();
    if (isPutTogetherHere(resource)) {
      componentTypes.add(type);
    }
    classes.put(type, resource.getClass());
    String typePath = args.options().getParent().map(typePaths::get).orElse("") + "$" + type;
    typePaths.put(resource, typePath);
    Label label = new Label(type, resource.pulumiResourceName());
    places.computeIfAbsent(label, key -> new HashSet<>()).add(typePath);
    if (args.options().isProtect()) {
      kept.put(label, "protect");
    } else if (args.options().isRetainOnDelete()) {
      kept.put(label, "retainOnDelete");
    }
    callers.put(label, Thread.currentThread().getStackTrace());
    return Optional.empty();
  }

  /** A component that a provider puts together has a type of that provider's. */
  private static boolean isPutTogetherHere(Resource resource) {
    return resource instanceof ComponentResource
        && !resource.getClass().isAnnotationPresent(ResourceType.class);
  }

  /** Whether a type is one that the program itself made up of others. */
  synchronized boolean isComponent(String type) {
    return componentTypes.contains(type);
  }

  /** In how many places resources of a type and a name may stand. */
  synchronized int places(Label label) {
    return places.getOrDefault(label, Set.of()).size();
  }

  /** The class of Pulumi's for a type. */
  synchronized Class<?> classOf(String type) {
    return classes.getOrDefault(type, Resource.class);
  }

  /** All that was declared so far, in that order. */
  synchronized List<Resource> resources() {
    return new ArrayList<>(typePaths.keySet());
  }

  /** The types and names that were declared so far, in that order. */
  synchronized List<Label> labels() {
    return new ArrayList<>(callers.keySet());
  }

  /** The option by which a resource outlives {@code pulumi destroy}, if it does. */
  synchronized Optional<String> keeping(Label label) {
    return Optional.ofNullable(kept.get(label));
  }

  /**
   * Who declared a resource. The SDK creates one that waits for another's output from a thread of
   * its own, whose stack does not show the program's line.
   */
  synchronized StackTraceElement[] callers(Label label) {
    return callers.getOrDefault(label, new StackTraceElement[0]);
  }

  /** Who declared the first resource of a class, by the class's short name. */
  StackTraceElement[] callersByClass(String name) {
    return labels().stream()
        .filter(label -> Label.shortName(label.type()).equals(name))
        .findFirst()
        .map(this::callers)
        .orElse(new StackTraceElement[0]);
  }
}
