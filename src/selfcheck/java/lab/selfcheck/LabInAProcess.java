package lab.selfcheck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import lab.harness.compile.ImplementationLoader;
import lab.harness.programs.JvmSettings;
import lab.harness.result.RunResult;
import lab.harness.run.LabRunner;
import lab.harness.run.RunRequest;

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
    JvmSettings jvm = new JvmSettings(!"aws".equals(settings.get("lab.cloud")));
    try (jvm;
        LabRunner runner = new LabRunner();
        ImplementationLoader loader =
            new ImplementationLoader(LabInAProcess.class.getClassLoader(), Path.of(args[0]))) {
      RunResult result = runner.run(RunRequest.quiet(loader, Implementations.settings(settings)));
      System.out.println(
          result.unusable().map(Told::of).orElseGet(() -> String.valueOf(result.points())));
    }
    System.exit(0);
  }
}
