package lab.harness.engine;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.harness.deploy.Functions;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorImplBase;

/**
 * The part of the engine that resources are registered with, as it is in a preview: what was
 * declared is known, and what only the cloud can tell is not known yet.
 *
 * @see <a href="https://github.com/pulumi/pulumi/blob/master/proto/pulumi/resource.proto">Pulumi:
 *     resource.proto</a>
 */
final class Monitor extends ResourceMonitorImplBase {

  /**
   * Stands for a value that is not known before it is created.
   *
   * @see <a
   *     href="https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/plugin/rpc.go">
   *     Pulumi: UnknownStringValue</a>
   */
  static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

  private final String context;
  private final Map<String, Registration> registered = new LinkedHashMap<>();
  private final List<Registration> twice = new ArrayList<>();
  private Map<String, Value> outputs = Map.of();

  Monitor(String context) {
    this.context = context;
  }

  synchronized List<Registration> registered() {
    return List.copyOf(registered.values());
  }

  synchronized List<Registration> twice() {
    return List.copyOf(twice);
  }

  synchronized Map<String, Value> outputs() {
    return outputs;
  }

  @Override
  public void supportsFeature(
      SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> observer) {
    answer(observer, SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
  }

  @Override
  public synchronized void registerResource(
      RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> observer) {
    Registration resource =
        Registration.of(
            context,
            request.getType(),
            request.getName(),
            request.getParent(),
            request.getObject());
    if (registered.putIfAbsent(resource.urn(), resource) != null) {
      twice.add(resource);
      String refusal = "Duplicate resource URN '%s'; try giving it a unique name";
      observer.onError(
          Status.ALREADY_EXISTS
              .withDescription(refusal.formatted(resource.urn()))
              .asRuntimeException());
      return;
    }
    answer(
        observer,
        RegisterResourceResponse.newBuilder()
            .setUrn(resource.urn())
            .setObject(resource.inputs())
            .build());
  }

  @Override
  public synchronized void registerResourceOutputs(
      RegisterResourceOutputsRequest request, StreamObserver<Empty> observer) {
    Registration owner = registered.get(request.getUrn());
    if (owner != null && owner.isStack()) {
      outputs = Map.copyOf(request.getOutputs().getFieldsMap());
    }
    answer(observer, Empty.getDefaultInstance());
  }

  @Override
  public void readResource(
      ReadResourceRequest request, StreamObserver<ReadResourceResponse> observer) {
    Registration existing =
        Registration.of(
            context,
            request.getType(),
            request.getName(),
            request.getParent(),
            request.getProperties());
    answer(
        observer,
        ReadResourceResponse.newBuilder()
            .setUrn(existing.urn())
            .setProperties(existing.inputs())
            .build());
  }

  /** A function that the lab does not know has an answer that is not known yet. */
  @Override
  public void invoke(
      ResourceInvokeRequest request, StreamObserver<ResourceInvokeResponse> observer) {
    Struct.Builder result = Struct.newBuilder();
    Optional.ofNullable(Functions.RESULTS.get(request.getTok()))
        .orElse(Map.of("id", UNKNOWN))
        .forEach((name, value) -> result.putFields(name, string(value)));
    answer(observer, ResourceInvokeResponse.newBuilder().setReturn(result).build());
  }

  @Override
  public void registerPackage(
      RegisterPackageRequest request, StreamObserver<RegisterPackageResponse> observer) {
    answer(observer, RegisterPackageResponse.newBuilder().setRef(request.getName()).build());
  }

  private static Value string(String text) {
    return Value.newBuilder().setStringValue(text).build();
  }

  static <T> void answer(StreamObserver<T> observer, T answer) {
    observer.onNext(answer);
    observer.onCompleted();
  }
}
