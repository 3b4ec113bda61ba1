package lab.exercise;

import lab.contract.KeySchema;
import lab.contract.NotDoneYetException;
import lab.contract.PrimaryKey;

/**
 * You write this class. {@link KeySchema} says what each method must do. {@code Step04} in {@code
 * src/test/java} judges it.
 */
public final class BattleRoyaleKeys implements KeySchema {

  @Override
  public PrimaryKey user(String username) {
    // TODO step 4: the primary key of a User
    throw new NotDoneYetException();
  }

  @Override
  public PrimaryKey game(String gameId) {
    // TODO step 4: the primary key of a Game
    throw new NotDoneYetException();
  }

  @Override
  public PrimaryKey mapping(String gameId, String username) {
    // TODO step 4: the primary key of a UserGameMapping
    throw new NotDoneYetException();
  }
}
