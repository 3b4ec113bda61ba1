package lab.harness.step;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a right solution of a step is expected to use of an account, which tells what a run is
 * about to cost.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Uses {

  /** In {@link #loads()}: all items that the steps judge on. */
  int ALL = Integer.MAX_VALUE;

  /** How many requests to S3 write or list, rounded up from what a run was seen to send. */
  int s3Writes() default 0;

  /** How many other requests to S3, rounded up from what a run was seen to send. */
  int s3Others() default 0;

  /** How many items the student's loader writes, one number for each of its runs. */
  int[] loads() default {};

  /** What is read of the table. */
  Reads reads() default Reads.NOTHING;

  /** How often the whole table is read, for {@link Reads#TABLE}. */
  int times() default 1;

  /**
   * How many items a small page holds: what has as many is read once more in such pages. By default
   * nothing has.
   */
  int page() default Integer.MAX_VALUE;
}
