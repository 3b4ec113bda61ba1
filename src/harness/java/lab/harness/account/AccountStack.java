package lab.harness.account;

import java.util.List;
import java.util.Optional;
import lab.contract.Storage;
import lab.harness.deploy.Stack;
import lab.harness.verdict.NotJudged;
import lab.harness.verdict.WrongAnswer;
import org.opentest4j.TestAbortedException;

/** What {@code pulumi up} made, by the stack's outputs. */
record AccountStack(Outputs outputs) implements Stack {

  @Override
  public Optional<String> output(String name) {
    if (outputs.byHand().contains(name)) {
      throw new NotJudged("account.byHand");
    }
    String value =
        outputs.get(name).orElseThrow(() -> new TestAbortedException(outputs.missing(name)));
    if (outputs.name(name).isEmpty()) {
      throw WrongAnswer.of("account.output.bad", name, value);
    }
    return Optional.of(value);
  }

  @Override
  public List<String> buckets() {
    return name(Storage.BUCKET_OUTPUT);
  }

  @Override
  public List<String> tables() {
    return name(Storage.TABLE_OUTPUT);
  }

  @Override
  public boolean knowsPolicies() {
    return true;
  }

  /** Whether it has none or does not export it, nobody can tell. */
  private List<String> name(String output) {
    return List.of(outputs.name(output).orElseThrow(() -> outputs.notJudged(output)));
  }
}
