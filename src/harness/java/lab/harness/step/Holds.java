package lab.harness.step;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what the table holds that a test is handed. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Holds {

  /**
   * The table's content.
   *
   * @return what is in it
   */
  Content value();

  /** What a table can hold at the start of a test. */
  enum Content {
    /** Nothing; the table is the test's own. */
    NOTHING,
    /** The items of the file that the steps judge on; it can only be read. */
    SHEET,
    /** A generated world, another in every run; it can only be read. */
    GENERATED,
    /** A generated world to play in; tests share it and keep to games of their own. */
    PLAYGROUND
  }
}
