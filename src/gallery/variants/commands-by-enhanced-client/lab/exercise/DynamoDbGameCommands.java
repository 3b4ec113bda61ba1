package lab.exercise;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lab.contract.CommandRefusedException;
import lab.contract.Game;
import lab.contract.GameCommands;
import lab.contract.KeySchema;
import lab.contract.PrimaryKey;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.enhanced.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Reads items, changes them in Java and puts them back, if they are still as they were read. */
public final class DynamoDbGameCommands implements GameCommands {

  private static final Expression EXISTS = condition("attribute_exists(PK)");
  private static final Expression IS_NEW = condition("attribute_not_exists(PK)");

  private final DynamoDbEnhancedClient client;
  private final DynamoDbTable<EnhancedDocument> table;
  private final KeySchema keys;

  public DynamoDbGameCommands(DynamoDbClient dynamoDb, String table, KeySchema keys) {
    this.client = DynamoDbEnhancedClient.builder().dynamoDbClient(dynamoDb).build();
    this.table =
        client.table(
            table,
            TableSchema.documentSchemaBuilder()
                .addIndexPartitionKey(TableMetadata.primaryIndexName(), "PK", AttributeValueType.S)
                .addIndexSortKey(TableMetadata.primaryIndexName(), "SK", AttributeValueType.S)
                .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
                .build());
    this.keys = keys;
  }

  @Override
  public void create(String gameId, String map, String username, Instant time) {
    EnhancedDocument game =
        withKey(keys.game(gameId))
            .putString("game_id", gameId)
            .putString("map", map)
            .putString("creator", username)
            .putNumber("people", 1)
            .putString("create_time", time.toString())
            .putString("open_timestamp", time.toString())
            .build();
    write(
        TransactWriteItemsEnhancedRequest.builder()
            .addPutItem(table, put(game, IS_NEW))
            .addPutItem(table, put(mapping(gameId, username), IS_NEW))
            .addConditionCheck(table, exists(keys.user(username))));
  }

  @Override
  public void join(String gameId, String username) {
    for (int attempt = 1; attempt <= Backoff.ATTEMPTS; attempt++) {
      EnhancedDocument game = read(keys.game(gameId));
      int people = game.getNumber("people").intValue();
      if (!game.isPresent("open_timestamp") || people >= Game.MAX_PEOPLE) {
        throw new CommandRefusedException("game " + gameId + " lets nobody in");
      }
      Expression unchanged =
          Expression.builder()
              .expression("people = :people AND attribute_exists(open_timestamp)")
              .expressionValues(Map.of(":people", AttributeValue.fromN("" + people)))
              .build();
      try {
        write(
            TransactWriteItemsEnhancedRequest.builder()
                .addConditionCheck(table, exists(keys.user(username)))
                .addPutItem(table, put(mapping(gameId, username), IS_NEW))
                .addPutItem(
                    table,
                    put(game.toBuilder().putNumber("people", people + 1).build(), unchanged)));
        return;
      } catch (CommandRefusedException e) {
        if (read(keys.game(gameId)).getNumber("people").intValue() == people) {
          throw e;
        }
      }
    }
    throw new CommandRefusedException("too many others want to join " + gameId);
  }

  @Override
  public void start(String gameId, Instant time) {
    EnhancedDocument started =
        read(keys.game(gameId)).toBuilder()
            .remove("open_timestamp")
            .putString("start_time", time.toString())
            .build();
    write(
        TransactWriteItemsEnhancedRequest.builder()
            .addPutItem(
                table,
                put(
                    started,
                    Expression.builder()
                        .expression("attribute_exists(open_timestamp) AND people = :full")
                        .expressionValues(Map.of(":full", AttributeValue.fromN("50")))
                        .build())));
  }

  @Override
  public void finish(String gameId, String gold, String silver, String bronze, Instant time) {
    if (Set.copyOf(List.of(gold, silver, bronze)).size() < 3) {
      throw new CommandRefusedException("three players win");
    }
    EnhancedDocument ended =
        read(keys.game(gameId)).toBuilder()
            .putString("end_time", time.toString())
            .putString("gold", gold)
            .putString("silver", silver)
            .putString("bronze", bronze)
            .build();
    write(
        TransactWriteItemsEnhancedRequest.builder()
            .addPutItem(table, put(winner(gameId, gold, "gold"), EXISTS))
            .addPutItem(table, put(winner(gameId, silver, "silver"), EXISTS))
            .addPutItem(table, put(winner(gameId, bronze, "bronze"), EXISTS))
            .addPutItem(
                table,
                put(
                    ended,
                    condition("attribute_exists(start_time) AND attribute_not_exists(end_time)"))));
  }

  private EnhancedDocument winner(String gameId, String username, String place) {
    return read(keys.mapping(gameId, username)).toBuilder().putString("place", place).build();
  }

  private EnhancedDocument read(PrimaryKey key) {
    EnhancedDocument item = table.getItem(get -> get.key(key(key)).consistentRead(true));
    if (item == null) {
      throw new CommandRefusedException("there is no " + key);
    }
    return item;
  }

  private void write(TransactWriteItemsEnhancedRequest.Builder transaction) {
    try {
      client.transactWriteItems(transaction.build());
    } catch (TransactionCanceledException e) {
      if (isBecauseOf("ConditionalCheckFailed", e)) {
        throw new CommandRefusedException("not as things stand: " + e.getMessage(), e);
      }
      if (!isBecauseOf("TransactionConflict", e)) {
        throw e;
      }
      write(transaction);
    }
  }

  private static boolean isBecauseOf(String code, TransactionCanceledException e) {
    return e.cancellationReasons().stream().anyMatch(reason -> code.equals(reason.code()));
  }

  private EnhancedDocument mapping(String gameId, String username) {
    return withKey(keys.mapping(gameId, username))
        .putString("game_id", gameId)
        .putString("username", username)
        .build();
  }

  private static EnhancedDocument.Builder withKey(PrimaryKey key) {
    return EnhancedDocument.builder()
        .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
        .putString("PK", key.partitionKey())
        .putString("SK", key.sortKey());
  }

  private static TransactPutItemEnhancedRequest<EnhancedDocument> put(
      EnhancedDocument item, Expression condition) {
    return TransactPutItemEnhancedRequest.builder(EnhancedDocument.class)
        .item(item)
        .conditionExpression(condition)
        .build();
  }

  private static ConditionCheck<EnhancedDocument> exists(PrimaryKey key) {
    return ConditionCheck.builder().key(key(key)).conditionExpression(EXISTS).build();
  }

  private static Key key(PrimaryKey key) {
    return Key.builder().partitionValue(key.partitionKey()).sortValue(key.sortKey()).build();
  }

  private static Expression condition(String expression) {
    return Expression.builder().expression(expression).build();
  }
}
