package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lab.harness.account.cost.Estimate;
import lab.harness.settings.Settings;
import lab.harness.verdict.Finding;
import lab.harness.world.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What a run is about to use comes from what its steps say that they use. */
class EstimateTest {

  private static final World WORLD = World.read(Settings.SHEET_ITEMS);

  @ParameterizedTest
  @CsvSource({
    "1-14, 1153, 784, 680",
    "1-3, 0, 0, 680",
    "4-5, 0, 0, 0",
    "6, 1153, 145, 0",
    "7-12, 835, 638, 0",
    "2-7, 1153, 261, 670"
  })
  void addsUpWhatTheStepsUse(String steps, int writes, int reads, int requests) {
    Estimate estimate = estimate(steps);
    List<Finding> told = new ArrayList<>(estimate.ofTable(table(0), WORLD.items()));
    told.add(estimate.ofBucket());

    assertThat(told.stream().map(Told::of))
        .contains(
            "About to use up to %d write units and about %d read units, indexes included."
                .formatted(writes, reads))
        .anyMatch(line -> line.startsWith("About %d requests to S3".formatted(requests)));
  }

  @ParameterizedTest
  @CsvSource({"5, $0.0039 an hour", "0, That costs about $0.0008."})
  void saysWhatThatCosts(long units, String cost) {
    assertThat(estimate("6-12").ofTable(table(units), List.of()))
        .last()
        .extracting(Told::of, STRING)
        .contains(cost);
  }

  private static Estimate estimate(String steps) {
    return new Estimate(
        WORLD,
        Implementations.settings(Map.of("lab.step", steps)).steps().stream()
            .flatMap(step -> step.uses().stream())
            .toList());
  }

  /** A table without indexes. */
  private static TableDescription table(long units) {
    return TableDescription.builder()
        .provisionedThroughput(it -> it.readCapacityUnits(units).writeCapacityUnits(units))
        .build();
  }
}
