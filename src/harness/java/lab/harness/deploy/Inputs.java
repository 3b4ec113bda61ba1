package lab.harness.deploy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.harness.verdict.WrongAnswer;

/** What a program declared of a resource, as the SDK hands it over: maps, lists and doubles. */
record Inputs(Label owner, Map<String, Object> values) {

  Optional<String> string(String name) {
    return Optional.ofNullable((String) values.get(name));
  }

  Optional<Long> number(String name) {
    return Optional.ofNullable((Number) values.get(name)).map(Number::longValue);
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  List<String> strings(String name) {
    return elements(name).map(String.class::cast).toList();
  }

  /** The attributes that the key of a table or an index is made of. */
  Set<String> keys() {
    return Stream.of(string("hashKey"), string("rangeKey"))
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The objects of a list; one that stands alone counts as a list of one. */
  List<Inputs> objects(String name) {
    return elements(name).map(this::object).toList();
  }

  /**
   * A word out of a few.
   *
   * @throws WrongAnswer if it is another word: the provider, too, checks before it asks AWS
   */
  Optional<String> word(String name, Collection<?> words) {
    List<String> known = words.stream().map(Object::toString).sorted().toList();
    Optional<String> word = string(name);
    if (word.isPresent() && !known.contains(word.get())) {
      throw new WrongAnswer(
          owner.finding("deploy.word", "property", name, "word", word.get(), "known", known));
    }
    return word;
  }

  private Stream<?> elements(String name) {
    Object value = values.get(name);
    return value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
  }

  @SuppressWarnings("unchecked") // Objects come from JSON.
  private Inputs object(Object value) {
    return new Inputs(owner, (Map<String, Object>) value);
  }
}
