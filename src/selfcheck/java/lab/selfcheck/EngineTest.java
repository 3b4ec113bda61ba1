package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.contract.NotDoneYetException;
import lab.harness.compile.Compilation;
import lab.harness.engine.Command;
import lab.harness.engine.Maven;
import lab.harness.engine.Plan;
import lab.harness.engine.PluginDiscovery;
import lab.harness.engine.Program;
import lab.harness.engine.Registration;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.WrongAnswer;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine makes of programs that run in a process of their own, by their main method. */
@Timeout(120)
class EngineTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir static Path temp;

  @BeforeAll
  static void compile() throws IOException {
    Sources.write(
        temp.resolve("java"),
        "lab.exercise.Main",
        """
        import com.pulumi.Context;
        import com.pulumi.Pulumi;
        import com.pulumi.aws.AwsFunctions;
        import com.pulumi.aws.iam.IamFunctions;
        import com.pulumi.aws.iam.inputs.GetPolicyDocumentArgs;
        import com.pulumi.aws.iam.inputs.GetPolicyDocumentStatementArgs;
        import com.pulumi.aws.iam.inputs.GetUserPlainArgs;
        import com.pulumi.aws.s3.BucketV2;
        import com.pulumi.aws.s3.BucketV2Args;
        import com.pulumi.core.Output;
        import com.pulumi.resources.ComponentResource;
        import com.pulumi.resources.CustomResourceOptions;
        import java.util.List;
        import lab.contract.NotDoneYetException;

        public class Main {
          public static void main(String[] args) {
            switch (args[0]) {
              case "sound" -> Pulumi.run(Main::sound);
              case "unheard" -> System.out.println("done");
              case "plugins" -> System.out.println("[{\\"name\\":\\"aws\\",\\"version\\":\\"6.0.0\\"}]");
              case "other" -> System.out.println("[{\\"name\\":\\"random\\"}]");
              case "early" -> throw new IllegalStateException("too early");
              case "throws" -> Pulumi.run(context -> { throw new IllegalStateException("oh"); });
              case "logs" -> Pulumi.run(context -> context.log().error("no good"));
              case "todo" -> Pulumi.run(context -> { throw new NotDoneYetException(); });
              case "twice" -> Pulumi.run(Main::twice);
              case "configured" -> Pulumi.run(Main::configured);
              case "unset" -> Pulumi.run(context -> context.config().require("missing"));
              case "hangs" -> Pulumi.run(context -> { new BucketV2("one"); for (;;) {} });
              default -> { System.out.println("waiting"); for (;;) {} }
            }
          }

          static void sound(Context context) {
            var one = new BucketV2("one", BucketV2Args.builder().bucketPrefix("lab-").build());
            new Component();
            context.log().warn("look out");
            context.export("known", Output.of("a name"));
            context.export("unknown", one.bucket());
            context.export("number", Output.of(5));
            context.export("secret", Output.ofSecret("hidden"));
            context.export("account", AwsFunctions.getCallerIdentity().applyValue(it -> it.accountId()));
            context.export("zone", AwsFunctions.getAvailabilityZones().applyValue(it -> it.names().get(0)));
          }

          static void configured(Context context) {
            context.export("region", Output.of(context.config("aws").require("region")));
            context.export("units", Output.of(context.config().requireInteger("units")));
            context.export("password", context.config().requireSecret("password"));
            var statement =
                GetPolicyDocumentStatementArgs.builder()
                    .actions("s3:*")
                    .resources(context.config().requireSecret("password").applyValue(List::of))
                    .build();
            var policy =
                IamFunctions.getPolicyDocument(
                    GetPolicyDocumentArgs.builder().statements(statement).build());
            context.export("policy", policy.applyValue(it -> it.minifiedJson()));
            var user = IamFunctions.getUserPlain(GetUserPlainArgs.builder().userName("me").build());
            context.export("user", Output.of(user.thenApply(it -> it.arn().split("/")[1])));
          }

          static void twice(Context context) {
            new BucketV2("one");
            new BucketV2("one");
          }

          static class Component extends ComponentResource {
            Component() {
              super("lab:selfcheck:Component", "whole");
              new BucketV2(
                  "one", BucketV2Args.Empty, CustomResourceOptions.builder().parent(this).build());
            }
          }
        }
        """);
    Compilation compilation =
        Implementations.compile(List.of(temp.resolve("java")), temp.resolve("classes"));
    assertThat(compilation.problems()).isEmpty();
  }

  @Test
  void aPlanHasAllThatIsDeclared() {
    Plan plan = program("sound", LIMIT).plan();

    assertThat(plan.resources())
        .extracting(Registration::urn)
        .containsExactly(
            "urn:pulumi:dev::battle-royale-lab::aws:s3/bucketV2:BucketV2::one",
            "urn:pulumi:dev::battle-royale-lab"
                + "::lab:selfcheck:Component$aws:s3/bucketV2:BucketV2::one",
            "urn:pulumi:dev::battle-royale-lab::lab:selfcheck:Component::whole");
    assertThat(plan.resources().get(0).inputs().getFieldsOrThrow("bucketPrefix").getStringValue())
        .isEqualTo("lab-");
    assertThat(plan.outputs())
        .containsEntry("known", "a name")
        .containsEntry("unknown", Plan.UNKNOWN)
        .containsEntry("number", "5")
        .containsEntry("secret", Plan.SECRET)
        .containsEntry("account", "000000000000")
        .containsEntry("zone", "us-east-1a")
        .hasSize(6);
    assertThat(plan.madeUp()).containsExactly("getAvailabilityZones");
    assertThat(plan.warnings()).containsExactly("look out");
  }

  @Test
  void aProgramFindsItsConfigurationAndItsFunctions() throws IOException {
    Files.writeString(
        temp.resolve("Pulumi.dev.yaml"),
        "config: {aws:region: eu-west-3, units: 5, password: {secure: AAABAM}}");

    Plan plan = program("configured", LIMIT).plan();

    assertThat(plan.outputs())
        .containsEntry("region", "eu-west-3")
        .containsEntry("units", "5")
        .containsEntry("password", Plan.SECRET)
        .containsEntry("user", "me")
        .hasEntrySatisfying("policy", it -> assertThat(it).contains("\"Action\":\"s3:*\""));
    assertThat(plan.madeUp()).containsExactly("getUser");
  }

  @Test
  void aValueThatNobodyHasConfiguredIsTold() {
    assertThatPlanning("unset")
        .contains("requires the configuration battle-royale-lab:missing")
        .contains("pulumi config set battle-royale-lab:missing VALUE");
  }

  @Test
  void aMainThatForgetsPulumiIsTold() {
    assertThatPlanning("unheard").contains("without Pulumi.run");
  }

  @Test
  void aMainThatThrowsBeforePulumiIsTold() {
    assertThatPlanning("early").contains("too early").contains("at Main.main(Main.java:");
  }

  @Test
  void aProgramThatThrowsIsTold() {
    assertThatPlanning("throws")
        .contains("threw IllegalStateException: oh\n")
        .contains("(Main.java:");
  }

  @Test
  void aProgramThatLogsAnErrorIsTold() {
    assertThatPlanning("logs").contains("logged an error: no good");
  }

  @Test
  void aProgramThatIsNotWrittenYetIsNoMistake() {
    assertThatThrownBy(() -> program("todo", LIMIT).plan()).isInstanceOf(NotDoneYetException.class);
  }

  @Test
  void twoOfAKindAndANameAreRejected() {
    assertThatPlanning("twice").contains("declares BucketV2 \"one\" twice");
  }

  @Test
  void aProgramThatHangsIsEnded() {
    // How long a JVM takes until Pulumi runs is the machine's affair.
    Throwable thrown = null;
    for (int seconds = 3; thrown == null || isBeforePulumi(thrown); seconds *= 2) {
      Program program = program("hangs", Duration.ofSeconds(seconds));
      thrown = catchThrowable(program::plan);
    }

    assertThat(Told.of(thrown)).contains("did not end within");
    assertNothingRuns("hangs");
  }

  @Test
  void aMainThatHangsBeforePulumiIsEnded() {
    assertThatThrownBy(() -> program("waits", Duration.ofSeconds(5)).plan())
        .isInstanceOf(WrongAnswer.class)
        .extracting(Told::of, STRING)
        .contains("ran for 5 seconds")
        .contains("waiting");
    assertNothingRuns("waits");
  }

  @Test
  void thePluginIsFound() {
    assertThat(discovery("plugins").aws()).isEqualTo("6.0.0");
  }

  @Test
  void aProjectWithoutThePluginIsTold() {
    assertThatThrownBy(() -> discovery("other").aws())
        .isInstanceOf(WrongAnswer.class)
        .extracting(Told::of, STRING)
        .contains("plugin aws")
        .contains("random");
  }

  @Test
  void aProjectThatGivesNoListIsTold() {
    assertThatThrownBy(() -> discovery("unheard").aws())
        .isInstanceOf(WrongAnswer.class)
        .extracting(Told::of, STRING)
        .contains("can't use pom.xml")
        .contains("done");
  }

  @Test
  void aCommandThatIsNotThereIsBadInput() {
    assertThatThrownBy(() -> new Program(command(LIMIT, "no-such-maven")).plan())
        .isInstanceOf(BadInputException.class)
        .extracting(Told::of, STRING)
        .contains("no-such-maven");
  }

  /** Java's proxy would be asked for the engine too, which listens on this machine. */
  @ParameterizedTest
  @CsvSource({"'', 127.*", "*.example.org, *.example.org|127.*"})
  void theEngineIsReachedWithoutAProxy(String hosts, String without) {
    Maven maven =
        Maven.of(
            temp, List.of(), name -> Optional.of(hosts).filter(it -> name.endsWith("ProxyHosts")));

    assertThat(maven.program(LIMIT).command().words()).contains("-Dhttp.nonProxyHosts=" + without);
  }

  private static AbstractStringAssert<?> assertThatPlanning(String name) {
    return assertThatThrownBy(() -> program(name, LIMIT).plan())
        .isInstanceOf(WrongAnswer.class)
        .extracting(Told::of, STRING);
  }

  private static boolean isBeforePulumi(Throwable thrown) {
    return Told.of(thrown).contains("heard nothing");
  }

  private static void assertNothingRuns(String name) {
    assertThat(ProcessHandle.current().descendants())
        .noneMatch(it -> it.info().commandLine().orElse("").endsWith("lab.exercise.Main " + name));
  }

  private static PluginDiscovery discovery(String name) {
    return new PluginDiscovery(program(name, LIMIT).command());
  }

  private static Program program(String name, Duration limit) {
    String path =
        temp.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path");
    try {
      // A class path in the command itself would be too long for Windows.
      Path options = temp.resolve("options");
      Files.writeString(options, "-cp \"" + path.replace("\\", "\\\\") + "\"");
      return new Program(
          command(
              limit,
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
              "@" + options,
              "lab.exercise.Main",
              name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Command command(Duration limit, String... words) {
    return new Command(List.of(words), temp, Map.of(), limit);
  }
}
