package lab.harness.deploy;

import com.google.common.collect.Sets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * The attributes that a table declares, beside those that its keys use. The two have to be the
 * same; the provider checks it before it asks DynamoDB, whose own response does not name the
 * attribute.
 */
record TableKeys(Inputs table) {

  /** {@link WrongAnswer} if the table itself lacks an attribute, or its type is none. */
  void check() {
    check("deploy.key.undeclared", undeclared(table));
    checkTypes(table);
  }

  /** {@link WrongAnswer} if an index lacks an attribute, or says a word that is none. */
  void check(Inputs index) {
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
                  List.copyOf(missing)));
    }
    checkTypes(index);
    index.word("projectionType", ProjectionType.knownValues());
  }

  /** {@link WrongAnswer} if an attribute is declared that neither the table nor an index uses. */
  void checkUse(List<Inputs> indexes) {
    Set<String> unused = new LinkedHashSet<>(declared());
    unused.removeAll(table.keys());
    indexes.forEach(index -> unused.removeAll(index.keys()));
    check("deploy.key.unused", unused);
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
    Set<String> declared = new LinkedHashSet<>();
    table.objects("attributes").forEach(it -> it.string("name").ifPresent(declared::add));
    return declared;
  }

  private void check(String key, Set<String> extra) {
    if (!extra.isEmpty()) {
      throw new WrongAnswer(table.owner().finding(key, "attributes", List.copyOf(extra)));
    }
  }
}
