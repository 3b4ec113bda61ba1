package lab.harness.world;

import lab.contract.KeySchema;
import lab.contract.PrimaryKey;

/** The primary keys as the contract has them. */
public final class Keys implements KeySchema {

  @Override
  public PrimaryKey user(String username) {
    return new PrimaryKey("USER#" + username, "#METADATA#" + username);
  }

  @Override
  public PrimaryKey game(String gameId) {
    return new PrimaryKey("GAME#" + gameId, "#METADATA#" + gameId);
  }

  @Override
  public PrimaryKey mapping(String gameId, String username) {
    return new PrimaryKey("GAME#" + gameId, "USER#" + username);
  }
}
