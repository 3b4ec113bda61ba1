package lab.selfcheck;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The lab as editors run it: the class path has the project's classes, nothing is known of Maven's
 * settings, and what is found is run by another session of JUnit's. Takes the class to run; without
 * one, all steps are.
 */
final class LabInAnEditor {

  private LabInAnEditor() {}

  public static void main(String[] args) {
    Launcher launcher = LauncherFactory.create();
    launcher.execute(
        launcher.discover(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(
                    args.length == 0
                        ? DiscoverySelectors.selectPackage("lab.steps")
                        : DiscoverySelectors.selectClass(args[0]))
                .build()));
  }
}
