package lab.harness.deploy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.harness.verdict.WrongAnswer;

/**
 * The attributes that a table declares, beside those that its keys use. The two have to be the
 * same; the provider checks it before it asks DynamoDB, whose own answer does not name the
 * attribute.
 */
record TableKeys(Inputs table) {

  /**
   * Compares the two.
   *
   * @throws WrongAnswer if they differ
   */
  void check() {
    Set<String> declared = names(List.of("name"), table.objects("attributes").stream());
    Set<String> used =
        names(
            List.of("hashKey", "rangeKey"),
            Stream.of(
                    Stream.of(table),
                    table.objects("globalSecondaryIndexes").stream(),
                    table.objects("localSecondaryIndexes").stream())
                .flatMap(owner -> owner));
    refuse("deploy.key.undeclared", used, declared);
    refuse("deploy.key.unused", declared, used);
  }

  private static Set<String> names(List<String> properties, Stream<Inputs> owners) {
    return owners
        .flatMap(owner -> properties.stream().flatMap(name -> owner.string(name).stream()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void refuse(String text, Set<String> some, Set<String> others) {
    List<String> extra = some.stream().filter(name -> !others.contains(name)).toList();
    if (!extra.isEmpty()) {
      throw WrongAnswer.of(text, table.owner(), String.join(", ", extra));
    }
  }
}
