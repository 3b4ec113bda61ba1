package lab.exercise;

import lab.contract.KeySchema;
import lab.contract.PrimaryKey;

/** The keys of the three entities, each value prefixed with what it stands for. */
public final class BattleRoyaleKeys implements KeySchema {

  private static final String USER = "USER#";
  private static final String GAME = "GAME#";
  private static final String METADATA = "#METADATA#";

  @Override
  public PrimaryKey user(String username) {
    return new PrimaryKey(USER + username, METADATA + username);
  }

  @Override
  public PrimaryKey game(String gameId) {
    return new PrimaryKey(GAME + gameId, METADATA + gameId);
  }

  @Override
  public PrimaryKey mapping(String gameId, String username) {
    return new PrimaryKey(GAME + gameId, USER + username);
  }
}
