package lab.harness.deploy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What one run of a program gave out and brought into the cloud, in the order it came. */
public final class Deployment implements Stack, AutoCloseable {

  private final ResourceHandlers handlers;
  private final Map<String, Object> outputs = new HashMap<>();
  private final Map<String, WrongAnswer> refusedOutputs = new HashMap<>();
  private final Map<String, WrongAnswer> lateOutputs = new HashMap<>();
  private final List<Resource> created = new ArrayList<>();
  private final Deque<Resource> left = new ArrayDeque<>();
  private final Map<Part, WrongAnswer> failures = new EnumMap<>(Part.class);
  private final Set<Part> lacking = EnumSet.noneOf(Part.class);
  private Optional<ProgramEnd> end = Optional.empty();
  private List<Finding> notes = List.of();
  private Optional<Finding> madeUp = Optional.empty();

  Deployment(ResourceHandlers handlers) {
    this.handlers = handlers;
  }

  synchronized void add(Resource resource) {
    created.add(resource);
    left.push(resource);
  }

  /** Notes that a resource could not be created, and why. Of each part, the first one counts. */
  synchronized void fail(Part part, WrongAnswer why) {
    failures.putIfAbsent(part, why);
  }

  synchronized void export(String name, Object value) {
    outputs.put(name, value);
  }

  synchronized void exportNothing(String name, WrongAnswer why) {
    refusedOutputs.put(name, why);
  }

  /** Notes that an output came when the program had returned. */
  synchronized void exportLate(String name, WrongAnswer why) {
    lateOutputs.putIfAbsent(name, why);
  }

  /** Notes that something of a part was declared, but never came: the program had ended. */
  synchronized void lack(Part part) {
    lacking.add(part);
  }

  synchronized void end(ProgramEnd why) {
    end = Optional.of(why);
  }

  synchronized void note(List<Finding> told, Optional<Finding> cause) {
    notes = told;
    madeUp = cause;
  }

  /** What there is to tell of it that costs nothing. */
  public synchronized List<Finding> notes() {
    return Stream.concat(notes.stream(), end.flatMap(ProgramEnd::note).stream()).toList();
  }

  @Override
  public synchronized Optional<String> output(String name) {
    if (refusedOutputs.containsKey(name)) {
      throw refusedOutputs.get(name);
    }
    if (!outputs.containsKey(name) && lateOutputs.containsKey(name)) {
      throw lateOutputs.get(name);
    }
    return outputs.get(name) instanceof String value ? Optional.of(value) : Optional.empty();
  }

  /** The names of the outputs that have a value. */
  public synchronized Set<String> outputs() {
    return Set.copyOf(outputs.keySet());
  }

  /** All that was created, in that order; without components, which are nothing but their parts. */
  @Override
  public synchronized List<Resource> resources() {
    return List.copyOf(created);
  }

  @Override
  public List<String> buckets() {
    return ids(Part.BUCKET, Finding.of("deploy.before.bucket"));
  }

  @Override
  public List<String> tables() {
    return ids(Part.TABLE, Finding.of("deploy.before.table"));
  }

  @Override
  public synchronized boolean knowsItsTables() {
    return !failures.containsKey(Part.TABLE) && created.stream().anyMatch(it -> it.is(Part.TABLE));
  }

  @Override
  public synchronized void checkTaken(Part part) {
    if (failures.containsKey(part)) {
      throw failures.get(part);
    }
    end.filter(it -> lacking.contains(part) || it.part().filter(part::equals).isPresent())
        .ifPresent(it -> it.blame(Finding.of("deploy.before.settings"), madeUp));
  }

  @Override
  public synchronized void checkEnd(Finding what) {
    end.ifPresent(it -> it.blame(what, madeUp));
  }

  private synchronized List<String> ids(Part part, Finding ifMissing) {
    if (failures.containsKey(part)) {
      throw failures.get(part);
    }
    List<String> ids = created.stream().filter(it -> it.is(part)).map(Resource::id).toList();
    if (ids.isEmpty()) {
      checkEnd(ifMissing);
    }
    return ids;
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
      Resource last = left.peek();
      handlers.of(last.type()).orElseThrow().delete(last, force);
      left.pop();
    }
  }
}
