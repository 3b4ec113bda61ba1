package lab.harness.deploy;

import java.util.List;
import java.util.Optional;

/** What a stack gave out, and what it has of buckets and tables. */
public interface Stack {

  /**
   * An output of the stack.
   *
   * @param name its name
   * @return its value; empty if the stack has no such output, or it is not a string
   */
  Optional<String> output(String name);

  /**
   * The buckets.
   *
   * @return their names in the cloud
   * @throws lab.harness.verdict.WrongAnswer if the student's code keeps it from being told
   */
  List<String> buckets();

  /**
   * The tables.
   *
   * @return their names in the cloud
   * @throws lab.harness.verdict.WrongAnswer if the student's code keeps it from being told
   */
  List<String> tables();

  /**
   * What the program has declared.
   *
   * @return the resources that were created; none on an account, where the program is not run
   */
  default List<Resource> resources() {
    return List.of();
  }

  /**
   * Whether its buckets can have policies; those of the embedded cloud can't.
   *
   * @return true on an account
   */
  default boolean knowsPolicies() {
    return false;
  }
}
