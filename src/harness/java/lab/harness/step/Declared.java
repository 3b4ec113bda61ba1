package lab.harness.step;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which part of the student's stack a test looks at. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Declared {

  /** The part. */
  Part value();

  /** The parts of a stack that steps look at. */
  enum Part {
    /** The bucket. */
    BUCKET,
    /** The table, with its indexes. */
    TABLE
  }
}
