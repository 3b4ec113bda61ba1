package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.pulumi.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lab.harness.deploy.StackConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However a right stack is written, and whatever else it declares, no step takes points for it. */
class SoundProgramsTest extends DeployBench {

  @TempDir static Path project;

  private StackConfig config;

  @BeforeAll
  void configure() throws IOException {
    Files.writeString(
        project.resolve("Pulumi.yaml"),
        """
        name: another-project
        runtime: java
        config:
          common:
            type: string
            default: for all stacks
          given:
            default: by nobody
          other:key:
            value: value
          aws:region: us-west-2
        """);
    Files.writeString(
        project.resolve("Pulumi.dev.yaml"),
        """
        encryptionsalt: v1:abc
        config:
          aws:region: eu-west-3
          another-project:prefix: battle-royale-lab-
          another-project:units: 5
          another-project:versions: true
          another-project:version: 1.10
          another-project:keys:
            partition: PK
            sort: SK
          another-project:names: [a, b]
          another-project:password:
            secure: AAABAMvdb3LjbUY
          given: by the stack
        """);
    config = StackConfig.read(project);
  }

  static Stream<Arguments> programs() {
    return Stream.of(
        program("nothing else", SoundStack::declare),
        program("objects", OtherResources::objects),
        program("items", OtherResources::items),
        program("an alarm", OtherResources::alarm),
        program("a queue", OtherResources::queue),
        program("a role", OtherResources::role),
        program("a key", OtherResources::key),
        program("a budget and a certificate", OtherResources::budgetAndCertificate),
        program("a website", OtherResources::website),
        program("another provider", OtherResources::otherProvider),
        program("the older bucket", OtherWays::olderBucket),
        program("loops", OtherWays::loops),
        program("a component", OtherWays::component),
        program("a provider and aliases", OtherWays::providerAndAliases),
        program("access control", OtherWays::accessControl),
        program("no insecure transport", OtherWays::noInsecureTransport),
        program("a policy for one's own account", OtherWays::policyForOwnAccount),
        program("functions", OtherWays::functions),
        program("configuration", OtherWays::configuration),
        program("one after the other", OtherWays::afterEachOther));
  }

  private static Arguments program(String name, Consumer<Context> program) {
    return arguments(name, program);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  void hasFullPoints(String name, Consumer<Context> program) {
    StackJudgement judgement = StackJudgement.of(program, cloud, config);

    assertThat(judgement.lost()).isEmpty();
  }

  @Test
  void whatIsNotJudgedIsToldInOneLine() {
    assertThat(StackJudgement.of(OtherResources::queue, cloud, config).notes())
        .containsExactly(
            "Not judged, and costs nothing: Queue \"jobs\", QueuePolicy \"jobs\","
                + " BucketNotification \"jobs\", Topic \"jobs\", TopicSubscription \"jobs\"");
    assertThat(StackJudgement.of(OtherWays::functions, cloud, config).notes())
        .containsExactly(
            "Not judged, and costs nothing: StackReference \"me/other/dev\", getAvailabilityZones, getBucket, getKey, getUser");
    assertThat(StackJudgement.of(OtherResources::objects, cloud, config).notes())
        .singleElement()
        .asString()
        .endsWith("BucketObject \"o4\" and 15 more");
    assertThat(StackJudgement.of(SoundStack::declare, cloud, config).notes()).isEmpty();
  }
}
