package lab.harness.step;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which index the table has to have that a test is handed. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Indexed {

  /**
   * The index.
   *
   * @return which one
   */
  Index value();

  /** The table's global secondary indexes. */
  enum Index {
    /** The inverted one, of step 11. */
    INVERTED,
    /** The sparse one, of step 12. */
    SPARSE
  }
}
