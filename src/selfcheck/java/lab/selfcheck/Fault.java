package lab.selfcheck;

import com.pulumi.Context;
import java.util.List;
import java.util.function.Consumer;

/**
 * A program with one fault.
 *
 * @param says part of what is told of it
 * @param costs the tests that it costs
 */
record Fault(String name, String says, List<String> costs, Consumer<Context> program) {

  static final List<String> TABLE =
      List.of("5 name", "5 keys", "5 provisioned", "5 exported", "11 declared", "12 declared");

  static final List<String> BUCKET =
      List.of("1 declared", "1 private", "1 exported", "3 enabled", "1 destroyed");

  /** A callback that fails. */
  static String oh(String value) {
    throw new IllegalStateException("oh");
  }

  @Override
  public String toString() {
    return name;
  }
}
