package lab.harness.workspace;

import java.time.Duration;
import java.util.List;
import lab.harness.settings.Settings;
import lab.harness.verdict.Finding;

/** A kind of cloud that the steps can be judged on. */
public interface CloudKind {

  /** All kinds; the first is the one that is taken if nobody says otherwise. */
  List<CloudKind> ALL = List.of(new EmbeddedKind(), new LocalStackKind(), new AwsKind());

  /** The name by which {@code lab.cloud} asks for it, and its text is {@code cloud.NAME}. */
  String name();

  /** How long a test may take on a few items. */
  default Duration timeLimit() {
    return Duration.ofMinutes(1);
  }

  /** How much longer a test may take for each megabyte of items. */
  default Duration timePerMegabyte() {
    return Duration.ofMinutes(1);
  }

  /**
   * Opens a workspace there.
   *
   * @throws lab.harness.verdict.BadInputException if the cloud can't be used
   */
  Workspace open(WorkspaceRequest request);

  /** Whether its clients take from the machine what the SDK's settings there say. */
  default boolean followsTheMachine() {
    return false;
  }

  /** What holds there for a run as a whole, and the reports say. */
  default List<Finding> notes(Settings settings) {
    return List.of();
  }

  /** The names of all kinds. */
  static List<String> names() {
    return ALL.stream().map(CloudKind::name).toList();
  }

  /** A kind by its name, which has to be one of {@link #names}. */
  static CloudKind of(String name) {
    return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow();
  }
}
