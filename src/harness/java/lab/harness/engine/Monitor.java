package lab.harness.engine;

import com.google.protobuf.Empty;
import com.google.protobuf.Value;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lab.harness.deploy.Functions;
import lab.harness.deploy.Label;
import lab.harness.verdict.WrongAnswer;
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

  /** The stack and the project, with what stands between them in a URN. */
  private final String context;

  private final Map<String, Registration> registered = new LinkedHashMap<>();
  private final Set<String> madeUp = new TreeSet<>();
  private WrongAnswer refusal;
  private Map<String, Value> outputs = Map.of();

  Monitor(String context) {
    this.context = context;
  }

  /** Whether the program came as far as {@code Pulumi.run}. */
  synchronized boolean isPulumi() {
    return registered.values().stream().anyMatch(Registration::isStack);
  }

  /** All but the stack, in the order of their coming. */
  synchronized List<Registration> resources() {
    return registered.values().stream().filter(it -> !it.isStack()).toList();
  }

  /**
   * Makes sure that the engine would have taken all.
   *
   * @throws WrongAnswer if two resources have one type and name, or a function could not be called
   */
  synchronized void checkTaken() {
    if (refusal != null) {
      throw refusal;
    }
  }

  /** The functions whose results are made up. */
  synchronized List<String> madeUp() {
    return List.copyOf(madeUp);
  }

  synchronized Map<String, Value> outputs() {
    return outputs;
  }

  @Override
  public void supportsFeature(
      SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> observer) {
    respond(observer, SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
  }

  @Override
  public synchronized void registerResource(
      RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> observer) {
    String urn = urn(request.getType(), request.getName(), request.getParent());
    Registration resource =
        new Registration(urn, request.getType(), request.getName(), request.getObject());
    if (registered.putIfAbsent(urn, resource) == null) {
      respond(
          observer,
          RegisterResourceResponse.newBuilder().setUrn(urn).setObject(resource.inputs()).build());
    } else {
      refuse(new WrongAnswer(new Label(resource.type(), resource.name()).finding("deploy.twice")));
      String failure = "Duplicate resource URN '%s'; try giving it a unique name".formatted(urn);
      observer.onError(Status.ALREADY_EXISTS.withDescription(failure).asRuntimeException());
    }
  }

  @Override
  public synchronized void registerResourceOutputs(
      RegisterResourceOutputsRequest request, StreamObserver<Empty> observer) {
    Registration owner = registered.get(request.getUrn());
    if (owner != null && owner.isStack()) {
      outputs = Map.copyOf(request.getOutputs().getFieldsMap());
    }
    respond(observer, Empty.getDefaultInstance());
  }

  @Override
  public void readResource(
      ReadResourceRequest request, StreamObserver<ReadResourceResponse> observer) {
    String urn = urn(request.getType(), request.getName(), request.getParent());
    respond(
        observer,
        ReadResourceResponse.newBuilder()
            .setUrn(urn)
            .setProperties(request.getProperties())
            .build());
  }

  /** What only a cloud can tell is made up: a program may need it to go on. */
  @Override
  public void invoke(
      ResourceInvokeRequest request, StreamObserver<ResourceInvokeResponse> observer) {
    ResourceInvokeResponse.Builder response = ResourceInvokeResponse.newBuilder();
    try {
      Map<String, Object> result =
          Functions.call(request.getTok(), StructValues.map(request.getArgs()));
      if (!Functions.isKnown(request.getTok())) {
        addMadeUp(request.getTok());
      }
      respond(observer, response.setReturn(StructValues.struct(result)).build());
    } catch (WrongAnswer e) {
      refuse(e);
      observer.onError(Status.INVALID_ARGUMENT.asRuntimeException());
    }
  }

  private synchronized void addMadeUp(String function) {
    madeUp.add(function.substring(function.lastIndexOf(':') + 1));
  }

  private synchronized void refuse(WrongAnswer why) {
    refusal = refusal == null ? why : refusal;
  }

  @Override
  public void registerPackage(
      RegisterPackageRequest request, StreamObserver<RegisterPackageResponse> observer) {
    respond(observer, RegisterPackageResponse.newBuilder().setRef(request.getName()).build());
  }

  /** The parent is given by its own URN, which has its types in the third place. */
  private String urn(String type, String name, String parent) {
    String types = parent.isEmpty() ? Registration.STACK : parent.split("::")[2];
    String qualified = types.equals(Registration.STACK) ? type : types + "$" + type;
    return "urn:pulumi:%s::%s::%s".formatted(context, qualified, name);
  }

  static <T> void respond(StreamObserver<T> observer, T response) {
    observer.onNext(response);
    observer.onCompleted();
  }
}
