package lab.harness.engine;

import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import pulumirpc.EngineGrpc.EngineImplBase;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;
import pulumirpc.EngineOuterClass.RequirePulumiVersionRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionResponse;

/**
 * The part of the engine that a program talks to beside its resources.
 *
 * @see <a href="https://github.com/pulumi/pulumi/blob/master/proto/pulumi/engine.proto">Pulumi:
 *     engine.proto</a>
 */
final class EngineLog extends EngineImplBase {

  private static final int MAX = 1_000;

  private final List<LogRequest> messages = new ArrayList<>();

  List<String> warnings() {
    return messages(LogSeverity.WARNING);
  }

  List<String> errors() {
    return messages(LogSeverity.ERROR);
  }

  private synchronized List<String> messages(LogSeverity severity) {
    return messages.stream()
        .filter(message -> message.getSeverity() == severity)
        .map(LogRequest::getMessage)
        .toList();
  }

  @Override
  public synchronized void log(LogRequest message, StreamObserver<Empty> observer) {
    if (messages.size() < MAX) {
      messages.add(message);
    }
    Monitor.respond(observer, Empty.getDefaultInstance());
  }

  @Override
  public void requirePulumiVersion(
      RequirePulumiVersionRequest request, StreamObserver<RequirePulumiVersionResponse> observer) {
    Monitor.respond(observer, RequirePulumiVersionResponse.getDefaultInstance());
  }
}
