package lab.harness.deploy;

import java.util.List;
import java.util.Optional;
import lab.harness.verdict.WrongAnswer;

/** What a stack gave out, and what it has of buckets and tables. */
public interface Stack {

  /** The value of an output; empty if the stack has no such output, or it is not a string. */
  Optional<String> output(String name);

  /**
   * The names of the buckets in the cloud.
   *
   * @throws WrongAnswer if the student's code keeps it from being told
   */
  List<String> buckets();

  /** The names of the tables in the cloud; throws as {@link #buckets} does. */
  List<String> tables();

  /** Whether {@link #tables()} can tell; on an account it always can. */
  default boolean knowsItsTables() {
    return true;
  }

  /** The resources that were created; none on an account, where the program is not run. */
  default List<Resource> resources() {
    return List.of();
  }

  /** Whether its buckets can have policies, as on an account; the embedded cloud has none. */
  default boolean knowsPolicies() {
    return false;
  }
}
