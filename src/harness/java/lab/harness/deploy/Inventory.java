package lab.harness.deploy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lab.harness.verdict.WrongAnswer;

/** The resources that one run of a program brought into the cloud, in the order they came. */
final class Inventory {

  private final ResourceHandlers handlers;
  private final List<Resource> created = new ArrayList<>();
  private final Deque<Resource> left = new ArrayDeque<>();
  private final Map<String, WrongAnswer> refused = new HashMap<>();

  Inventory(ResourceHandlers handlers) {
    this.handlers = handlers;
  }

  synchronized void add(Resource resource) {
    created.add(resource);
    left.push(resource);
  }

  /** Notes that a resource could not be created, and why. Of each service, the first one counts. */
  synchronized void refuse(String type, WrongAnswer why) {
    refused.putIfAbsent(service(type), why);
  }

  synchronized List<Resource> created() {
    return List.copyOf(created);
  }

  /**
   * The ids of all that was created of one kind.
   *
   * @throws WrongAnswer if anything of the same service was refused
   */
  synchronized List<String> ids(String service, Predicate<Resource> kind) {
    if (refused.containsKey(service)) {
      throw refused.get(service);
    }
    return created.stream().filter(kind).map(Resource::id).toList();
  }

  /** Deletes what is left, last things first, until the cloud refuses. */
  synchronized void delete(boolean force) {
    while (!left.isEmpty()) {
      handlers.of(left.peek()).delete(left.peek(), force);
      left.pop();
    }
  }

  /** What stands between the colon and the slash, as in {@code aws:s3/bucket:Bucket}. */
  static String service(String type) {
    return type.replaceAll("^[^:]*:|/.*$", "");
  }
}
