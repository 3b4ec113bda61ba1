package lab.harness.engine;

import com.google.protobuf.Value;
import java.util.List;
import java.util.Map;

/**
 * What an engine has seen of a program.
 *
 * @param registrations the resources, the stack among them, in the order of their coming
 * @param twice those that came under a URN that was taken
 * @param outputs the stack's outputs
 * @param warnings what was logged as one
 * @param errors what was logged as one
 */
record Seen(
    List<Registration> registrations,
    List<Registration> twice,
    Map<String, Value> outputs,
    List<String> warnings,
    List<String> errors) {

  /** Whether the program came as far as {@code Pulumi.run}. */
  boolean isPulumi() {
    return registrations.stream().anyMatch(Registration::isStack);
  }

  List<Registration> resources() {
    return registrations.stream().filter(it -> !it.isStack()).toList();
  }
}
