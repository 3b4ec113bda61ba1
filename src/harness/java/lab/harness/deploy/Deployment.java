package lab.harness.deploy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What one run of a program gave out and brought into the cloud, in the order it came. */
public final class Deployment implements Stack, AutoCloseable {

  private final ResourceHandlers handlers;
  private final Map<String, Object> outputs = new HashMap<>();
  private final List<Resource> created = new ArrayList<>();
  private final Deque<Resource> left = new ArrayDeque<>();
  private final Map<String, WrongAnswer> failures = new HashMap<>();

  Deployment(ResourceHandlers handlers) {
    this.handlers = handlers;
  }

  synchronized void add(Resource resource) {
    created.add(resource);
    left.push(resource);
  }

  /** Notes that a resource could not be created, and why. Of each service, the first one counts. */
  synchronized void fail(Label resource, WrongAnswer why) {
    failures.putIfAbsent(resource.service(), why);
  }

  synchronized void export(String name, Object value) {
    outputs.put(name, value);
  }

  @Override
  public synchronized Optional<String> output(String name) {
    return outputs.get(name) instanceof String value ? Optional.of(value) : Optional.empty();
  }

  /** All that was created, in that order; without components, which are nothing but their parts. */
  @Override
  public synchronized List<Resource> resources() {
    return List.copyOf(created);
  }

  @Override
  public List<String> buckets() {
    return ids("s3", Resource::isBucket);
  }

  @Override
  public List<String> tables() {
    return ids("dynamodb", Resource::isTable);
  }

  @Override
  public synchronized boolean knowsItsTables() {
    return !failures.containsKey("dynamodb");
  }

  private synchronized List<String> ids(String service, Predicate<Resource> kind) {
    if (failures.containsKey(service)) {
      throw failures.get(service);
    }
    return created.stream().filter(kind).map(Resource::id).toList();
  }

  /**
   * Deletes it all, as {@code pulumi destroy} does: a bucket that is not empty only if it was
   * declared with {@code forceDestroy}.
   *
   * @throws S3Exception if a bucket is not empty; it and what was created before it are left
   */
  public void destroy() {
    delete(false);
  }

  /** Deletes everything that is still there, whatever was declared. */
  @Override
  public void close() {
    delete(true);
  }

  /** Last things first, until the cloud fails to. */
  private synchronized void delete(boolean force) {
    while (!left.isEmpty()) {
      handlers.of(left.peek()).delete(left.peek(), force);
      left.pop();
    }
  }
}
