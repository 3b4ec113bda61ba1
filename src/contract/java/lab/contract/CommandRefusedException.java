package lab.contract;

/**
 * Thrown by {@link GameCommands} when the state of the table does not allow a command. Nothing has
 * been written then.
 */
public class CommandRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Refuses a command.
   *
   * @param message why, for a person
   */
  public CommandRefusedException(String message) {
    super(message);
  }

  /**
   * Refuses a command because DynamoDB did.
   *
   * @param message why, for a person
   * @param cause what DynamoDB answered
   */
  public CommandRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
