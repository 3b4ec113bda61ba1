package lab.harness.run;

import java.lang.reflect.Method;
import lab.harness.step.Step;
import lab.harness.verdict.Finding;
import lab.harness.verdict.StudentCode;
import lab.harness.verdict.WrongAnswer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * A student's code that fills the memory fails its test, and the run goes on. JUnit would end the
 * run: it takes no {@link OutOfMemoryError} for something that one can recover from.
 */
public final class MemoryGuard implements InvocationInterceptor {

  private static final Namespace MEMORY = Namespace.create(MemoryGuard.class);

  /** Made by JUnit. */
  public MemoryGuard() {}

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> test,
      ExtensionContext context)
      throws Throwable {
    guard(invocation, context);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> test,
      ExtensionContext context)
      throws Throwable {
    guard(invocation, context);
  }

  private static void guard(Invocation<Void> invocation, ExtensionContext context)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (OutOfMemoryError e) {
      if (context.getRequiredTestClass().isAnnotationPresent(Step.class)
          && isStudents(e, context)) {
        throw new WrongAnswer(Finding.of("outcome.memory").at(StudentCode.line(e)), e);
      }
      throw e;
    }
  }

  /**
   * Java has stack traces for the first few; one without follows those that the code has caused.
   */
  private static boolean isStudents(OutOfMemoryError thrown, ExtensionContext context) {
    Store run = context.getRoot().getStore(MEMORY);
    if (StudentCode.line(thrown).isPresent()) {
      run.put(MemoryGuard.class, true);
      return true;
    }
    return thrown.getStackTrace().length == 0 && run.get(MemoryGuard.class) != null;
  }
}
