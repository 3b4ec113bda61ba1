package lab.selfcheck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import lab.harness.compile.ImplementationLoader;
import lab.harness.progress.Progress;
import lab.harness.run.StepsRunner;

/** The lab in a process of its own, which can be killed. Takes the folder of the classes. */
final class LabInAProcess {

  private LabInAProcess() {}

  public static void main(String[] args) throws IOException {
    Map<String, String> settings = new TreeMap<>();
    System.getProperties()
        .stringPropertyNames()
        .forEach(
            name -> {
              if (name.startsWith("lab.")) {
                settings.put(name, System.getProperty(name));
              }
            });
    try (StepsRunner runner = new StepsRunner();
        ImplementationLoader loader =
            new ImplementationLoader(LabInAProcess.class.getClassLoader(), Path.of(args[0]))) {
      Progress progress = runner.run(loader, settings);
      System.out.println(progress.unusable().orElseGet(() -> String.valueOf(progress.points())));
    }
    System.exit(0);
  }
}
