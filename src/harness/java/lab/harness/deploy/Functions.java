package lab.harness.deploy;

import java.util.Map;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;

/** The functions of the provider that a program may call: where and who it is. */
public final class Functions {

  /** The region that a Learner Lab works in. */
  static final String REGION = "us-east-1";

  private static final String ACCOUNT = "000000000000";
  private static final String USER = "lab";

  /** What each function that the lab knows returns, by its token. */
  public static final Map<String, Map<String, String>> RESULTS =
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
          "aws:index/getPartition:getPartition",
          Map.of(
              "id", "aws",
              "partition", "aws",
              "dnsSuffix", "amazonaws.com",
              "reverseDnsPrefix", "com.amazonaws"));

  private Functions() {}

  /** What a function returns; {@link WrongAnswer} if the lab does not know it. */
  static Map<String, Object> call(String token) {
    Map<String, String> result = RESULTS.get(token);
    if (result == null) {
      throw new WrongAnswer(
          Finding.of("deploy.function", "function", Label.shortName(token), "token", token));
    }
    return Map.copyOf(result);
  }
}
