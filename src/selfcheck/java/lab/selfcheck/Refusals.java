package lab.selfcheck;

import java.util.List;
import lab.harness.deploy.Deployment;
import lab.harness.deploy.Part;
import lab.harness.deploy.RefusedIndex;
import lab.harness.verdict.Finding;

/**
 * What {@code pulumi up} would not take of a program; the lab deploys the rest of it all the same.
 */
final class Refusals {

  private Refusals() {}

  /** Throws the first of them, if there is one. */
  static void check(Deployment deployment) {
    deployment.buckets();
    deployment.tables();
    List.of(Part.values()).forEach(deployment::checkTaken);
    for (RefusedIndex index : deployment.refusedIndexes()) {
      throw index.why();
    }
    deployment.checkEnd(Finding.of("deploy.before.end"));
  }
}
