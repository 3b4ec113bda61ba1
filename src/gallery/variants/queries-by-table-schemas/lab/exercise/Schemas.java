package lab.exercise;

import lab.contract.User;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** How the enhanced client makes one of the contract's records from an item. */
final class Schemas {

  static final TableSchema<User> USER =
      StaticImmutableTableSchema.builder(User.class, UserBuilder.class)
          .newItemBuilder(UserBuilder::new, UserBuilder::build)
          .addAttribute(
              String.class,
              a ->
                  a.name("PK")
                      .getter(user -> "USER#" + user.username())
                      .setter((builder, value) -> {})
                      .tags(StaticAttributeTags.primaryPartitionKey()))
          .addAttribute(
              String.class,
              a ->
                  a.name("SK")
                      .getter(user -> "#METADATA#" + user.username())
                      .setter((builder, value) -> {})
                      .tags(StaticAttributeTags.primarySortKey()))
          .addAttribute(
              String.class,
              a ->
                  a.name("username")
                      .getter(User::username)
                      .setter((builder, value) -> builder.username = value))
          .addAttribute(
              String.class,
              a ->
                  a.name("name")
                      .getter(User::name)
                      .setter((builder, value) -> builder.name = value))
          .addAttribute(
              String.class,
              a ->
                  a.name("email")
                      .getter(User::email)
                      .setter((builder, value) -> builder.email = value))
          .addAttribute(
              String.class,
              a ->
                  a.name("birthdate")
                      .getter(User::birthdate)
                      .setter((builder, value) -> builder.birthdate = value))
          .addAttribute(
              String.class,
              a ->
                  a.name("address")
                      .getter(User::address)
                      .setter((builder, value) -> builder.address = value))
          .build();

  private Schemas() {}

  private static final class UserBuilder {

    private String username;
    private String name;
    private String email;
    private String birthdate;
    private String address;

    User build() {
      return new User(username, name, email, birthdate, address);
    }
  }
}
