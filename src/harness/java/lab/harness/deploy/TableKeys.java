package lab.harness.deploy;

import com.google.common.collect.Sets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lab.harness.verdict.WrongAnswer;

/**
 * The attributes that a table declares, beside those that its keys use. The two have to be the
 * same; the provider checks it before it asks DynamoDB, whose own response does not name the
 * attribute.
 */
record TableKeys(Inputs table) {

  /** {@link WrongAnswer} if the two differ. */
  void check() {
    Set<String> declared = new LinkedHashSet<>();
    table.objects("attributes").forEach(it -> it.string("name").ifPresent(declared::add));
    Set<String> used = new LinkedHashSet<>();
    Stream.of(
            Stream.of(table),
            table.objects("globalSecondaryIndexes").stream(),
            table.objects("localSecondaryIndexes").stream())
        .flatMap(owners -> owners)
        .flatMap(owner -> Stream.of(owner.string("hashKey"), owner.string("rangeKey")))
        .forEach(name -> name.ifPresent(used::add));
    check("deploy.key.undeclared", Sets.difference(used, declared));
    check("deploy.key.unused", Sets.difference(declared, used));
  }

  private void check(String key, Set<String> extra) {
    if (!extra.isEmpty()) {
      throw new WrongAnswer(table.owner().finding(key, "attributes", List.copyOf(extra)));
    }
  }
}
