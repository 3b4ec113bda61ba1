package lab.harness.world;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import lab.contract.User;
import net.datafaker.Faker;

/** Makes up users, no two of them of the same username. */
final class People {

  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1962, 1, 1);
  private static final int BIRTH_DAYS = 45 * 365;

  private final Faker faker;
  private final Random random;
  private final Set<String> usernames = new HashSet<>();

  People(Locale locale, Random random) {
    this.faker = new Faker(locale, random);
    this.random = random;
  }

  /** A user with a username that follows from the name. */
  User next() {
    String first = faker.name().firstName();
    String last = faker.name().lastName();
    String username = username(letters(first), letters(last));
    return usernames.contains(username) ? next() : named(username, first + " " + last);
  }

  /** A user of that username and any name. */
  User named(String username) {
    return named(username, faker.name().firstName() + " " + faker.name().lastName());
  }

  /** A user of that username, which nobody has yet, and that name. */
  User named(String username, String name) {
    usernames.add(username);
    String email = username + "@example." + pick("com", "net", "org");
    String birthdate = EARLIEST_BIRTH.plusDays(random.nextInt(BIRTH_DAYS)).toString();
    return new User(username, name, email, birthdate, address());
  }

  /** An address on two lines. */
  String address() {
    return "%s\n%s %s"
        .formatted(
            faker.address().streetAddress(), faker.address().zipCode(), faker.address().city());
  }

  private String username(String first, String last) {
    return pick(last + first, first.charAt(0) + last, first + twoDigits(), last + twoDigits());
  }

  private int twoDigits() {
    return 10 + random.nextInt(90);
  }

  private String pick(String... choice) {
    return choice[random.nextInt(choice.length)];
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\P{L}", "");
  }
}
