package lab.selfcheck;

import static lab.harness.assertion.DeployedBucketAssert.assertThat;
import static lab.harness.assertion.IndexAssert.assertThatInvertedIndex;
import static lab.harness.assertion.IndexAssert.assertThatSparseIndex;
import static lab.harness.assertion.StackAssert.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.pulumi.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lab.contract.Storage;
import lab.harness.assertion.LabAssertions;
import lab.harness.cloud.Cloud;
import lab.harness.deploy.StackConfig;
import lab.harness.fixture.DeployedStacks;
import lab.harness.fixture.StackState;
import lab.harness.fixture.Stacks;
import lab.harness.verdict.Finding;

/**
 * What steps 1, 3, 5, 11 and 12 say of a stack.
 *
 * @param lost what failed, by the step and a word of the test's name, and why
 * @param notes what is told of it beside that
 */
record StackJudgement(Map<String, Throwable> lost, List<String> notes) {

  static StackJudgement of(Consumer<Context> program, Cloud cloud, StackConfig config) {
    try (Stacks stacks = new DeployedStacks(cloud, config)) {
      Map<String, Throwable> lost = new LinkedHashMap<>();
      tests()
          .forEach(
              (name, test) -> {
                Throwable thrown = catchThrowable(() -> test.accept(stacks.deploy(program)));
                if (thrown != null) {
                  lost.put(name, thrown);
                }
              });
      List<Finding> notes = stacks.notes();
      Throwable kept =
          catchThrowable(
              () ->
                  assertThat(stacks.deploy(program).bucket())
                      .isKeptByNoOption()
                      .isDestroyedWithAnObjectInIt(stacks));
      if (kept != null) {
        lost.put("1 destroyed", kept);
      }
      return new StackJudgement(lost, notes.stream().map(Told::of).toList());
    }
  }

  private static Map<String, Consumer<StackState>> tests() {
    Map<String, Consumer<StackState>> tests = new LinkedHashMap<>();
    tests.put("1 declared", stack -> assertThat(stack.bucket()).hasPrefix(Storage.BUCKET_PREFIX));
    tests.put("1 private", stack -> assertThat(stack.bucket()).isPrivate());
    tests.put(
        "1 exported",
        stack -> assertThat(stack).exports(Storage.BUCKET_OUTPUT, () -> stack.bucket().name()));
    tests.put("3 enabled", stack -> assertThat(stack.bucket()).keepsVersions());
    tests.put(
        "5 name", stack -> LabAssertions.assertThat(stack.table()).hasName(Storage.TABLE_NAME));
    tests.put("5 keys", stack -> LabAssertions.assertThat(stack.table()).hasKeys("PK", "SK"));
    tests.put("5 provisioned", stack -> LabAssertions.assertThat(stack.table()).isProvisioned());
    tests.put(
        "5 exported",
        stack -> assertThat(stack).exports(Storage.TABLE_OUTPUT, () -> stack.table().tableName()));
    tests.put(
        "11 declared",
        stack -> assertThatInvertedIndex(stack).hasKeys("SK", "PK").projectsAll().isProvisioned());
    tests.put(
        "12 declared",
        stack ->
            assertThatSparseIndex(stack)
                .hasKeys("map", "open_timestamp")
                .projectsAll()
                .isProvisioned());
    return tests;
  }

  /** What a test that failed says; empty if it passed. */
  String told(String test) {
    return lost.containsKey(test) ? Told.of(lost.get(test)) : "";
  }
}
