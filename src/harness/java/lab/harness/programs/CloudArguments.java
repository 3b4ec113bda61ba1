package lab.harness.programs;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What {@code exec:java@cloud} was asked for. */
@Command(name = "cloud")
final class CloudArguments {

  private static final Pattern PORTS = Pattern.compile("(\\d{1,5}),(\\d{1,5})");
  private static final int MAX_PORT = 65_535;

  @Option(names = "--load")
  private boolean load;

  @Option(names = "--ports")
  private String ports = "9000,8000"; // those of MinIO and DynamoDB Local, which tools know

  @Option(names = "--help")
  private boolean help;

  private CloudArguments() {}

  /**
   * Reads the arguments.
   *
   * @throws BadInputException if one of them is unknown, or the ports are no two ports
   */
  static CloudArguments of(String... words) {
    CloudArguments arguments = new CloudArguments();
    try {
      new CommandLine(arguments).parseArgs(words);
    } catch (ParameterException e) {
      throw new BadInputException(Finding.of("poke.arguments", "words", List.of(words)));
    }
    arguments.match();
    return arguments;
  }

  /** Whether the table is to be filled. */
  boolean load() {
    return load;
  }

  /** Whether somebody asks what can be said here. */
  boolean help() {
    return help;
  }

  /** The port of S3; 0 for any that is free. */
  int s3Port() {
    return Integer.parseInt(match().group(1));
  }

  /** The port of DynamoDB; 0 for any that is free. */
  int dynamoPort() {
    return Integer.parseInt(match().group(2));
  }

  private Matcher match() {
    Matcher match = PORTS.matcher(ports);
    boolean matches = match.matches();
    if (!matches
        || Integer.parseInt(match.group(1)) > MAX_PORT
        || Integer.parseInt(match.group(2)) > MAX_PORT) {
      throw new BadInputException(Finding.of("poke.ports", "value", ports));
    }
    return match;
  }
}
