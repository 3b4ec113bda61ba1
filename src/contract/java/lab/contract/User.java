package lab.contract;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A player.
 *
 * @param username the name that the player is known by
 * @param name the person's name
 * @param email the e-mail address
 * @param birthdate the date of birth
 * @param address the postal address, on more than one line
 */
public record User(String username, String name, String email, String birthdate, String address) {

  /**
   * Reads a user from an item of the table.
   *
   * @param item the item's attributes
   * @return the user
   * @throws IllegalArgumentException if the item lacks an attribute of a user
   */
  public static User of(Map<String, AttributeValue> item) {
    Attributes attributes = new Attributes("User", item);
    return new User(
        attributes.string("username"),
        attributes.string("name"),
        attributes.string("email"),
        attributes.string("birthdate"),
        attributes.string("address"));
  }
}
