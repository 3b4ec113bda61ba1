package lab.harness.deploy;

import com.google.common.collect.Sets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * The attributes that a table declares, beside those that its keys use. The two have to be the
 * same; the provider checks it before it asks DynamoDB, whose own response does not name the
 * attribute.
 */
record TableKeys(Inputs table) {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+");

  /** {@link WrongAnswer} if the table itself lacks an attribute, or its type is none. */
  void check() {
    Set<String> missing = undeclared(table);
    if (!missing.isEmpty()) {
      throw new WrongAnswer(
          table
              .owner()
              .finding("deploy.key.undeclared", "attributes", List.copyOf(missing))
              .because(declaredTwice()));
    }
    checkTypes(table);
  }

  /** {@link WrongAnswer} if an index lacks an attribute, or a name or a word of it is none. */
  void check(Inputs index) {
    checkName(index.string("name").orElse(""));
    Set<String> missing = undeclared(index);
    if (!missing.isEmpty()) {
      throw new WrongAnswer(
          table
              .owner()
              .finding(
                  "deploy.index.undeclared",
                  "index",
                  index.string("name").orElse(""),
                  "attributes",
                  List.copyOf(missing))
              .because(declaredTwice()));
    }
    checkTypes(index);
    index.word("projectionType", ProjectionType.knownValues());
  }

  /** Whether a table or an index can have this name. */
  static boolean isName(String name) {
    return NameLimits.TABLE.allow(name) && NAME.matcher(name).matches();
  }

  private void checkName(String index) {
    if (!NameLimits.TABLE.allow(index)) {
      throw new WrongAnswer(
          table.owner().finding("deploy.index.length", "index", index, "length", index.length()));
    }
    if (!NAME.matcher(index).matches()) {
      throw new WrongAnswer(table.owner().finding("deploy.index.letters", "index", index));
    }
  }

  /** {@link WrongAnswer} if an attribute is declared that neither the table nor an index uses. */
  void checkUse(List<Inputs> indexes) {
    Set<String> unused = new LinkedHashSet<>(declared());
    unused.removeAll(table.keys());
    indexes.forEach(index -> unused.removeAll(index.keys()));
    if (!unused.isEmpty()) {
      throw new WrongAnswer(
          table.owner().finding("deploy.key.unused", "attributes", List.copyOf(unused)));
    }
  }

  private void checkTypes(Inputs owner) {
    table.objects("attributes").stream()
        .filter(it -> it.string("name").filter(owner.keys()::contains).isPresent())
        .forEach(it -> it.word("type", ScalarAttributeType.knownValues()));
  }

  private Set<String> undeclared(Inputs owner) {
    return Sets.difference(new LinkedHashSet<>(owner.keys()), declared());
  }

  private Set<String> declared() {
    return new LinkedHashSet<>(names());
  }

  private List<String> names() {
    return table.objects("attributes").stream().flatMap(it -> it.string("name").stream()).toList();
  }

  /** What stands there in the place of what is missing. */
  private Optional<Finding> declaredTwice() {
    List<String> names = names();
    return names.stream()
        .filter(name -> Collections.frequency(names, name) > 1)
        .findFirst()
        .map(
            name ->
                Finding.of(
                    "deploy.cause.builder",
                    "attribute",
                    name,
                    "times",
                    Collections.frequency(names, name)));
  }
}
