package lab.selfcheck;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import lab.harness.cloud.OwnProperties;
import lab.harness.guard.Surroundings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom. */
class RoomsTest {

  /** The packages of the harness, the highest first. CONTRIBUTING says the job of each. */
  private static final List<String> LAYERS =
      List.of(
          "programs",
          "watch",
          "run",
          "report",
          "result",
          "workspace",
          "account",
          "assertion",
          "fixture",
          "engine",
          "deploy",
          "fault",
          "guard",
          "requests",
          "cloud",
          "world",
          "settings",
          "step",
          "compile",
          "text",
          "verdict");

  private static JavaClasses rooms;

  @BeforeAll
  static void read() {
    rooms =
        new ClassFileImporter()
            .importPackages("lab.contract", "lab.exercise", "lab.harness", "lab.steps");
  }

  @Test
  void theContractKnowsTheJdkAndItemsOnly() {
    classes()
        .that()
        .resideInAPackage("lab.contract")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "lab.contract", "software.amazon.awssdk.services.dynamodb.model")
        .check(rooms);
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/solution/java"})
  void anExerciseKnowsTheContractAwsAndPulumi(String source, @TempDir Path classes) {
    assertThat(Implementations.compile(List.of(Path.of(source)), classes).success()).isTrue();
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "lab.contract", "lab.exercise", "software.amazon.awssdk..", "com.pulumi..")
        .check(new ClassFileImporter().importPath(classes));
  }

  @Test
  void nobodyKnowsAnExerciseAndTheHarnessKnowsNoSteps() {
    noClasses()
        .that()
        .resideOutsideOfPackage("lab.exercise..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("lab.exercise..")
        .check(rooms);
    noClasses()
        .that()
        .resideInAPackage("lab.harness..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("lab.steps..")
        .check(rooms);
  }

  @Test
  void arrowsBetweenTheHarnessPackagesPointDownward() {
    for (int i = 0; i < LAYERS.size(); i++) {
      noClasses()
          .that()
          .resideInAPackage(harness(LAYERS.get(i)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              LAYERS.subList(0, i).stream().map(RoomsTest::harness).toArray(String[]::new))
          .allowEmptyShould(i == 0)
          .check(rooms);
    }
  }

  /** No package below the reports makes words: there, a verdict is data. */
  @Test
  void onlyWritersKnowWords() {
    noClasses()
        .that()
        .resideInAnyPackage(
            LAYERS.subList(LAYERS.indexOf("result"), LAYERS.size()).stream()
                .filter(layer -> !layer.equals("text"))
                .map(RoomsTest::harness)
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(harness("text"))
        .check(rooms);
  }

  @Test
  void onlyEntryPointsKnowSystemPropertiesAndTheEnvironment() {
    noClasses()
        .that()
        .resideInAPackage("lab.harness..")
        .and()
        .resideOutsideOfPackage(harness("programs"))
        .and()
        // They put back what was set, and keep what the lab itself has set.
        .doNotBelongToAnyOf(Surroundings.class, OwnProperties.class)
        .should()
        .callMethodWhere(
            target(owner(type(System.class)))
                .and(target(nameMatching("(get|set|clear)(Property|Properties|env)"))))
        .check(rooms);
  }

  @Test
  void everyRoomWasRead() {
    assertThat(rooms)
        .extracting(JavaClass::getPackageName)
        .contains("lab.contract", "lab.exercise", "lab.steps");
    assertThat(rooms)
        .extracting(JavaClass::getPackageName)
        .filteredOn(name -> name.startsWith("lab.harness."))
        .extracting(name -> name.split("[.]")[2])
        .containsAll(LAYERS)
        .isSubsetOf(LAYERS);
  }

  private static String harness(String layer) {
    return "lab.harness." + layer + "..";
  }
}
