package lab.selfcheck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom. */
class RoomsTest {

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
  void theHarnessKnowsNoExerciseAndNoSteps() {
    noClasses()
        .that()
        .resideInAPackage("lab.harness..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("lab.exercise..", "lab.steps..")
        .check(rooms);
  }

  @Test
  void stepsNameTheExerciseInOnePlace() {
    noClasses()
        .that()
        .resideInAPackage("lab.steps")
        .and()
        .doNotHaveSimpleName("Exercise")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("lab.exercise")
        .check(rooms);
  }

  @Test
  void theHarnessHasNoCycles() {
    slices().matching("lab.harness.(*)..").should().beFreeOfCycles().check(rooms);
  }

  @Test
  void everyRoomWasRead() {
    assertThat(rooms)
        .extracting(JavaClass::getPackageName)
        .contains("lab.contract", "lab.exercise", "lab.harness.kit", "lab.steps");
  }
}
