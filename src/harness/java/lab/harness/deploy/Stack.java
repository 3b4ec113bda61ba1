package lab.harness.deploy;

import java.util.List;
import java.util.Optional;
import lab.contract.NotDoneYetException;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;

/** What a stack gave out, and what it has of buckets and tables. */
public interface Stack {

  /**
   * The value of an output; empty if the stack has no such output, or it is not a string.
   *
   * @throws WrongAnswer if Pulumi would not take the output
   */
  Optional<String> output(String name);

  /**
   * The names of the buckets in the cloud.
   *
   * @throws WrongAnswer if the student's code keeps it from being told
   * @throws NotDoneYetException if the program came to a part that is not written before it
   *     declared one
   */
  List<String> buckets();

  /** The names of the tables in the cloud; throws as {@link #buckets} does. */
  List<String> tables();

  /** Whether {@link #tables()} can tell; on an account it always can. */
  default boolean knowsItsTables() {
    return true;
  }

  /**
   * Makes sure that what the program declares of a part was taken.
   *
   * @throws WrongAnswer if the cloud refused it, or the program ended over it
   */
  default void checkTaken(Part part) {}

  /**
   * Makes sure that nothing kept the program from declaring what is not there.
   *
   * @param what is not there, as it goes into a message
   * @throws WrongAnswer if the program threw before
   * @throws NotDoneYetException if that was because a part of it is not written
   */
  default void checkEnd(Finding what) {}

  /** The resources that were created; none on an account, where the program is not run. */
  default List<Resource> resources() {
    return List.of();
  }

  /** The indexes that its tables were created without; none on an account. */
  default List<RefusedIndex> refusedIndexes() {
    return resources().stream().flatMap(table -> table.refused().stream()).toList();
  }

  /** Whether its buckets can have policies, as on an account; the embedded cloud has none. */
  default boolean knowsPolicies() {
    return false;
  }
}
