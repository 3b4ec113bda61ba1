package lab.harness.engine;

import com.google.protobuf.Struct;

/**
 * A resource that a program registered.
 *
 * @param type Pulumi's type token
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/resources/names/#urns">Pulumi: URNs</a>
 */
public record Registration(String urn, String type, String name, Struct inputs) {

  /** The stack itself, which every program registers before all that is its own. */
  static final String STACK = "pulumi:pulumi:Stack";

  boolean isStack() {
    return type.equals(STACK);
  }

  /** The type as Pulumi's CLI shows it, without the module's file. */
  public String shortType() {
    return type.replaceFirst("/[^:]*", "");
  }
}
