package lab.harness.fault;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lab.harness.requests.Request;

/**
 * Lets a call fail at each of its requests, one at a time. The first one fails in each way in which
 * it can fail. Each later one fails in all ways that are particular to such a request, and in two,
 * by turns, of those in which any request can fail: a trial of each would take too long.
 *
 * @param kinds the failures that are tried
 */
public record Sweep(Faults faults, Set<Failure> kinds) {

  /** How many requests of a call fail: of a call that makes more, some from first to last. */
  private static final int MOST = 12;

  /** The same where each request costs. */
  private static final int FEW = 2;

  /** All failures after which a call may throw; where requests cost, that no capacity is left. */
  public static Sweep of(Faults faults) {
    return new Sweep(faults, faults.isSparing() ? Set.of(Failure.THROTTLED) : Failure.SHOWN);
  }

  /** One kind of failure; where requests cost, none after which a whole call is due. */
  public static Sweep of(Faults faults, Failure kind) {
    boolean dear = faults.isSparing() && kind == Failure.UNPROCESSED;
    return new Sweep(faults, dear ? Set.of() : Set.of(kind));
  }

  /**
   * Runs a trial once as it is, and then again for each failure. A call that is wrong without any
   * failure is for other tests to tell: here a failure must not make it wrong in another way.
   *
   * @param trial sets up anew what the call finds, makes the call, and looks at what came of it;
   *     only requests by the client of the student's code count
   */
  public void each(Runnable trial) {
    if (kinds.isEmpty()) {
      return;
    }
    Watch watch = new Watch(faults.recorder());
    faults.failing(watch);
    Undisturbed undisturbed = Undisturbed.of(trial);
    List<Request> seen = watch.requests();
    undisturbed.checkRequests(seen.size());
    eachRequest(undisturbed.orElse(trial), watch, seen);
    faults.noFailure();
  }

  private void eachRequest(Runnable trial, Watch watch, List<Request> seen) {
    for (int index : spread(seen.size(), faults.isSparing() ? FEW : MOST)) {
      for (Failure kind : kindsAt(index)) {
        for (int way = 0; way < kind.ways(seen.get(index)); way++) {
          boolean happened = watch.inOtherThreads() && happens(trial, kind, way, same(seen, index));
          if (!happened) {
            happens(trial, kind, way, number(index));
          }
        }
      }
    }
  }

  private List<Failure> kindsAt(int index) {
    List<Failure> general = kinds.stream().filter(Failure.OF_ANY_REQUEST::contains).toList();
    return kinds.stream()
        .filter(
            kind ->
                index == 0
                    || !general.contains(kind)
                    || Math.floorMod(general.indexOf(kind) - 2 * index, general.size()) < 2)
        .toList();
  }

  private boolean happens(Runnable trial, Failure kind, int way, Predicate<Request> chosen) {
    Injection injection = new Injection(kind, way, chosen, faults.recorder());
    faults.failing(injection);
    trial.run();
    return injection.hasHappened();
  }

  /** Numbers from 0, the first and the last among them. */
  private static int[] spread(int size, int most) {
    return size <= most
        ? IntStream.range(0, size).toArray()
        : IntStream.range(0, most).map(i -> i * (size - 1) / (most - 1)).toArray();
  }

  private static Predicate<Request> number(int index) {
    AtomicInteger left = new AtomicInteger(index);
    return any -> left.getAndDecrement() == 0;
  }

  /** The same request as then, whichever come before it; one of several alike by its place. */
  private static Predicate<Request> same(List<Request> seen, int index) {
    Request like = seen.get(index);
    long before =
        seen.subList(0, index).stream().filter(it -> it.sent().equals(like.sent())).count();
    AtomicInteger left = new AtomicInteger((int) before);
    return request -> request.sent().equals(like.sent()) && left.getAndDecrement() == 0;
  }
}
