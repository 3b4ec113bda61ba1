package lab.harness.fault;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import lab.harness.requests.Operations;
import lab.harness.requests.Recorder;
import lab.harness.requests.Request;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** What can happen to a request that is right, once the SDK has tried it again in vain. */
public enum Failure {
  /** No capacity is left. A transaction names it for one of its parts. */
  THROTTLED(request -> Math.max(1, parts(request)), rejected(ServiceFailure::throttled)),

  /** The service breaks down over the request. */
  INTERNAL(any -> 1, rejected((request, way) -> ServiceFailure.internal(request))),

  /**
   * The keys have expired. To S3 that is a bad request, as an id is that no version can have. Code
   * that goes by the status can't tell them apart, so it happens to no request for an object.
   */
  EXPIRED(
      request -> Kinds.OF_AN_OBJECT.contains(request.operation()) ? 0 : 1,
      rejected((request, way) -> ServiceFailure.expired(request))),

  /** The keys do not permit the request. */
  DENIED(any -> 1, rejected((request, way) -> ServiceFailure.denied(request))),

  /** There is no connection. */
  UNREACHABLE(any -> 1, rejected((request, way) -> ServiceFailure.unreachable())),

  /** The connection breaks while content is sent. */
  UPLOAD_CUT(
      request -> Kinds.WITH_CONTENT.contains(request.operation()) ? 1 : 0,
      (request, way, recorder) -> new CutUpload()),

  /** The connection breaks while content is received. */
  DOWNLOAD_CUT(
      request -> request.operation().equals("GetObject") ? 1 : 0,
      (request, way, recorder) -> new CutDownload(recorder)),

  /** The request succeeds, and its response says that what it was for did not. */
  PARTIAL(
      request -> Kinds.PARTIAL.contains(request.operation()) ? 1 : 0,
      (request, way, recorder) -> new PartialFailure(recorder)),

  /** A transaction is under way on the item of a single write, or on an item that is read. */
  COLLISION(
      request ->
          Kinds.SINGLE_WRITES.contains(request.operation())
              ? 1
              : request.isWrite() ? 0 : parts(request),
      rejected(ServiceFailure::conflict)),

  /** Another transaction is under way on an item of one that writes: it is to be sent again. */
  CONFLICT(request -> request.isWrite() ? parts(request) : 0, rejected(ServiceFailure::conflict)),

  /** The index that the request reads is still being filled with what the table holds. */
  BUILDING(
      request -> request.index().isPresent() ? 1 : 0,
      rejected((request, way) -> ServiceFailure.building(request))),

  /** Half of a batch, or all of it, comes back as unprocessed items: they are to be sent again. */
  UNPROCESSED(
      request -> request.operation().equals("BatchWriteItem") ? 2 : 0,
      (request, way, recorder) -> UnprocessedItems.ofShare(way == 0 ? Share.HALF : Share.ALL));

  /** Those after which a call may throw. */
  static final Set<Failure> SHOWN =
      EnumSet.complementOf(EnumSet.of(CONFLICT, BUILDING, UNPROCESSED));

  /** Those that can happen to any request, with some exceptions. */
  static final Set<Failure> OF_ANY_REQUEST =
      EnumSet.of(THROTTLED, INTERNAL, EXPIRED, DENIED, UNREACHABLE);

  private final ToIntFunction<Request> ways;
  private final Effect effect;

  Failure(ToIntFunction<Request> ways, Effect effect) {
    this.ways = ways;
    this.effect = effect;
  }

  /** What happens to a request, in one of the ways. */
  private interface Effect {
    ExecutionInterceptor on(Request request, int way, Recorder recorder);
  }

  /** Names of operations. */
  private static final class Kinds {
    static final Set<String> OF_AN_OBJECT =
        Set.of("GetObject", "HeadObject", "CopyObject", "UploadPartCopy", "GetObjectAttributes");
    static final Set<String> WITH_CONTENT = Set.of("PutObject", "UploadPart");
    static final Set<String> PARTIAL = Set.of("DeleteObjects", "BatchGetItem");
    static final Set<String> SINGLE_WRITES = Set.of("PutItem", "UpdateItem", "DeleteItem");
  }

  /** In how many ways it can happen to a request: 0 if it can't. */
  int ways(Request request) {
    return ways.applyAsInt(request);
  }

  /**
   * Makes it happen to a request.
   *
   * @param way one of the ways, counted from 0
   */
  ExecutionInterceptor on(Request request, int way, Recorder recorder) {
    return effect.on(request, way, recorder);
  }

  private static int parts(Request request) {
    return Operations.transactionParts(request.sent());
  }

  private static Effect rejected(BiFunction<Request, Integer, SdkException> failure) {
    return (request, way, recorder) -> new Rejection(failure.apply(request, way), recorder);
  }
}
