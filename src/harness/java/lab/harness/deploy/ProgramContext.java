package lab.harness.deploy;

import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.context.LoggingContext;
import com.pulumi.core.Output;
import java.util.LinkedHashMap;
import java.util.Map;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;

/**
 * What a program is handed: the SDK's own context, of which it is known what went through it. Two
 * outputs of one name would be the end of the SDK's run; here only that name is lost.
 */
final class ProgramContext implements Context {

  private final Context context;
  private final Map<String, Output<?>> outputs = new LinkedHashMap<>();
  private final Map<String, WrongAnswer> twice = new LinkedHashMap<>();

  ProgramContext(Context context) {
    this.context = context;
  }

  /** The stack's outputs by their names, so far. */
  synchronized Map<String, Output<?>> outputs() {
    return new LinkedHashMap<>(outputs);
  }

  /** The names that came a second time. */
  synchronized Map<String, WrongAnswer> twice() {
    return new LinkedHashMap<>(twice);
  }

  @Override
  public synchronized Context export(String name, Output<?> output) {
    if (outputs.putIfAbsent(name, output) == null) {
      context.export(name, output);
    } else {
      twice.put(name, new WrongAnswer(Finding.of("deploy.output.twice", "output", name)));
    }
    return this;
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
