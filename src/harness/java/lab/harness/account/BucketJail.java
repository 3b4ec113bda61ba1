package lab.harness.account;

import static lab.harness.text.Texts.text;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Shows a part of a bucket as if it were the whole: on the way out a prefix is put before every
 * key, on the way back it is taken off. What a client does through it can hit no other object.
 */
final class BucketJail implements ExecutionInterceptor {

  /** What a client may do: to objects, and to ask of the bucket. */
  private static final Set<String> ALLOWED =
      Set.of(
          "PutObject",
          "GetObject",
          "HeadObject",
          "GetObjectAttributes",
          "DeleteObject",
          "DeleteObjects",
          "CopyObject",
          "ListObjects",
          "ListObjectsV2",
          "ListObjectVersions",
          "CreateMultipartUpload",
          "UploadPart",
          "UploadPartCopy",
          "CompleteMultipartUpload",
          "AbortMultipartUpload",
          "ListParts",
          "ListMultipartUploads",
          "HeadBucket",
          "GetBucketVersioning",
          "GetBucketLocation");

  /** They list the whole bucket unless they are told otherwise. */
  private static final Set<String> LISTS =
      Set.of("ListObjects", "ListObjectsV2", "ListObjectVersions", "ListMultipartUploads");

  private static final Set<String> KEYS =
      Set.of(
          "Key",
          "DestinationKey",
          "SourceKey",
          "Prefix",
          "Marker",
          "NextMarker",
          "KeyMarker",
          "NextKeyMarker",
          "StartAfter");

  private static final String SOURCE = "CopySource";

  private final String bucket;
  private final String prefix;
  private final AtomicInteger underway = new AtomicInteger();
  private volatile boolean closed;
  private volatile boolean inParts;

  BucketJail(String bucket, String prefix) {
    this.bucket = bucket;
    this.prefix = prefix;
  }

  /** Lets nothing through any more. */
  void close() {
    closed = true;
  }

  /** Whether a request that it let through has not ended yet. */
  boolean isBusy() {
    return underway.get() > 0;
  }

  /** Whether something was uploaded in parts, which stay until it is completed. */
  boolean hasParts() {
    return inParts;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    if (!ALLOWED.contains(operation)) {
      throw WrongAnswer.of("account.jail.operation", operation);
    }
    buckets(context.request())
        .filter(name -> !name.equals(bucket))
        .findFirst()
        .ifPresent(
            other -> {
              throw WrongAnswer.of("account.jail.bucket", other, bucket);
            });
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    if (closed) {
      throw new IllegalStateException(text("account.jail.closed"));
    }
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    inParts |= operation.equals("CreateMultipartUpload");
    SdkRequest request = Members.map(context.request(), this::inside);
    return LISTS.contains(operation) && Members.get(request, "Prefix").isEmpty()
        ? Members.with(request, "Prefix", prefix)
        : request;
  }

  @Override
  public void beforeMarshalling(Context.BeforeMarshalling context, ExecutionAttributes attributes) {
    underway.incrementAndGet();
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    underway.decrementAndGet();
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    if (context.httpRequest().isPresent()) {
      underway.decrementAndGet();
    }
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    return Members.map(context.response(), this::outside);
  }

  private String inside(String member, String value) {
    if (member.equals(SOURCE)) {
      return new CopySource(value).inside(prefix);
    }
    return KEYS.contains(member) ? prefix + value : value;
  }

  /** A list's keys are still encoded here, if the SDK asked for that. */
  private String outside(String member, String value) {
    if (!KEYS.contains(member)) {
      return value;
    }
    String encoded = prefix.replace("/", "%2F");
    return Stream.of(prefix, encoded)
        .filter(value::startsWith)
        .findFirst()
        .map(start -> value.substring(start.length()))
        .orElse(value);
  }

  private static Stream<String> buckets(SdkRequest request) {
    return Stream.concat(
        Stream.of("Bucket", "DestinationBucket", "SourceBucket")
            .flatMap(member -> Members.get(request, member).stream())
            .map(String.class::cast),
        Members.get(request, SOURCE).map(it -> new CopySource((String) it).bucket()).stream());
  }
}
