package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CaseFormat;
import com.google.common.reflect.ClassPath;
import com.google.common.reflect.ClassPath.ClassInfo;
import com.pulumi.core.Output;
import com.pulumi.core.TypeShape;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.deployment.Deployment;
import com.pulumi.resources.InvokeArgs;
import com.pulumi.resources.ProviderResource;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import lab.contract.Storage;
import lab.harness.verdict.Finding;
import org.junit.jupiter.api.Test;

/** No resource and no function of the provider keeps a program from its end. */
class WholeProviderTest extends DeployBench {

  private static final String PACKAGE = "com.pulumi.aws.";

  /** What steps ask for is created, if it is declared as it should be. */
  private static final List<String> JUDGED =
      List.of("aws:s3/bucket:", "aws:s3/bucketV2:", "aws:dynamodb/table:");

  private final AtomicInteger values = new AtomicInteger();

  @Test
  void everyResourceTellsWhatItsSchemaSays() throws IOException {
    List<Class<?>> types =
        classes(info -> !info.getName().matches(".*(Args|State|[.]outputs[.].*)")).stream()
            .filter(type -> type.isAnnotationPresent(ResourceType.class))
            .filter(type -> !ProviderResource.class.isAssignableFrom(type))
            .filter(type -> JUDGED.stream().noneMatch(token(type)::startsWith))
            .toList();
    assertThat(types).hasSizeGreaterThan(1_000);

    deployAnd(() -> types.forEach(this::declare));

    assertThat(values).hasValueGreaterThan(10_000);
  }

  @Test
  void everyFunctionReturnsWhatItsSchemaSays() throws IOException {
    List<Class<?>> results =
        classes(info -> info.getName().matches(".*[.]outputs[.]Get\\w+Result"));
    assertThat(results).hasSizeGreaterThan(500);

    deployAnd(() -> results.forEach(this::call));

    assertThat(values).hasValueGreaterThanOrEqualTo(results.size());
  }

  /** A failure in a callback would be told where the table's name is missing. */
  private void deployAnd(Runnable program) {
    values.set(0);
    try (var deployment =
        deployer.deploy(
            context -> {
              program.run();
              SoundStack.table(context);
            })) {
      deployment.checkEnd(Finding.of("deploy.before.end"));
      assertThat(deployment.output(Storage.TABLE_OUTPUT)).hasValue(Storage.TABLE_NAME);
    }
  }

  private static List<Class<?>> classes(Predicate<ClassInfo> kind) throws IOException {
    return ClassPath.from(WholeProviderTest.class.getClassLoader())
        .getTopLevelClassesRecursive(PACKAGE.substring(0, PACKAGE.length() - 1))
        .stream()
        .filter(kind)
        .<Class<?>>map(ClassInfo::load)
        .toList();
  }

  private static String token(Class<?> type) {
    return type.getAnnotation(ResourceType.class).type();
  }

  private void declare(Class<?> type) {
    try {
      Object resource = get(type);
      for (Field field : type.getDeclaredFields()) {
        if (field.isAnnotationPresent(Export.class) && !Modifier.isStatic(field.getModifiers())) {
          expect((Output<?>) type.getMethod(field.getName()).invoke(resource), field.toString());
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  /** A resource that is there already needs no arguments. */
  private static Object get(Class<?> type) throws ReflectiveOperationException {
    for (Method method : type.getMethods()) {
      if (method.getName().equals("get") && Modifier.isStatic(method.getModifiers())) {
        return method.invoke(null, "it", Output.of("its-id"), null, null);
      }
    }
    throw new NoSuchMethodException(type.getName());
  }

  private void call(Class<?> result) {
    String name = result.getName().substring(PACKAGE.length()).replaceFirst("Result$", "");
    String module = name.startsWith("outputs.") ? "index" : name.replaceFirst("[.].*", "");
    String function =
        CaseFormat.UPPER_CAMEL.to(
            CaseFormat.LOWER_CAMEL, name.substring(name.lastIndexOf('.') + 1));
    String token = "aws:%s/%s:%s".formatted(module, function, function);
    expect(
        Deployment.getInstance().invoke(token, TypeShape.of(result), InvokeArgs.Empty),
        result.getName());
  }

  private void expect(Output<?> output, String what) {
    output.applyValue(
        value -> {
          values.incrementAndGet();
          return value instanceof Optional ? value : Objects.requireNonNull(value, what);
        });
  }
}
