package lab.harness.account.guard;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.harness.requests.SdkFields;
import lab.harness.verdict.CloudFailure;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;

/**
 * Shows a part of a bucket as if it were the whole: on the way out a prefix is put before every
 * key, on the way back it is taken off. What a client does through it can hit no other object.
 */
public final class BucketJail implements ExecutionInterceptor {

  /** What a client may do: to objects, and to ask of the bucket. */
  private static final Pattern ALLOWED =
      Pattern.compile(
          "(Put|Get|Head|Delete|Copy)Object|GetObjectAttributes|DeleteObjects"
              + "|ListObjects(V2)?|ListObjectVersions|ListParts|ListMultipartUploads"
              + "|(Create|Complete|Abort)MultipartUpload|UploadPart(Copy)?"
              + "|HeadBucket|GetBucketVersioning|GetBucketLocation");

  /** The members that hold keys, or what keys start with. */
  private static final Pattern KEYS =
      Pattern.compile("(Destination|Source)?Key|Prefix|(Next)?(Key)?Marker|StartAfter");

  private static final String SOURCE = "CopySource";

  private final String bucket;
  private final String prefix;
  private final AtomicInteger underway = new AtomicInteger();
  private volatile boolean closed;
  private volatile boolean inParts;

  /** The part of a bucket in which the keys start so. */
  public BucketJail(String bucket, String prefix) {
    this.bucket = bucket;
    this.prefix = prefix;
  }

  /** Lets nothing through any more. */
  public void close() {
    closed = true;
  }

  /** Whether a request that it let through has not ended yet. */
  public boolean isBusy() {
    return underway.get() > 0;
  }

  /** Whether an upload in parts was begun: they stay until it is completed. */
  public boolean hasParts() {
    return inParts;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    if (!ALLOWED.matcher(operation).matches()) {
      throw new WrongAnswer(Finding.of("account.jail.operation", "operation", operation));
    }
    for (String asked : buckets(context.request())) {
      if (!asked.equals(bucket)) {
        throw new WrongAnswer(Finding.of("account.jail.bucket", "asked", asked, "given", bucket));
      }
    }
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    if (closed) {
      throw new CloudFailure(Finding.of("account.jail.closed"));
    }
    inParts |= context.request() instanceof CreateMultipartUploadRequest;
    SdkRequest request = SdkFields.map(context.request(), this::inside);
    // A list without a prefix is one of the whole bucket.
    return request.getValueForField("Prefix", String.class).isPresent()
        ? request
        : SdkFields.with(request, "Prefix", prefix);
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
    return SdkFields.map(context.response(), this::outside);
  }

  private String inside(String member, String value) {
    if (member.equals(SOURCE)) {
      return new CopySource(value).inside(prefix);
    }
    return KEYS.matcher(member).matches() ? prefix + value : value;
  }

  /** The keys in a list are still encoded here if the SDK has asked S3 to encode them. */
  private String outside(String member, String value) {
    if (!KEYS.matcher(member).matches()) {
      return value;
    }
    String encoded = prefix.replace("/", "%2F");
    return Stream.of(prefix, encoded)
        .filter(value::startsWith)
        .findFirst()
        .map(start -> value.substring(start.length()))
        .orElse(value);
  }

  private static List<String> buckets(SdkRequest request) {
    return Stream.concat(
            SdkFields.strings(request, "Bucket", "DestinationBucket", "SourceBucket"),
            SdkFields.strings(request, SOURCE).map(source -> new CopySource(source).bucket()))
        .toList();
  }
}
