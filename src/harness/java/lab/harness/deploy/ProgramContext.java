package lab.harness.deploy;

import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.context.LoggingContext;
import com.pulumi.core.Output;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import lab.harness.verdict.Finding;
import lab.harness.verdict.StudentCode;
import lab.harness.verdict.WrongAnswer;

/**
 * What a program is handed: the SDK's own context, of which it is known what went through it. Two
 * outputs of one name would be the end of the SDK's run; here only that name is lost.
 *
 * <p>The SDK takes the outputs that there are at the moment when the program returns. What a
 * callback exports comes later with Pulumi's engine, which has to ask a provider first; what
 * another thread exports may come later, unless the program waits for it.
 */
final class ProgramContext implements Context {

  /** For a program that waits for other threads, but not at rest. */
  private static final Duration BUSY = Duration.ofSeconds(5);

  private final Context context;
  private final ProgramThread thread;
  private final Deployment deployment;
  private final Map<String, Output<?>> outputs = new LinkedHashMap<>();
  private final Map<String, WrongAnswer> twice = new LinkedHashMap<>();

  /**
   * Watches a context.
   *
   * @param thread tells when the program has returned
   * @param deployment is told of outputs that come too late
   */
  ProgramContext(Context context, ProgramThread thread, Deployment deployment) {
    this.context = context;
    this.thread = thread;
    this.deployment = deployment;
  }

  /** The stack's outputs by their names, as far as they come before the program returns. */
  synchronized Map<String, Output<?>> outputs() {
    return new LinkedHashMap<>(outputs);
  }

  /** The names that came a second time. */
  synchronized Map<String, WrongAnswer> twice() {
    return new LinkedHashMap<>(twice);
  }

  @Override
  public Context export(String name, Output<?> output) {
    if (!thread.isCurrent()) {
      thread.awaitRest(BUSY);
    }
    if (thread.hasReturned()) {
      Finding late = Finding.of("deploy.output.late", "output", name).at(StudentCode.line());
      deployment.exportLate(name, new WrongAnswer(late));
    } else {
      add(name, output);
    }
    return this;
  }

  private synchronized void add(String name, Output<?> output) {
    if (outputs.putIfAbsent(name, output) == null) {
      context.export(name, output);
    } else {
      twice.put(name, new WrongAnswer(Finding.of("deploy.output.twice", "output", name)));
    }
  }

  @Override
  public String organizationName() {
    return context.organizationName();
  }

  @Override
  public String projectName() {
    return context.projectName();
  }

  @Override
  public String stackName() {
    return context.stackName();
  }

  @Override
  public LoggingContext log() {
    return context.log();
  }

  @Override
  public <T> Output<T> output(T value) {
    return context.output(value);
  }

  @Override
  public Config config() {
    return context.config();
  }

  @Override
  public Config config(String name) {
    return context.config(name);
  }
}
