package lab.harness.kit;

import com.pulumi.Context;
import java.util.function.Consumer;
import lab.harness.verdict.WrongAnswer;

/** A Pulumi program as {@code pulumi up} runs it. */
public final class StackProgram {

  private StackProgram() {}

  /**
   * A method of a class that is initialized before the program runs: Java has done that by the time
   * {@code main} calls {@code Pulumi.run}, so a resource in a static field comes too early.
   *
   * @param type the class
   * @param program its method
   * @return the program; it throws what the initialization has thrown
   */
  public static Consumer<Context> of(Class<?> type, Consumer<Context> program) {
    try {
      Class.forName(type.getName(), true, type.getClassLoader());
      return program;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    } catch (ExceptionInInitializerError e) {
      Throwable thrown = e.getCause();
      return context -> {
        throw WrongAnswer.because(
            thrown, "deploy.early", thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
      };
    } catch (NoClassDefFoundError e) {
      return context -> {
        throw e; // It has been initialized in vain before.
      };
    }
  }
}
