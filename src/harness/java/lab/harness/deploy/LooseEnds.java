package lab.harness.deploy;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import com.pulumi.test.PulumiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * What of a run is still on its way: the SDK ends a run when the first callback fails, whatever
 * else it is waiting for.
 *
 * @param outputs the stack's, by their names
 */
record LooseEnds(Map<String, Output<?>> outputs, Declarations declarations) {

  /**
   * Waits until all is there that does not hang on what has failed, or until the end.
   *
   * @param end by the clock of {@link System#nanoTime}
   * @param values takes those of the outputs that have one
   */
  void await(long end, BiConsumer<String, Object> values) {
    List<Resource> known = List.of();
    boolean inTime = true;
    // What is declared in a callback comes later.
    for (var all = declarations.resources();
        inTime && !all.equals(known);
        all = declarations.resources()) {
      known = all;
      List<CompletableFuture<?>> urns = new ArrayList<>();
      known.forEach(resource -> urns.add(value(resource.urn())));
      inTime = isDone(urns, end);
    }
    for (Map.Entry<String, Output<?>> output : outputs.entrySet()) {
      CompletableFuture<Optional<Object>> value = value(output.getValue());
      isDone(List.of(value), end);
      value.getNow(Optional.empty()).ifPresent(it -> values.accept(output.getKey(), it));
    }
  }

  /** The value of an output, some time; empty if it has none. */
  private static CompletableFuture<Optional<Object>> value(Output<?> output) {
    return output == null // The constructor of its resource has failed.
        ? CompletableFuture.completedFuture(Optional.empty())
        : PulumiTest.extractValueAsync(output)
            .handle((value, thrown) -> Optional.<Object>ofNullable(value));
  }

  private static boolean isDone(List<CompletableFuture<?>> all, long end) {
    try {
      CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0]))
          .get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a run ended", e);
    }
  }
}
