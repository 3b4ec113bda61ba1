package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lab.harness.deploy.Functions;
import lab.harness.verdict.WrongAnswer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What functions of the provider return. */
class FunctionsTest {

  private static final String POLICY = "aws:iam/getPolicyDocument:getPolicyDocument";

  @Test
  void aPolicyIsPutTogetherFromItsParts() {
    Map<String, Object> args =
        Map.of(
            "policyId",
            "mine",
            "statements",
            List.of(
                Map.of(
                    "sid",
                    "one",
                    "effect",
                    "Deny",
                    "actions",
                    List.of("s3:*"),
                    "notResources",
                    List.of("a/&{aws:username}", "b"),
                    "principals",
                    List.of(
                        Map.of("type", "AWS", "identifiers", List.of("*")),
                        Map.of("type", "Service", "identifiers", List.of("x", "y"))),
                    "conditions",
                    List.of(
                        condition("Bool", "aws:SecureTransport", "false"),
                        condition("StringLike", "a", "1", "2"),
                        condition("StringLike", "b", "3"))),
                Map.of(
                    "notActions",
                    List.of("s3:Get*"),
                    "notPrincipals",
                    List.of(Map.of("type", "*", "identifiers", List.of("*"))))));

    assertThat(policy(args))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {
                      "Id": "mine",
                      "Version": "2012-10-17",
                      "Statement": [{
                        "Sid": "one",
                        "Effect": "Deny",
                        "Principal": {"AWS": "*", "Service": ["x", "y"]},
                        "Action": "s3:*",
                        "NotResource": ["a/${aws:username}", "b"],
                        "Condition": {
                          "Bool": {"aws:SecureTransport": "false"},
                          "StringLike": {"a": ["1", "2"], "b": "3"}
                        }
                      }, {
                        "Effect": "Allow",
                        "NotPrincipal": "*",
                        "NotAction": "s3:Get*"
                      }]
                    }
                    """));
  }

  private static Map<String, Object> condition(String test, String variable, String... values) {
    return Map.of("test", test, "variable", variable, "values", List.of(values));
  }

  @Test
  void aPolicyMergesOthers() {
    Map<String, Object> args =
        Map.of(
            "version",
            "2008-10-17",
            "sourcePolicyDocuments",
            List.of(statement("a", "1"), statement("b", "1")),
            "statements",
            List.of(Map.of("sid", "b", "effect", "2"), Map.of("sid", "c", "effect", "2")),
            "overridePolicyDocuments",
            List.of(statement("c", "3"), statement("", "3"), statement("", "3")));

    JsonNode policy = policy(args);

    assertThat(policy.path("Version").asString()).isEqualTo("2008-10-17");
    assertThat(policy.path("Statement").values())
        .extracting(it -> it.path("Sid").asString("") + it.path("Effect").asString())
        .containsExactly("a1", "b2", "c3", "3", "3");
  }

  private static String statement(String sid, String effect) {
    return "{\"Statement\": {\"Sid\": \"%s\", \"Effect\": \"%s\"}}".formatted(sid, effect);
  }

  @Test
  void aPolicyOfNoJsonIsTold() {
    assertThatThrownBy(() -> policy(Map.of("sourcePolicyDocuments", List.of("Allow"))))
        .isInstanceOf(WrongAnswer.class)
        .extracting(Told::of, STRING)
        .contains("no JSON");
  }

  @Test
  void whatOnlyAwsKnowsIsMadeUp() {
    assertThat(Functions.isKnown(POLICY)).isTrue();
    assertThat(Functions.isKnown("aws:s3/getBucket:getBucket")).isFalse();
    assertThat(Functions.call("aws:s3/getBucket:getBucket", Map.of("bucket", "mine")))
        .containsEntry("id", "mine")
        .containsEntry("bucket", "mine")
        .containsEntry("arn", "arn:aws:s3:::mine");
    assertThat(Functions.call("aws:iam/getRole:getRole", Map.of("name", "LabRole")))
        .containsEntry("arn", "arn:aws:iam::000000000000:role/LabRole");
    assertThat(Functions.call("other:any/getThing:getThing", Map.of("a", 1.0)))
        .containsEntry("a", 1.0)
        .containsKey("id");
  }

  private static JsonNode policy(Map<String, Object> args) {
    Map<String, Object> result = new HashMap<>(Functions.call(POLICY, args));
    JsonNode policy = JsonMapper.shared().readTree((String) result.get("json"));
    assertThat(policy).isEqualTo(JsonMapper.shared().readTree((String) result.get("minifiedJson")));
    return policy;
  }
}
