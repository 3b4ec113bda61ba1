package lab.harness.deploy;

import java.util.Map;
import lab.harness.verdict.WrongAnswer;

/** The functions of the provider that a program may call: where and who it is. */
public final class Functions {

  /** The region that a Learner Lab works in. */
  static final String REGION = "us-east-1";

  private static final String ACCOUNT = "000000000000";

  /** What each function that the lab knows answers, by its token. */
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
              "id",
              ACCOUNT,
              "accountId",
              ACCOUNT,
              "userId",
              "lab",
              "arn",
              "arn:aws:iam::" + ACCOUNT + ":user/lab"),
          "aws:index/getPartition:getPartition",
          Map.of(
              "id", "aws",
              "partition", "aws",
              "dnsSuffix", "amazonaws.com",
              "reverseDnsPrefix", "com.amazonaws"));

  private Functions() {}

  /**
   * What a function answers.
   *
   * @throws WrongAnswer if the lab does not know the function
   */
  static Map<String, Object> call(String token) {
    Map<String, String> result = RESULTS.get(token);
    if (result == null) {
      String name = token.substring(token.lastIndexOf(':') + 1);
      throw WrongAnswer.of("deploy.function", name, token);
    }
    return Map.copyOf(result);
  }
}
