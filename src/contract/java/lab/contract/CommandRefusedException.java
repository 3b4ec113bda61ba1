package lab.contract;

/**
 * {@link GameCommands} throws this exception to refuse a command that the state of the table does
 * not allow. The command has written nothing then.
 */
public class CommandRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Refuses a command.
   *
   * @param message the reason, in words for a person
   */
  public CommandRefusedException(String message) {
    super(message);
  }

  /**
   * Refuses a command because DynamoDB rejected its request.
   *
   * @param message the reason, in words for a person
   * @param cause the response of DynamoDB, as an exception
   */
  public CommandRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
