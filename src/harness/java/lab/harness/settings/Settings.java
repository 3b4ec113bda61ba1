package lab.harness.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import lab.harness.step.Need;
import lab.harness.step.StepCatalogue;
import lab.harness.step.StepInfo;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;

/**
 * What a run was asked for, from the properties {@code lab.*}.
 *
 * @param items the file of items that the steps judge on
 * @param sheet whether that file is the lab's own, for which the sheet's figures hold
 * @param cloud the name of the kind of cloud
 * @param localStackImage the image of the container, for the cloud that is one
 * @param localStackToken what newer images of LocalStack ask for
 * @param stack where the names of a real account's bucket and table come from
 * @param seed what the generated world comes from
 * @param steps the steps to judge
 * @param required the points under which the build fails
 * @param out the folder that the reports go to
 * @param source the folder of the classes that are judged, as it is shown
 * @param hint the step to give a hint for
 * @param language the language of the reports
 */
public record Settings(
    Path items,
    boolean sheet,
    String cloud,
    Optional<String> localStackImage,
    Optional<String> localStackToken,
    StackNames stack,
    long seed,
    List<StepInfo> steps,
    int required,
    Path out,
    String source,
    Optional<Integer> hint,
    Locale language) {

  /** The items that come with the lab. */
  public static final Path SHEET_ITEMS = Project.folder().resolve("fixtures").resolve("items.json");

  private static final int MAX_SEED = 1_000_000;

  /** Copies the list, so that the record does not change. */
  public Settings {
    steps = List.copyOf(steps);
  }

  /**
   * Reads the settings. What was not said has its default.
   *
   * @param property looks a property up
   * @param clouds the names of the kinds of cloud; the first is the default
   * @throws BadInputException if one of them can't be used
   */
  public static Settings of(
      Function<String, Optional<String>> property, StepCatalogue catalogue, List<String> clouds) {
    Optional<Path> items = property.apply("lab.items").map(value -> file("lab.items", value));
    return new Settings(
        items.orElse(SHEET_ITEMS),
        items.isEmpty(),
        property.apply("lab.cloud").map(value -> cloud(value, clouds)).orElse(clouds.get(0)),
        property.apply("lab.localstack.image").filter(image -> !image.isBlank()),
        property.apply("lab.localstack.token"),
        StackNames.of(property),
        property
            .apply("lab.seed")
            .map(value -> number("lab.seed", value, 0, Integer.MAX_VALUE))
            .orElseGet(() -> ThreadLocalRandom.current().nextInt(MAX_SEED)),
        property
            .apply("lab.step")
            .map(value -> StepNumbers.parse(value, catalogue.last()))
            .map(catalogue::steps)
            .orElse(catalogue.steps()),
        property
            .apply("lab.require")
            .map(value -> number("lab.require", value, 0, catalogue.points()))
            .orElse(0),
        property
            .apply("lab.out")
            .map(value -> path("lab.out", value))
            .orElseGet(() -> build(property).resolve("lab")),
        property.apply("lab.source").orElse("src/main/java"),
        property.apply("lab.hint").map(value -> number("lab.hint", value, 1, catalogue.last())),
        Language.of(property));
  }

  /** The same for one step alone. */
  public Settings only(StepInfo step) {
    return new Settings(
        items,
        sheet,
        cloud,
        localStackImage,
        localStackToken,
        stack,
        seed,
        List.of(step),
        required,
        out,
        source,
        hint,
        language);
  }

  /** Whether one of the steps to judge needs this. */
  public boolean needs(Need need) {
    return steps.stream().anyMatch(step -> step.needs().contains(need));
  }

  /** The folder that Maven builds into. */
  private static Path build(Function<String, Optional<String>> property) {
    String folder = property.apply("lab.build").orElse("target");
    return Project.folder().resolve(path("lab.build", folder));
  }

  /** The folder of the classes that are judged. */
  public Path sourceFolder() {
    return Project.folder().resolve(source);
  }

  private static String cloud(String value, List<String> clouds) {
    if (!clouds.contains(value)) {
      throw new BadInputException(Finding.of("bad.cloud", "value", value, "clouds", clouds));
    }
    return value;
  }

  static Path file(String name, String value) {
    Path path = path(name, value);
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new BadInputException(Finding.of("bad.file", "name", name, "value", value));
    }
    return path;
  }

  private static Path path(String name, String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new BadInputException(Finding.of("bad.path", "name", name, "value", value));
    }
  }

  static int number(String name, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, in the same words as a number out of range.
    }
    throw new BadInputException(
        Finding.of("bad.number", "name", name, "value", value, "least", least, "most", most));
  }
}
