package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lab.harness.compile.SourceCompiler;
import lab.harness.deploy.Deployment;
import lab.harness.progress.Progress;
import lab.harness.run.StepsRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole lab on what stands in for an account. */
@Timeout(120)
class AccountTest {

  private static StandInAccount account;
  private static StepsRunner runner;

  @TempDir Path folder;

  @BeforeAll
  static void open() throws Exception {
    account = StandInAccount.start();
    runner = new StepsRunner();
  }

  @AfterAll
  static void close() throws Exception {
    runner.close();
    account.close();
  }

  @Test
  void referenceHasAllPointsThatAreJudged() throws Exception {
    SourceCompiler.compile(List.of(Implementations.SOLUTION), folder.resolve("stack"), List.of());
    try (Deployment stack = account.deploy(folder.resolve("stack"))) {
      Path outputs = StandInAccount.outputs(stack, folder);

      Progress progress =
          Implementations.run(
              runner,
              Implementations.SOLUTION,
              folder.resolve("classes"),
              Map.of("lab.cloud", "aws", "lab.outputs", outputs.toString()));
      System.out.println(
          new lab.harness.progress.TerminalReport(
                  true, java.util.Optional.empty(), java.util.Optional.empty())
              .render(progress));

      assertThat(progress.points()).isEqualTo(progress.maxPoints()).isEqualTo(95);
    }
  }
}
