package lab.harness.deploy;

import com.google.common.net.InetAddresses;
import java.net.Inet4Address;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The condition of a statement that allows something. It narrows a statement for everybody if it
 * asks for a fixed value of one of a few keys; one that a request need not have does not count.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status">
 *     AWS: the meaning of public</a>
 */
record PolicyCondition(JsonNode root) {

  /** Keys whose values are accounts, or ARNs with the account in them. */
  private static final Set<String> ACCOUNTS =
      Set.of(
          "aws:principalaccount",
          "aws:principalarn",
          "aws:sourceaccount",
          "aws:sourcearn",
          "aws:sourceowner",
          "s3:dataaccesspointaccount",
          "s3:dataaccesspointarn",
          "s3:x-amz-server-side-encryption-aws-kms-key-id");

  /** Keys whose values are something else that most requests do not have. */
  private static final Set<String> OTHERS =
      Set.of(
          "aws:principalorgid",
          "aws:principalorgpaths",
          "aws:principalservicename",
          "aws:sourceorgid",
          "aws:sourcevpc",
          "aws:sourcevpce",
          "aws:userid");

  private static final Set<String> ADDRESSES = Set.of("aws:sourceip", "aws:vpcsourceip");

  private static final String BY_A_SERVICE = "aws:principalisawsservice";

  private static final Set<String> EQUALS =
      Set.of(
          "stringequals",
          "stringequalsignorecase",
          "stringlike",
          "arnequals",
          "arnlike",
          "ipaddress",
          "bool");

  private static final String ANY = "foranyvalue:";
  private static final String IF_EXISTS = "ifexists";

  /** AWS takes wider ranges of addresses, of both kinds, for everybody. */
  private static final int WIDEST_4 = 8;

  private static final int WIDEST_6 = 32;

  private record Test(String operator, String key, List<String> values) {

    /** Whether a request has to have one of these values. */
    boolean isRequired() {
      String plain = operator.startsWith(ANY) ? operator.substring(ANY.length()) : operator;
      // Every request has an address.
      return EQUALS.contains(ADDRESSES.contains(key) ? plain.replace(IF_EXISTS, "") : plain);
    }

    boolean allows(Predicate<String> value) {
      return values.stream().allMatch(value);
    }
  }

  /** Whether it leaves out most of the world. */
  boolean narrows() {
    return leavesTheOwnAccount()
        || tests()
            .anyMatch(
                test ->
                    OTHERS.contains(test.key()) && test.allows(PolicyCondition::isFixed)
                        || ADDRESSES.contains(test.key()) && test.allows(PolicyCondition::isNarrow)
                        || test.key().equals(BY_A_SERVICE) && test.allows("true"::equals));
  }

  /** Whether it leaves nobody but the bucket's own account. */
  boolean leavesTheOwnAccount() {
    return tests()
        .anyMatch(test -> ACCOUNTS.contains(test.key()) && test.allows(PolicyCondition::isOwn));
  }

  /** An account or ARN of others that it asks for. */
  Optional<String> otherAccount() {
    return tests()
        .filter(test -> ACCOUNTS.contains(test.key()))
        .flatMap(test -> test.values().stream())
        .filter(value -> !isOwn(value) && isFixed(value))
        .findFirst();
  }

  private Stream<Test> tests() {
    return root.propertyStream()
        .flatMap(
            operator ->
                operator
                    .getValue()
                    .propertyStream()
                    .map(
                        key ->
                            new Test(
                                lower(operator.getKey()),
                                lower(key.getKey()),
                                PolicyDocument.elements(key.getValue()).stream()
                                    .map(value -> value.asString(""))
                                    .toList())))
        .filter(Test::isRequired);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** The ARN of a bucket has no account in it. */
  private static boolean isOwn(String value) {
    String account = PolicyStatement.accountOf(value).orElse(value);
    return account.equals(Functions.ACCOUNT)
        || account.isEmpty() && isFixed(value.substring(value.lastIndexOf(':') + 1));
  }

  /** Whether a value stands for few: what comes before a wildcard or a variable decides. */
  private static boolean isFixed(String value) {
    String start = value.split("[*?$]", 2)[0];
    return start.equals(value) ? !value.isEmpty() : start.matches(".+[:/]");
  }

  private static boolean isNarrow(String range) {
    String[] parts = range.split("/", 2);
    if (!InetAddresses.isInetAddress(parts[0]) || parts.length == 1) {
      return InetAddresses.isInetAddress(range);
    }
    int widest = InetAddresses.forString(parts[0]) instanceof Inet4Address ? WIDEST_4 : WIDEST_6;
    return parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) >= widest;
  }
}
