package lab.contract;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A user, who can be a player in games.
 *
 * @param username the name that the user is known by
 * @param name the name of the person
 * @param address the postal address; it has more than one line
 */
public record User(String username, String name, String email, String birthdate, String address) {

  /**
   * Reads a user from an item of the table.
   *
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
