package lab.selfcheck;

import com.pulumi.Context;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.contract.Storage;
import lab.harness.cloud.AwsCloud;
import lab.harness.compile.ImplementationLoader;
import lab.harness.deploy.Deployer;
import lab.harness.deploy.Deployment;
import lab.harness.deploy.StackConfig;
import lab.harness.fixture.StackProgram;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in for an account: the emulators in another process, which the SDK's own settings
 * lead to while this is open, and a stack in it.
 */
final class StandInAccount implements AutoCloseable {

  private final Process process;
  private final Map<String, String> properties;
  private final AwsCloud cloud;

  private StandInAccount(Process process, Map<String, String> properties) {
    this.process = process;
    this.properties = properties;
    properties.forEach(System::setProperty);
    this.cloud = new AwsCloud();
  }

  static StandInAccount start() throws IOException {
    Process process = java(List.of(), Emulators.class.getName()).start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    return new StandInAccount(
        process,
        JsonMapper.shared()
            .readValue(said.readLine(), new TypeReference<Map<String, String>>() {}));
  }

  /** A JVM with this one's class path. */
  static ProcessBuilder java(List<String> options, String... mainAndArguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    command.add("-Dlab.lang=en"); // whatever the machine's language is
    command.add("-Dorg.slf4j.simpleLogger.log.org.gaul.s3proxy=off"); // says what it can't do
    command.addAll(List.of("-cp", classPath()));
    command.addAll(options);
    command.addAll(List.of(mainAndArguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  /** Also for a process that works in another folder. */
  static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(path -> Path.of(path).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** What a process needs to reach it, as options of its JVM. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    properties.forEach((name, value) -> options.add("-D" + name + "=" + value));
    return options;
  }

  S3Client s3() {
    return cloud.s3();
  }

  DynamoDbClient dynamo() {
    return cloud.dynamo();
  }

  /**
   * Does what {@code pulumi up} would.
   *
   * @param classes where the program's classes are; one is taken from the first folder that has it
   * @return what came of it
   */
  Deployment deploy(Path... classes) throws Exception {
    try (ImplementationLoader loader =
        new ImplementationLoader(StandInAccount.class.getClassLoader(), classes)) {
      Consumer<Context> program = StackProgram.of(loader.loadClass("lab.exercise.StorageStack"));
      return new Deployer(s3(), dynamo(), StackConfig.NONE, Duration.ofSeconds(20)).deploy(program);
    }
  }

  /** The file that {@code pulumi stack output --json} would give of it. */
  static Path outputs(Deployment deployment, Path folder) throws IOException {
    Map<String, String> outputs = new HashMap<>();
    for (String name : List.of(Storage.BUCKET_OUTPUT, Storage.TABLE_OUTPUT)) {
      deployment.output(name).ifPresent(value -> outputs.put(name, value));
    }
    return Files.writeString(
        folder.resolve("outputs.json"), JsonMapper.shared().writeValueAsString(outputs));
  }

  @Override
  public void close() throws IOException {
    properties.keySet().forEach(System::clearProperty);
    cloud.close();
    process.getOutputStream().close();
    process.onExit().join();
  }
}
