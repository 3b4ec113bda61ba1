package lab.harness.assertion;

import static lab.harness.assertion.AttributeFinding.ofALoad;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lab.contract.PrimaryKey;
import lab.contract.Storage;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.ItemsToLoad;
import lab.harness.requests.BatchWrites;
import lab.harness.requests.RequestLog;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;
import lab.harness.world.Canonical;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items after a load, which is busy if it has returned while requests are under way. */
public record LoadedItemsAssert(
    Map<PrimaryKey, Map<String, AttributeValue>> items, RequestLog requests, boolean busy) {

  private static final String UNKNOWN = "load.cause.unknown";

  /** Looks at a table. */
  public static LoadedItemsAssert of(GameTable table) {
    RequestLog requests = table.requests();
    boolean busy = table.isBusy();
    int before = requests.requests().size();
    Map<PrimaryKey, Map<String, AttributeValue>> items = table.state().items();
    busy |= table.isBusy() || requests.requests().size() > before;
    return new LoadedItemsAssert(items, requests, busy);
  }

  /** They are those of the file, no more, no less and none changed. */
  public void areExactly(ItemsToLoad file) {
    areExactly(file, Hurdle.NONE);
  }

  /** They are those of a file that is hard to load, no more, no less and none changed. */
  void areExactly(ItemsToLoad file, Hurdle hurdle) {
    WrongAnswer.unless(!busy, at(Finding.of("load.busy")));
    Finding cause = hurdle.causeOr(UNKNOWN, requests);
    Set<PrimaryKey> missing = Sets.difference(file.items().keySet(), items.keySet());
    Set<PrimaryKey> extra = Sets.difference(items.keySet(), file.items().keySet());
    if (!missing.isEmpty()) {
      throw missing(file, missing, extra, cause);
    }
    if (!extra.isEmpty()) {
      PrimaryKey first = extra.iterator().next();
      throw wrong(Finding.of("load.extra", "extra", extra.size(), "first", first), cause);
    }
    boolean telling = hurdle == Hurdle.VALUES || hurdle == Hurdle.ONCE_MORE;
    Finding changed = telling ? cause : Finding.of(UNKNOWN);
    file.items().forEach((key, item) -> isSame(key, item, cause, changed));
  }

  private WrongAnswer missing(
      ItemsToLoad file, Set<PrimaryKey> missing, Set<PrimaryKey> extra, Finding cause) {
    BatchWrites sent = BatchWrites.in(requests);
    for (PrimaryKey key : missing) {
      if (ItemsToLoad.isOfAnEarlierFile(file.items().get(key)) && sent.puts(key)) {
        return new WrongAnswer(at(Finding.of("load.gone", "key", key)));
      }
    }
    int all = file.items().size();
    PrimaryKey first = missing.iterator().next();
    Finding finding =
        Finding.of("load.missing", "missing", missing.size(), "items", all, "first", first);
    Optional<Finding> underAnotherKey = underAnotherKey(file.items().get(first), extra);
    if (underAnotherKey.isPresent()) {
      return wrong(finding, underAnotherKey.get());
    }
    if (missing.size() == all && !extra.isEmpty()) {
      PrimaryKey other = extra.iterator().next();
      return wrong(
          finding, Finding.of("load.cause.otherFile", "extra", extra.size(), "first", other));
    }
    boolean unsent = missing.stream().noneMatch(sent::puts);
    return wrong(finding, unsent ? Finding.of("load.cause.unsent") : cause);
  }

  /** An item that is not of the file, and has all that a missing one has but for the key. */
  private Optional<Finding> underAnotherKey(
      Map<String, AttributeValue> missing, Set<PrimaryKey> extra) {
    return extra.stream()
        .filter(key -> withoutKey(items.get(key)).equals(withoutKey(missing)))
        .findFirst()
        .map(key -> Finding.of("load.cause.otherKey", "key", key));
  }

  private static Map<String, AttributeValue> withoutKey(Map<String, AttributeValue> item) {
    return Canonical.of(
        Maps.filterKeys(
            item, name -> !name.equals(Storage.PARTITION_KEY) && !name.equals(Storage.SORT_KEY)));
  }

  private void isSame(
      PrimaryKey key, Map<String, AttributeValue> expected, Finding cause, Finding otherwise) {
    Map<String, AttributeValue> actual = items.get(key);
    for (String name : new TreeSet<>(Sets.union(expected.keySet(), actual.keySet()))) {
      if (!Canonical.same(actual.get(name), expected.get(name))) {
        Finding held = ofALoad(actual.get(name));
        Finding right = ofALoad(expected.get(name));
        String item = key.partitionKey();
        Finding changed =
            Finding.of("load.changed", "name", name, "item", item, "held", held, "right", right);
        throw wrong(changed, causeOf(expected, actual, cause, otherwise));
      }
    }
  }

  /** Why the table has another item than the file, as far as the item shows it. */
  private static Finding causeOf(
      Map<String, AttributeValue> expected,
      Map<String, AttributeValue> actual,
      Finding cause,
      Finding otherwise) {
    if (ItemsToLoad.isOfAnEarlierFile(actual) && !ItemsToLoad.isOfAnEarlierFile(expected)) {
      return Finding.of("load.cause.kept");
    }
    return ItemsToLoad.isOfAnEarlierLine(actual) ? cause : otherwise;
  }

  private WrongAnswer wrong(Finding finding, Finding likely) {
    return new WrongAnswer(at(finding.because(new Evidence(requests).causeOr(likely))));
  }

  private Finding at(Finding finding) {
    return finding.at(requests.lastLine());
  }
}
