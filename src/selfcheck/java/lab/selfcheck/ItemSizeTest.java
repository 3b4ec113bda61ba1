package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import lab.harness.world.ItemSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemSizeTest {

  @ParameterizedTest
  @CsvSource({"'', 0", "shirt-color, 11", "zoé, 4", "桜の谷, 9", "🎮, 4"})
  void takesAStringForItsBytesInUtf8(String string, int size) {
    assertThat(ItemSize.of(string)).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2",
    "27, 2",
    "50, 2",
    "500, 2",
    "0.5, 2",
    "123, 3",
    "1234, 3",
    "12345, 4",
    "-27, 2",
    "1.50, 2",
    "1e10, 2",
    "12345678901234567890123456789012345678, 20"
  })
  void takesANumberForOneByteAndOneMoreForTwoSignificantDigits(String number, int size) {
    assertThat(ItemSize.of(Map.of("age", AttributeValue.fromN(number)))).isEqualTo(3 + size);
  }

  @Test
  void addsUpNamesAndValues() {
    Map<String, AttributeValue> item =
        Map.of(
            "PK", AttributeValue.fromS("GAME#1"),
            "SK", AttributeValue.fromS("#METADATA#1"),
            "people", AttributeValue.fromN("49"));

    assertThat(ItemSize.of(item)).isEqualTo(2 + 6 + 2 + 11 + 6 + 2);
  }

  @Test
  void doesNotGuessAtOtherTypes() {
    assertThatThrownBy(() -> ItemSize.of(Map.of("won", AttributeValue.fromBool(true))))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
