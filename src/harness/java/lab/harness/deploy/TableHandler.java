package lab.harness.deploy;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * Tables with their indexes. AWS takes a table with all of its indexes or not at all; here it is
 * created without the index that is at fault, so that the rest can be judged.
 */
record TableHandler(DynamoDbClient dynamo) implements ResourceHandler {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  @Override
  public String create(Declaration declared) {
    String name = new CloudName(declared.inputs(), "name", NameLimits.TABLE).from(declared.name());
    TableRequest request = new TableRequest(name, declared.inputs());
    TableKeys keys = new TableKeys(declared.inputs());
    keys.check();
    List<Inputs> indexes = new ArrayList<>();
    Set<Optional<String>> names = new HashSet<>();
    for (Inputs index : request.indexes()) {
      try {
        checkName(declared, index, names);
        keys.check(index);
        indexes.add(index);
      } catch (WrongAnswer e) {
        declared.refused().add(RefusedIndex.of(request, index, e));
      }
    }
    if (declared.refused().isEmpty()) {
      keys.checkUse(indexes);
    }
    create(declared, request, indexes);
    return request.table();
  }

  private static void checkName(Declaration declared, Inputs index, Set<Optional<String>> others) {
    Optional<String> name = index.string("name");
    if (!others.add(name)) {
      throw new WrongAnswer(
          declared.label().finding("deploy.index.twice", "index", name.orElse("")));
    }
  }

  private void create(Declaration declared, TableRequest request, List<Inputs> indexes) {
    try {
      dynamo.createTable(request.with(indexes));
    } catch (DynamoDbException e) {
      if (indexes.isEmpty() || !Declaration.isToBlame(e)) {
        throw e;
      }
      dynamo.createTable(request.with(List.of())); // fails again if it is not for an index
      addOneByOne(declared, request, indexes);
    }
  }

  /** An index that is local can't be added to a table, so the table is created again each time. */
  private void addOneByOne(Declaration declared, TableRequest request, List<Inputs> indexes) {
    List<Inputs> sound = new ArrayList<>();
    for (Inputs index : indexes) {
      until(() -> isActive(describe(request.table()))); // or else it can't be deleted
      remove(request.table());
      sound.add(index);
      try {
        dynamo.createTable(request.with(sound));
      } catch (DynamoDbException e) {
        if (!Declaration.isToBlame(e)) {
          throw e;
        }
        sound.remove(index);
        declared.refused().add(RefusedIndex.of(request, index, refusal(declared, index, e)));
        dynamo.createTable(request.with(sound));
      }
    }
  }

  private static WrongAnswer refusal(Declaration declared, Inputs index, DynamoDbException why) {
    return new WrongAnswer(
        declared
            .label()
            .finding(
                "deploy.index.failed",
                "index",
                index.string("name").orElse(""),
                "reason",
                why.awsErrorDetails().errorMessage()),
        why);
  }

  @Override
  public Map<String, Object> complete(Declaration declared, String table) {
    until(() -> isActive(describe(table)));
    Map<String, Object> outputs = new HashMap<>();
    outputs.put("name", table);
    outputs.put("arn", describe(table).tableArn());
    if (!declared.inputs().flag("streamEnabled")) {
      outputs.put("streamArn", "");
      outputs.put("streamLabel", "");
    }
    return outputs;
  }

  @Override
  public void delete(Resource table, boolean force) {
    remove(table.id());
  }

  private void remove(String table) {
    if (exists(table)) {
      dynamo.deleteTable(request -> request.tableName(table));
      until(() -> !exists(table));
    }
  }

  private boolean exists(String table) {
    try {
      describe(table);
      return true;
    } catch (ResourceNotFoundException e) {
      return false;
    }
  }

  private TableDescription describe(String table) {
    return dynamo.describeTable(request -> request.tableName(table)).table();
  }

  private static boolean isActive(TableDescription table) {
    return table.tableStatus() == TableStatus.ACTIVE
        && table.globalSecondaryIndexes().stream()
            .allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE);
  }

  private static void until(Callable<Boolean> condition) {
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(100))
        .atMost(LIMIT)
        .until(condition);
  }
}
