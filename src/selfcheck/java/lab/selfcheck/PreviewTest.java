package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lab.harness.engine.Maven;
import lab.harness.engine.Plan;
import lab.harness.engine.Registration;
import lab.harness.verdict.WrongAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The project as Pulumi's CLI runs it: by Maven, with this project's pom and with others. */
@Timeout(300)
class PreviewTest {

  private static final Duration LIMIT = Duration.ofSeconds(120);

  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir Path temp;

  @Test
  void theReferenceIsWhatTheLabAsksFor() {
    Maven maven = maven(PROJECT, "-Psolution");

    Plan plan = maven.program(LIMIT).plan();

    assertThat(plan.resources())
        .extracting(Registration::type, Registration::name)
        .containsExactly(
            tuple("aws:dynamodb/table:Table", "games"),
            tuple("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "objects"),
            tuple("aws:s3/bucketV2:BucketV2", "objects"),
            tuple("aws:s3/bucketVersioningV2:BucketVersioningV2", "objects"));
    assertThat(plan.outputs())
        .containsEntry("bucketName", Plan.UNKNOWN)
        .containsEntry("tableName", "battle-royale");
    assertThat(maven.plugins(LIMIT).aws()).startsWith("6.");
  }

  @Test
  void aPomThatTakesNoMainClassIsOfNoUse() throws IOException {
    String pom = Files.readString(PROJECT.resolve("pom.xml"));
    Files.writeString(
        temp.resolve("pom.xml"), pom.replace("<mainClass>${mainClass}</mainClass>", ""));
    Maven maven = maven(temp);

    assertThatThrownBy(() -> maven.plugins(LIMIT).aws())
        .isInstanceOf(WrongAnswer.class)
        .extracting(Told::of, STRING)
        .contains("can't use pom.xml")
        .contains("mainClass");
  }

  private static Maven maven(Path project, String... more) {
    return Maven.of(project, List.of(more), name -> Optional.ofNullable(System.getProperty(name)));
  }
}
