package lab.harness.workspace;

import java.time.Duration;
import java.util.List;
import lab.harness.settings.Settings;
import lab.harness.step.Need;
import lab.harness.verdict.Finding;

/** An account of AWS, or whatever the SDK's own settings make of it. */
final class AwsKind implements CloudKind {

  @Override
  public String name() {
    return "aws";
  }

  /** A table that writes 5 units a second takes three minutes to load, and the network is slow. */
  @Override
  public Duration timeLimit() {
    return Duration.ofMinutes(15);
  }

  /** Some thousands of items, at five a second. */
  @Override
  public Duration timePerMegabyte() {
    return Duration.ofMinutes(40);
  }

  @Override
  public Workspace open(WorkspaceRequest request) {
    return AccountWorkspace.open(request);
  }

  @Override
  public boolean followsTheMachine() {
    return true;
  }

  @Override
  public List<Finding> notes(Settings settings) {
    return settings.needs(Need.ITEMS) ? List.of(Finding.of("cloud.aws.note")) : List.of();
  }
}
