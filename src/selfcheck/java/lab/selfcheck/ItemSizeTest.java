package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lab.harness.world.ItemSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
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
    "-27, 3",
    "1.50, 3",
    "100.1, 4",
    "1e10, 2",
    "0, 1",
    "12345678901234567890123456789012345678, 20",
    "-1234567890123456789012345678901234567.8, 21"
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
  void takesOtherTypesForWhatThePageSays() {
    AttributeValue yes = AttributeValue.fromBool(true);
    SdkBytes bytes = SdkBytes.fromUtf8String("abcd");

    assertThat(ofValue(yes)).isEqualTo(1);
    assertThat(ofValue(AttributeValue.fromNul(true))).isEqualTo(1);
    assertThat(ofValue(AttributeValue.fromL(List.of()))).isEqualTo(3);
    assertThat(ofValue(AttributeValue.fromL(List.of(yes, yes)))).isEqualTo(3 + 2 * (1 + 1));
    assertThat(ofValue(AttributeValue.fromM(Map.of()))).isEqualTo(3);
    assertThat(ofValue(AttributeValue.fromM(Map.of("won", yes)))).isEqualTo(3 + 1 + 3 + 1);
    assertThat(ofValue(AttributeValue.fromB(bytes))).isEqualTo(4);
    assertThat(ofValue(AttributeValue.fromBs(List.of(bytes)))).isEqualTo(4);
    assertThat(ofValue(AttributeValue.fromSs(List.of("ab", "cde")))).isEqualTo(5);
    assertThat(ofValue(AttributeValue.fromNs(List.of("1", "123")))).isEqualTo(2 + 3);
  }

  private static int ofValue(AttributeValue value) {
    return ItemSize.of(Map.of("v", value)) - 1;
  }
}
