package lab.harness.workspace;

import java.util.List;
import java.util.Optional;
import lab.harness.cloud.LocalStackCloud;

/** A container of LocalStack. */
final class LocalStackKind implements CloudKind {

  /** The last image of LocalStack that needs no account. */
  private static final String IMAGE = "localstack/localstack:4.14.0";

  @Override
  public String name() {
    return "localstack";
  }

  @Override
  public Workspace open(WorkspaceRequest request) {
    String image = request.settings().localStackImage().orElse(IMAGE);
    Optional<String> token = request.settings().localStackToken();
    LocalStackCloud cloud =
        request
            .clouds()
            .get(
                List.of(LocalStackCloud.class, image),
                LocalStackCloud.class,
                () -> new LocalStackCloud(image, token, request.told()));
    cloud.needDocker();
    return new ScratchWorkspace(request, cloud);
  }
}
