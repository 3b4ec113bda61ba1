package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gallery leaves out is what a mistake can't reach. */
class ReachTest {

  private static Reach reach;

  @BeforeAll
  static void read(@TempDir Path classes) {
    Implementations.compile(List.of(Implementations.SOLUTION), classes);
    reach = new Reach(classes);
  }

  @ParameterizedTest
  @CsvSource({
    "StorageStack, '1,3,5,11,12'",
    "S3ObjectStore, '2,3'",
    "BattleRoyaleKeys, '4'",
    "DynamoDbGameLoader, '6,7'",
    "DynamoDbGameQueries, '8,9,10,11,12'",
    "DynamoDbGameCommands, '13,14'",
    "BatchWriter, '6,7'", // by way of the loader
    "Transaction, '13,14'", // by way of the commands
    "Backoff, '6,7,13,14'" // by way of both of these
  })
  void isTheStepsThatUseAClass(String type, String steps) {
    assertThat(reach.steps(Set.of("lab.exercise." + type))).isEqualTo(steps);
  }
}
