package lab.harness.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Draws ids and times by {@code nextInt} and {@code nextLong}, which are alike in every JDK. */
final class SeededRandom {

  private static final int TWO_WEEKS = 14 * 24 * 60 * 60;

  private SeededRandom() {}

  /** Random UUIDs, of version 4 as {@link UUID#randomUUID()} has them. */
  static List<String> ids(int count, Random random) {
    return Stream.generate(
            () -> {
              long most = random.nextLong() & ~0xF000L | 0x4000L;
              long least = random.nextLong() >>> 2 | Long.MIN_VALUE;
              return new UUID(most, least).toString();
            })
        .limit(count)
        .toList();
  }

  /** Some out of a list, in any order. */
  static <T> List<T> some(int count, List<T> all, Random random) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, count);
  }

  /** Different times within two weeks, to the second. */
  static List<Instant> times(int count, Instant first, Random random) {
    return Stream.generate(() -> first.plusSeconds(random.nextInt(TWO_WEEKS)))
        .distinct()
        .limit(count)
        .toList();
  }
}
