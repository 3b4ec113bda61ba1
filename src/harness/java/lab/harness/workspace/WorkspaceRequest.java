package lab.harness.workspace;

import java.util.function.Consumer;
import lab.harness.settings.Settings;
import lab.harness.verdict.Finding;

/** What a workspace is asked for, with what earlier runs left, and who is told on the way. */
public record WorkspaceRequest(Settings settings, Clouds clouds, Consumer<Finding> told) {}
