package lab.exercise;

import lab.contract.KeySchema;
import lab.contract.PrimaryKey;

/** The keys of the three entities, each value prefixed with what it stands for. */
public final class BattleRoyaleKeys implements KeySchema {

  @Override
  public PrimaryKey user(String username) {
    return new PrimaryKey("USER#%s".formatted(username), metadata(username));
  }

  @Override
  public PrimaryKey game(String gameId) {
    return new PrimaryKey("GAME#%s".formatted(gameId), metadata(gameId));
  }

  @Override
  public PrimaryKey mapping(String gameId, String username) {
    return new PrimaryKey("GAME#%s".formatted(gameId), "USER#%s".formatted(username));
  }

  private static String metadata(String value) {
    return String.join("#", "", "METADATA", value);
  }
}
