package lab.harness.deploy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lab.harness.verdict.Finding;

/** What a program declares and calls beside what steps ask for: nobody judges it. */
final class Beside {

  private static final int SHOWN = 8;

  private final Set<Label> resources = new HashSet<>();
  private final Set<String> functions = new TreeSet<>();
  private final Set<Label> twice = new HashSet<>();

  synchronized void add(Label resource) {
    resources.add(resource);
  }

  synchronized void addFunction(String token) {
    functions.add(Label.shortName(token));
  }

  synchronized void addTwice(Label resource) {
    twice.add(resource);
  }

  /**
   * What there is to tell of it.
   *
   * @param declared gives the order; that in which things are created is left to chance
   */
  synchronized List<Finding> notes(List<Label> declared) {
    List<Finding> notes = new ArrayList<>();
    told("deploy.beside", declared).ifPresent(notes::add);
    declared.stream()
        .filter(twice::contains)
        .map(resource -> resource.finding("deploy.besideTwice"))
        .forEach(notes::add);
    return notes;
  }

  /** A likely cause of an exception: the program went on with what was made up. */
  synchronized Optional<Finding> asCause(List<Label> declared) {
    return told("deploy.madeUp", declared);
  }

  private Optional<Finding> told(String key, List<Label> declared) {
    List<Object> all =
        Stream.concat(declared.stream().filter(resources::contains), functions.stream()).toList();
    List<Object> shown = all.subList(0, Math.min(SHOWN, all.size()));
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(Finding.of(key, "what", shown, "more", all.size() - shown.size()));
  }
}
