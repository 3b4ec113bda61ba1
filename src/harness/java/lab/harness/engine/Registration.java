package lab.harness.engine;

import com.google.protobuf.Struct;

/**
 * A resource that a program registered.
 *
 * @param urn what the engine calls it
 * @param type Pulumi's type token
 * @param name the name in the program
 * @param parent the URN of the resource that it is a part of; empty if of none
 * @param inputs what the program declared
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/resources/names/#urns">Pulumi: URNs</a>
 */
public record Registration(String urn, String type, String name, String parent, Struct inputs) {

  /** The stack itself, which every program registers before all that is its own. */
  private static final String STACK = "pulumi:pulumi:Stack";

  private static final int QUALIFIED_TYPE = 2;

  /**
   * Names a resource.
   *
   * @param context the stack and the project, with what stands between them
   */
  static Registration of(String context, String type, String name, String parent, Struct inputs) {
    String path = parent.isEmpty() ? STACK : parent.split("::")[QUALIFIED_TYPE];
    String qualified = path.equals(STACK) ? type : path + "$" + type;
    String urn = "urn:pulumi:%s::%s::%s".formatted(context, qualified, name);
    return new Registration(urn, type, name, parent, inputs);
  }

  boolean isStack() {
    return type.equals(STACK);
  }

  /** The type as Pulumi's CLI shows it: without the module's file. */
  String shortType() {
    return type.replaceFirst("/[^:]*", "");
  }

  /** Type and name as the lab's messages have them. */
  String label() {
    return "%s \"%s\"".formatted(type.substring(type.lastIndexOf(':') + 1), name);
  }
}
