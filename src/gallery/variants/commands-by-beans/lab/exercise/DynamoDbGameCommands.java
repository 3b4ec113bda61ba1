package lab.exercise;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.time.Instant;
import lab.contract.CommandRefusedException;
import lab.contract.GameCommands;
import lab.contract.KeySchema;
import lab.contract.PrimaryKey;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;
import software.amazon.awssdk.enhanced.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.enhanced.dynamodb.model.IgnoreNullsMode;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactUpdateItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Commands by a bean; where a number grows or an attribute goes, by a plain request. */
public final class DynamoDbGameCommands implements GameCommands {

  private static final Expression EXISTS = condition("attribute_exists(PK)");
  private static final Expression IS_NEW = condition("attribute_not_exists(PK)");

  private final DynamoDbClient dynamoDb;
  private final DynamoDbEnhancedClient enhanced;
  private final DynamoDbTable<Row> rows;
  private final String table;
  private final KeySchema keys;

  public DynamoDbGameCommands(DynamoDbClient dynamoDb, String table, KeySchema keys) {
    this.dynamoDb = dynamoDb;
    this.enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(dynamoDb).build();
    this.rows = enhanced.table(table, TableSchema.fromBean(Row.class));
    this.table = table;
    this.keys = keys;
  }

  @Override
  public void create(String gameId, String map, String username, Instant time) {
    Row game = row(keys.game(gameId));
    game.setGameId(gameId);
    game.setMap(map);
    game.setCreator(username);
    game.setPeople(1);
    game.setCreateTime(time);
    game.setOpenTimestamp(time);
    Row player = row(keys.mapping(gameId, username));
    player.setGameId(gameId);
    player.setUsername(username);
    write(
        TransactWriteItemsEnhancedRequest.builder()
            .addPutItem(rows, put(game, IS_NEW))
            .addPutItem(rows, put(player, IS_NEW))
            .addConditionCheck(rows, exists(keys.user(username))));
  }

  @Override
  public void join(String gameId, String username) {
    while (true) {
      Row game = rows.getItem(get -> get.key(key(keys.game(gameId))).consistentRead(true));
      if (game == null || game.getOpenTimestamp() == null || game.getPeople() >= 50) {
        throw new CommandRefusedException("game " + gameId + " lets nobody in");
      }
      Row player = row(keys.mapping(gameId, username));
      player.setGameId(gameId);
      player.setUsername(username);
      AttributeValue seen = fromN(game.getPeople().toString());
      game.setPeople(game.getPeople() + 1);
      try {
        write(
            TransactWriteItemsEnhancedRequest.builder()
                .addUpdateItem(
                    rows,
                    TransactUpdateItemEnhancedRequest.builder(Row.class)
                        .item(game)
                        .ignoreNullsMode(IgnoreNullsMode.SCALAR_ONLY)
                        .conditionExpression(
                            Expression.builder()
                                .expression("people = :seen AND attribute_exists(open_timestamp)")
                                .putExpressionValue(":seen", seen)
                                .build())
                        .build())
                .addPutItem(rows, put(player, IS_NEW))
                .addConditionCheck(rows, exists(keys.user(username))));
        return;
      } catch (CommandRefusedException e) {
        if (!reason(e, 0)) {
          throw e;
        }
      }
    }
  }

  @Override
  public void start(String gameId, Instant time) {
    Row game = rows.getItem(key(keys.game(gameId)));
    if (game == null) {
      throw new CommandRefusedException("there is no game " + gameId);
    }
    game.setOpenTimestamp(null);
    game.setStartTime(time);
    write(
        TransactWriteItemsEnhancedRequest.builder()
            .addUpdateItem(
                rows,
                TransactUpdateItemEnhancedRequest.builder(Row.class)
                    .item(game)
                    .conditionExpression(
                        Expression.builder()
                            .expression("people = :full AND attribute_exists(open_timestamp)")
                            .putExpressionValue(":full", fromN("50"))
                            .build())
                    .build()));
  }

  @Override
  public void finish(String gameId, String gold, String silver, String bronze, Instant time) {
    if (gold.equals(silver) || silver.equals(bronze) || bronze.equals(gold)) {
      throw new CommandRefusedException("three players win");
    }
    Row game = row(keys.game(gameId));
    game.setEndTime(time);
    game.setGold(gold);
    game.setSilver(silver);
    game.setBronze(bronze);
    write(
        TransactWriteItemsEnhancedRequest.builder()
            .addUpdateItem(
                rows,
                update(
                    game,
                    condition("attribute_exists(start_time) AND attribute_not_exists(end_time)")))
            .addUpdateItem(rows, update(winner(gameId, gold, "gold"), EXISTS))
            .addUpdateItem(rows, update(winner(gameId, silver, "silver"), EXISTS))
            .addUpdateItem(rows, update(winner(gameId, bronze, "bronze"), EXISTS)));
  }

  private Row winner(String gameId, String username, String place) {
    Row player = row(keys.mapping(gameId, username));
    player.setPlace(place);
    return player;
  }

  private void write(TransactWriteItemsEnhancedRequest.Builder transaction) {
    for (int attempt = 1; ; attempt++) {
      try {
        enhanced.transactWriteItems(transaction.build());
        return;
      } catch (TransactionCanceledException e) {
        if (e.cancellationReasons().stream()
            .anyMatch(reason -> "ConditionalCheckFailed".equals(reason.code()))) {
          throw new CommandRefusedException("not as things stand", e);
        }
        if (attempt == 5
            || e.cancellationReasons().stream()
                .noneMatch(reason -> "TransactionConflict".equals(reason.code()))) {
          throw e;
        }
        Backoff.pause(attempt);
      }
    }
  }

  private static boolean reason(CommandRefusedException e, int index) {
    return e.getCause() instanceof TransactionCanceledException canceled
        && "ConditionalCheckFailed".equals(canceled.cancellationReasons().get(index).code());
  }

  private static TransactPutItemEnhancedRequest<Row> put(Row row, Expression condition) {
    return TransactPutItemEnhancedRequest.builder(Row.class)
        .item(row)
        .conditionExpression(condition)
        .build();
  }

  private static TransactUpdateItemEnhancedRequest<Row> update(Row row, Expression condition) {
    return TransactUpdateItemEnhancedRequest.builder(Row.class)
        .item(row)
        .ignoreNullsMode(IgnoreNullsMode.SCALAR_ONLY)
        .conditionExpression(condition)
        .build();
  }

  private static ConditionCheck<Row> exists(PrimaryKey key) {
    return ConditionCheck.builder().key(key(key)).conditionExpression(EXISTS).build();
  }

  private static Key key(PrimaryKey key) {
    return Key.builder().partitionValue(key.partitionKey()).sortValue(key.sortKey()).build();
  }

  private static Row row(PrimaryKey key) {
    Row row = new Row();
    row.setPk(key.partitionKey());
    row.setSk(key.sortKey());
    return row;
  }

  private static Expression condition(String expression) {
    return Expression.builder().expression(expression).build();
  }

  /** An item of any kind. */
  @DynamoDbBean
  public static final class Row {
    private String pk;
    private String sk;
    private String gameId;
    private String map;
    private String creator;
    private Integer people;
    private Instant createTime;
    private Instant openTimestamp;
    private Instant startTime;
    private Instant endTime;
    private String gold;
    private String silver;
    private String bronze;
    private String username;
    private String place;

    @DynamoDbPartitionKey
    @DynamoDbAttribute("PK")
    public String getPk() {
      return pk;
    }

    public void setPk(String pk) {
      this.pk = pk;
    }

    @DynamoDbSortKey
    @DynamoDbAttribute("SK")
    public String getSk() {
      return sk;
    }

    public void setSk(String sk) {
      this.sk = sk;
    }

    @DynamoDbAttribute("game_id")
    public String getGameId() {
      return gameId;
    }

    public void setGameId(String gameId) {
      this.gameId = gameId;
    }

    @DynamoDbAttribute("map")
    public String getMap() {
      return map;
    }

    public void setMap(String map) {
      this.map = map;
    }

    @DynamoDbAttribute("creator")
    public String getCreator() {
      return creator;
    }

    public void setCreator(String creator) {
      this.creator = creator;
    }

    @DynamoDbAttribute("people")
    public Integer getPeople() {
      return people;
    }

    public void setPeople(Integer people) {
      this.people = people;
    }

    @DynamoDbAttribute("create_time")
    public Instant getCreateTime() {
      return createTime;
    }

    public void setCreateTime(Instant createTime) {
      this.createTime = createTime;
    }

    @DynamoDbAttribute("open_timestamp")
    public Instant getOpenTimestamp() {
      return openTimestamp;
    }

    public void setOpenTimestamp(Instant openTimestamp) {
      this.openTimestamp = openTimestamp;
    }

    @DynamoDbAttribute("start_time")
    public Instant getStartTime() {
      return startTime;
    }

    public void setStartTime(Instant startTime) {
      this.startTime = startTime;
    }

    @DynamoDbAttribute("end_time")
    public Instant getEndTime() {
      return endTime;
    }

    public void setEndTime(Instant endTime) {
      this.endTime = endTime;
    }

    @DynamoDbAttribute("gold")
    public String getGold() {
      return gold;
    }

    public void setGold(String gold) {
      this.gold = gold;
    }

    @DynamoDbAttribute("silver")
    public String getSilver() {
      return silver;
    }

    public void setSilver(String silver) {
      this.silver = silver;
    }

    @DynamoDbAttribute("bronze")
    public String getBronze() {
      return bronze;
    }

    public void setBronze(String bronze) {
      this.bronze = bronze;
    }

    @DynamoDbAttribute("username")
    public String getUsername() {
      return username;
    }

    public void setUsername(String username) {
      this.username = username;
    }

    @DynamoDbAttribute("place")
    public String getPlace() {
      return place;
    }

    public void setPlace(String place) {
      this.place = place;
    }
  }
}
