package lab.harness.step;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A step of the lab: a class of tests that each carry {@link Points}, in their {@code @Order}. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = Lane.Locks.class)
public @interface Step {

  /**
   * Its number, from 1 on.
   *
   * @return the number
   */
  int value();

  /**
   * Whether its points are a bonus, beyond the lab's 100.
   *
   * @return true for a bonus step
   */
  boolean bonus() default false;
}
