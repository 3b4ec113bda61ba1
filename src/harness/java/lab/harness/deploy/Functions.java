package lab.harness.deploy;

import com.pulumi.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.harness.verdict.WrongAnswer;

/** The functions of providers that a program may call. */
public final class Functions {

  /** The region that a Learner Lab works in. */
  static final String REGION = "us-east-1";

  static final String ACCOUNT = "000000000000";
  private static final String USER = "lab";

  private static final String POLICY = "aws:iam/getPolicyDocument:getPolicyDocument";

  private static final Pattern TOKEN = Pattern.compile("([\\w-]+):(\\w+)(?:/\\w+)?:(\\w+)");

  /** What is known without asking a cloud: where and who it is. */
  private static final Map<String, Map<String, Object>> RESULTS =
      Map.of(
          "aws:index/getRegion:getRegion",
          Map.of(
              "id", REGION,
              "name", REGION,
              "region", REGION,
              "description", "US East (N. Virginia)",
              "endpoint", "ec2." + REGION + ".amazonaws.com"),
          "aws:index/getCallerIdentity:getCallerIdentity",
          Map.of(
              "id", ACCOUNT,
              "accountId", ACCOUNT,
              "userId", USER,
              "arn", "arn:aws:iam::" + ACCOUNT + ":user/" + USER),
          "aws:s3/getCanonicalUserId:getCanonicalUserId",
          Map.of("id", CanonicalUser.OWN, "displayName", USER),
          "aws:cloudfront/getLogDeliveryCanonicalUserId:getLogDeliveryCanonicalUserId",
          Map.of("id", CanonicalUser.LOG_DELIVERY),
          "aws:index/getPartition:getPartition",
          Map.of(
              "id", "aws",
              "partition", "aws",
              "dnsSuffix", "amazonaws.com",
              "reverseDnsPrefix", "com.amazonaws"));

  /** What only AWS knows, and a program may well look into. */
  private static final Map<String, Map<String, Object>> LIKELY =
      Map.of(
          "aws:index/getAvailabilityZones:getAvailabilityZones",
          Map.of(
              "names", Stream.of("a", "b", "c", "d", "e", "f").map(REGION::concat).toList(),
              "zoneIds", Stream.of("1", "2", "4", "6", "3", "5").map("use1-az"::concat).toList()));

  private Functions() {}

  /** Whether what a function returns is what AWS would return, and not made up. */
  public static boolean isKnown(String token) {
    return RESULTS.containsKey(token) || token.equals(POLICY);
  }

  /**
   * What a function returns: numbers are doubles.
   *
   * @throws WrongAnswer if the provider would not take the arguments
   */
  public static Map<String, Object> call(String token, Map<String, Object> args) {
    if (RESULTS.containsKey(token)) {
      return RESULTS.get(token);
    }
    Map<String, Object> result = new HashMap<>(args);
    if (token.equals(POLICY)) {
      result.putAll(new PolicyWriter(new Inputs(new Label(token, ""), args)).result());
      return result;
    }
    Map<String, Object> known = new HashMap<>(args);
    known.putAll(LIKELY.getOrDefault(token, Map.of()));
    Names names = new Names(token, Label.shortName(token), args);
    return resultType(token)
        .flatMap(Schema::properties)
        .map(properties -> new MadeUp(names, 1).values(properties, known))
        .orElseGet(
            () -> {
              result.putIfAbsent("id", names.id());
              return result;
            });
  }

  /** Pulumi's generator makes the class's name of the token. */
  private static Optional<Class<?>> resultType(String token) {
    Matcher parts = TOKEN.matcher(token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    List<String> name = new ArrayList<>(List.of("com", "pulumi", parts.group(1).replace("-", "")));
    if (!parts.group(2).equals("index")) {
      name.add(parts.group(2));
    }
    String function = parts.group(3);
    name.add("outputs");
    name.add(Character.toUpperCase(function.charAt(0)) + function.substring(1) + "Result");
    try {
      String type = String.join(".", name);
      return Optional.of(Class.forName(type, false, Context.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }
}
