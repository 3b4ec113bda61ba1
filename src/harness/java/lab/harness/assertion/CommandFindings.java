package lab.harness.assertion;

import static lab.harness.assertion.AttributeFinding.ofAGame;

import com.google.common.collect.ObjectArrays;
import java.util.Optional;
import lab.contract.PrimaryKey;
import lab.harness.requests.RequestLog;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes findings on a command, all of which name its call. The log has only its requests. */
record CommandFindings(Finding call, RequestLog requests) {

  Finding of(String key, Object... namesAndValues) {
    Object[] named = {"call", call};
    return Finding.of(key, ObjectArrays.concat(named, namesAndValues, Object.class));
  }

  Finding ofItem(String key, PrimaryKey item) {
    return of(key, "partition", item.partitionKey(), "sort", item.sortKey());
  }

  /** What an item has for an attribute, and what it should have; null stands for nothing. */
  Finding ofAttribute(
      String key, PrimaryKey item, String name, AttributeValue came, AttributeValue right) {
    Optional<Object> type = Optional.ofNullable(right).map(AttributeValue::type);
    Object[] values = {"came", ofAGame(came), "right", ofAGame(right), "type", type};
    Object[] named = {"item", item.sortKey(), "name", name};
    return of(key, ObjectArrays.concat(named, values, Object.class));
  }

  void check(boolean right, Finding finding) {
    WrongAnswer.unless(right, finding.at(requests.lastLine()));
  }

  LastWrite lastWrite() {
    return LastWrite.in(requests);
  }
}
