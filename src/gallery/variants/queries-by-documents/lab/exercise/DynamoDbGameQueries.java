package lab.exercise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.contract.Game;
import lab.contract.GameQueries;
import lab.contract.GameWithPlayers;
import lab.contract.KeySchema;
import lab.contract.PrimaryKey;
import lab.contract.Storage;
import lab.contract.User;
import lab.contract.UserGameMapping;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Queries by the enhanced client's documents, which need no classes for the items. */
public final class DynamoDbGameQueries implements GameQueries {

  private final DynamoDbTable<EnhancedDocument> table;
  private final KeySchema keys;

  public DynamoDbGameQueries(DynamoDbClient dynamoDb, String table, KeySchema keys) {
    this.table =
        DynamoDbEnhancedClient.builder()
            .dynamoDbClient(dynamoDb)
            .build()
            .table(
                table,
                TableSchema.documentSchemaBuilder()
                    .addIndexPartitionKey(
                        TableMetadata.primaryIndexName(), "PK", AttributeValueType.S)
                    .addIndexSortKey(TableMetadata.primaryIndexName(), "SK", AttributeValueType.S)
                    .addIndexPartitionKey(Storage.INVERTED_INDEX, "SK", AttributeValueType.S)
                    .addIndexSortKey(Storage.INVERTED_INDEX, "PK", AttributeValueType.S)
                    .addIndexPartitionKey(Storage.OPEN_GAMES_INDEX, "map", AttributeValueType.S)
                    .addIndexSortKey(
                        Storage.OPEN_GAMES_INDEX, "open_timestamp", AttributeValueType.S)
                    .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
                    .build());
    this.keys = keys;
  }

  @Override
  public Optional<User> user(String username) {
    PrimaryKey key = keys.user(username);
    EnhancedDocument user =
        table.getItem(
            Key.builder().partitionValue(key.partitionKey()).sortValue(key.sortKey()).build());
    return Optional.ofNullable(user)
        .map(
            it ->
                new User(
                    it.getString("username"),
                    it.getString("name"),
                    it.getString("email"),
                    it.getString("birthdate"),
                    it.getString("address")));
  }

  @Override
  public Optional<GameWithPlayers> game(String gameId) {
    List<EnhancedDocument> items =
        documents(
                table.query(
                    QueryConditional.keyEqualTo(
                        k -> k.partitionValue(keys.game(gameId).partitionKey()))))
            .toList();
    List<UserGameMapping> players =
        items.stream()
            .filter(it -> it.getString("SK").startsWith("USER#"))
            .map(DynamoDbGameQueries::mapping)
            .toList();
    return items.stream()
        .filter(it -> it.getString("SK").startsWith("#METADATA#"))
        .findFirst()
        .map(it -> new GameWithPlayers(game(it), players));
  }

  @Override
  public List<UserGameMapping> players(String gameId) {
    PrimaryKey anybody = keys.mapping(gameId, "");
    return documents(
            table.query(
                QueryConditional.sortBeginsWith(
                    k -> k.partitionValue(anybody.partitionKey()).sortValue(anybody.sortKey()))))
        .map(DynamoDbGameQueries::mapping)
        .toList();
  }

  @Override
  public List<UserGameMapping> gamesOf(String username) {
    return documents(
            table
                .index(Storage.INVERTED_INDEX)
                .query(
                    QueryConditional.sortBeginsWith(
                        k ->
                            k.partitionValue(keys.mapping("", username).sortKey())
                                .sortValue(keys.game("").partitionKey()))))
        .map(DynamoDbGameQueries::mapping)
        .toList();
  }

  @Override
  public List<Game> openGames(String map) {
    return documents(
            table
                .index(Storage.OPEN_GAMES_INDEX)
                .query(QueryConditional.keyEqualTo(k -> k.partitionValue(map))))
        .map(DynamoDbGameQueries::game)
        .toList();
  }

  private static Stream<EnhancedDocument> documents(SdkIterable<Page<EnhancedDocument>> pages) {
    return pages.stream().flatMap(page -> page.items().stream());
  }

  private static Game game(EnhancedDocument item) {
    return new Game(
        item.getString("game_id"),
        item.getString("map"),
        item.getString("creator"),
        item.getNumber("people").intValue(),
        item.getString("create_time"),
        Optional.ofNullable(item.getString("open_timestamp")),
        Optional.ofNullable(item.getString("start_time")),
        Optional.ofNullable(item.getString("end_time")),
        Optional.ofNullable(item.getString("gold")),
        Optional.ofNullable(item.getString("silver")),
        Optional.ofNullable(item.getString("bronze")));
  }

  private static UserGameMapping mapping(EnhancedDocument item) {
    return new UserGameMapping(
        item.getString("game_id"),
        item.getString("username"),
        Optional.ofNullable(item.getString("place")));
  }
}
