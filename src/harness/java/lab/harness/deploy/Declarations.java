package lab.harness.deploy;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceTransformation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lab.harness.verdict.WrongAnswer;

/**
 * Sees each resource at the moment it is declared, and does not allow a second one of the same
 * name. Pulumi's engine allows none either; the SDK's test support leaves that out.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/resources/names/#urns">Pulumi: URNs</a>
 */
final class Declarations implements ResourceTransformation {

  private final Map<Resource, String> typePaths = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> componentTypes = new HashSet<>();
  private final Map<Label, StackTraceElement[]> callers = new HashMap<>();
  private final Map<Label, String> kept = new HashMap<>();

  @Override
  public synchronized Optional<Result> apply(Args args) {
    Resource resource = args.resource();
    String type = resource.pulumiResourceType();
    String name = resource.pulumiResourceName();
    if (resource instanceof ComponentResource) {
      componentTypes.add(type);
    }
    String typePath = args.options().getParent().map(typePaths::get).orElse("") + "$" + type;
    typePaths.put(resource, typePath);
    Label label = new Label(type, name);
    if (!names.add(typePath + "::" + name)) {
      throw new WrongAnswer(label.finding("deploy.twice"));
    }
    if (args.options().isProtect()) {
      kept.put(label, "protect");
    } else if (args.options().isRetainOnDelete()) {
      kept.put(label, "retainOnDelete");
    }
    callers.put(label, Thread.currentThread().getStackTrace());
    return Optional.empty();
  }

  /** Whether a type is one that the program itself made up of others. */
  synchronized boolean isComponent(String type) {
    return componentTypes.contains(type);
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
}
