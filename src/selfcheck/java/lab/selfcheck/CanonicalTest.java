package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.util.List;
import java.util.Map;
import lab.harness.world.Canonical;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values are compared as DynamoDB does, and not as they are written. */
class CanonicalTest {

  @ParameterizedTest
  @CsvSource({
    "1.50, 1.5",
    "100.00, 100",
    "1E3, 1000",
    "-0, 0",
    "0.0, 0",
    "1e-7, 0.0000001",
    "5E+1, 50",
    "05, 5",
    "-2.50, -2.5"
  })
  void numbersAreNumbers(String one, String other) {
    assertSame(fromN(one), fromN(other));
    assertSame(fromL(List.of(fromN(one))), fromL(List.of(fromN(other))));
    assertSame(fromM(Map.of("a", fromN(one))), fromM(Map.of("a", fromN(other))));
    assertSame(fromNs(List.of(one, "7")), fromNs(List.of("7.0", other)));
  }

  @Test
  void setsHaveNoOrder() {
    SdkBytes a = SdkBytes.fromUtf8String("a");
    SdkBytes b = SdkBytes.fromUtf8String("b");
    assertSame(fromSs(List.of("a", "b")), fromSs(List.of("b", "a")));
    assertSame(fromBs(List.of(a, b)), fromBs(List.of(b, a)));
  }

  @Test
  void whatIsOtherIsOther() {
    assertOther(fromN("1"), fromN("1.0000000000000000000000000000000000001"));
    assertOther(fromN("1"), fromN("-1"));
    assertOther(fromN("1"), fromS("1"));
    assertOther(fromS("1.50"), fromS("1.5"));
    assertOther(fromL(List.of(fromN("1"), fromN("2"))), fromL(List.of(fromN("2"), fromN("1"))));
    assertOther(fromSs(List.of("a")), fromSs(List.of("a", "b")));
    assertOther(fromSs(List.of("a")), fromL(List.of(fromS("a"))));
    assertOther(fromN("no number"), fromN("none"));
    assertOther(fromS(""), null);
    assertOther(null, fromS(""));
  }

  @Test
  void nothingIsNothing() {
    assertThat(Canonical.same(null, (AttributeValue) null)).isTrue();
  }

  private static void assertSame(AttributeValue one, AttributeValue other) {
    assertThat(Canonical.same(one, other)).isTrue();
    assertThat(Canonical.of(one))
        .isEqualTo(Canonical.of(other))
        .hasSameHashCodeAs(Canonical.of(other));
  }

  private static void assertOther(AttributeValue one, AttributeValue other) {
    assertThat(Canonical.same(one, other)).isFalse();
  }
}
