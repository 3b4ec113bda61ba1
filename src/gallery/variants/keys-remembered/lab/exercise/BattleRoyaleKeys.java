package lab.exercise;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import lab.contract.KeySchema;
import lab.contract.PrimaryKey;

/** Joins parts by a hash sign, and makes the key of a mapping but once. */
public final class BattleRoyaleKeys implements KeySchema {

  private enum Kind {
    USER,
    GAME,
    METADATA
  }

  private record Mapping(String gameId, String username) {}

  private static final Map<Mapping, PrimaryKey> MAPPINGS = new ConcurrentHashMap<>();

  @Override
  public PrimaryKey user(String username) {
    return new PrimaryKey(of(Kind.USER, username), metadata(username));
  }

  @Override
  public PrimaryKey game(String gameId) {
    return new PrimaryKey(of(Kind.GAME, gameId), metadata(gameId));
  }

  @Override
  public PrimaryKey mapping(String gameId, String username) {
    return MAPPINGS.computeIfAbsent(
        new Mapping(gameId, username),
        mapping ->
            new PrimaryKey(
                of(Kind.GAME, mapping.gameId()), user(mapping.username()).partitionKey()));
  }

  private static String metadata(String value) {
    return String.join("#", "", Kind.METADATA.name(), Objects.requireNonNull(value));
  }

  private static String of(Kind kind, String value) {
    return String.join("#", kind.name(), Objects.requireNonNull(value));
  }
}
