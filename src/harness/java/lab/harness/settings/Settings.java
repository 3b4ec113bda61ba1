package lab.harness.settings;

import static lab.harness.text.Texts.text;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * What a run was asked for, from the properties {@code lab.*}.
 *
 * @param items the file of items that the steps judge on
 * @param sheet whether that file is the lab's own, for which the sheet's figures hold
 * @param cloud the kind of cloud
 * @param localStackImage the image of the container, for the cloud that is one
 * @param stack where the names of a real account's bucket and table come from
 * @param seed what the generated world comes from
 * @param steps which steps to judge
 * @param required the points under which the build fails
 * @param out the folder that the reports go to
 * @param source the folder of the classes that are judged, as it is shown
 * @param hint the step to give a hint for
 */
public record Settings(
    Path items,
    boolean sheet,
    String cloud,
    String localStackImage,
    StackNames stack,
    long seed,
    StepSet steps,
    int required,
    Path out,
    String source,
    Optional<Integer> hint) {

  /** The items that come with the lab. */
  public static final Path SHEET_ITEMS = Path.of("fixtures", "items.json");

  /** The cloud in this JVM. */
  public static final String EMBEDDED = "embedded";

  /** An account of AWS, or whatever the SDK's own settings make of it. */
  public static final String AWS = "aws";

  /** A container of LocalStack. */
  public static final String LOCALSTACK = "localstack";

  /** The last image of LocalStack that needs no account. */
  public static final String LOCALSTACK_IMAGE = "localstack/localstack:4.14.0";

  private static final Set<String> CLOUDS = Set.of(EMBEDDED, AWS, LOCALSTACK);

  /** How many steps the lab has. */
  public static final int STEPS = 14;

  private static final int MAX_SEED = 1_000_000;

  /**
   * Reads the settings.
   *
   * @param property looks a property up
   * @return the settings, each with its default where nothing was said
   * @throws BadInputException if one of them can't be used
   */
  public static Settings of(Function<String, Optional<String>> property) {
    Optional<Path> items = property.apply("lab.items").map(value -> file("lab.items", value));
    return new Settings(
        items.orElse(SHEET_ITEMS),
        items.isEmpty(),
        property.apply("lab.cloud").map(Settings::cloud).orElse(EMBEDDED),
        property
            .apply("lab.localstack.image")
            .filter(image -> !image.isBlank())
            .orElse(LOCALSTACK_IMAGE),
        StackNames.of(property),
        property
            .apply("lab.seed")
            .map(value -> number("lab.seed", value, 0, Integer.MAX_VALUE))
            .orElseGet(() -> ThreadLocalRandom.current().nextInt(MAX_SEED)),
        property.apply("lab.step").map(StepSet::parse).orElse(StepSet.ALL),
        property.apply("lab.require").map(value -> number("lab.require", value, 0, 120)).orElse(0),
        property
            .apply("lab.out")
            .map(value -> path("lab.out", value))
            .orElse(Path.of("target", "lab")),
        property.apply("lab.source").orElse("src/main/java"),
        property.apply("lab.hint").map(value -> number("lab.hint", value, 1, STEPS)));
  }

  private static String cloud(String value) {
    if (!CLOUDS.contains(value)) {
      throw new BadInputException(text("bad.cloud", value));
    }
    return value;
  }

  static Path file(String name, String value) {
    Path path = path(name, value);
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new BadInputException(text("bad.file", name, value));
    }
    return path;
  }

  private static Path path(String name, String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new BadInputException(text("bad.path", name, value));
    }
  }

  static int number(String name, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, in the same words as a number out of range.
    }
    throw new BadInputException(text("bad.number", name, value, least, most));
  }
}
