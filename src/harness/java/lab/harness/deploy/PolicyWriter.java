package lab.harness.deploy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Carries out {@code getPolicyDocument}: writes a policy from its parts, as the provider does,
 * without asking AWS.
 *
 * @param args what the function is called with
 * @see <a href="https://www.pulumi.com/registry/packages/aws/api-docs/iam/getpolicydocument/">
 *     Pulumi: getPolicyDocument</a>
 */
record PolicyWriter(Inputs args) {

  private static final String EVERYBODY = "*";

  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** What the function returns, beside what it is called with. */
  Map<String, Object> result() {
    ObjectNode document = document();
    return Map.of(
        "id",
        Integer.toUnsignedString(document.hashCode()),
        "json",
        document.toPrettyString(),
        "minifiedJson",
        document.toString());
  }

  /** A later statement takes the place of an earlier one with the same Sid. */
  private ObjectNode document() {
    ObjectNode document = MAPPER.createObjectNode();
    args.string("policyId").ifPresent(id -> document.put("Id", id));
    document.put("Version", args.string("version").orElse("2012-10-17"));
    ArrayNode statements = document.putArray("Statement");
    policies("sourceJson", "sourcePolicyDocuments").forEach(it -> merge(document, it));
    args.objects("statements").forEach(it -> put(statements, statement(it)));
    policies("overrideJson", "overridePolicyDocuments").forEach(it -> merge(document, it));
    return document;
  }

  private Stream<JsonNode> policies(String one, String several) {
    return Stream.concat(args.string(one).stream(), args.strings(several).stream())
        .filter(json -> !json.isBlank())
        .map(PolicyWriter::read);
  }

  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new WrongAnswer(Finding.of("deploy.function.policy"), e);
    }
  }

  private static void merge(ObjectNode document, JsonNode other) {
    Stream.of("Id", "Version")
        .filter(other::has)
        .forEach(name -> document.set(name, other.get(name)));
    ArrayNode statements = (ArrayNode) document.get("Statement");
    PolicyDocument.elements(other.path("Statement")).forEach(it -> put(statements, it));
  }

  private static void put(ArrayNode statements, JsonNode statement) {
    String sid = statement.path("Sid").asString("");
    for (int i = 0; i < statements.size() && !sid.isEmpty(); i++) {
      if (statements.get(i).path("Sid").asString("").equals(sid)) {
        statements.set(i, statement);
        return;
      }
    }
    statements.add(statement);
  }

  private static ObjectNode statement(Inputs declared) {
    ObjectNode statement = MAPPER.createObjectNode();
    declared.string("sid").ifPresent(sid -> statement.put("Sid", sid));
    statement.put("Effect", declared.string("effect").orElse("Allow"));
    putPrincipals(statement, "Principal", declared.objects("principals"));
    putPrincipals(statement, "NotPrincipal", declared.objects("notPrincipals"));
    putTexts(statement, "Action", declared.strings("actions"));
    putTexts(statement, "NotAction", declared.strings("notActions"));
    putTexts(statement, "Resource", declared.strings("resources"));
    putTexts(statement, "NotResource", declared.strings("notResources"));
    for (Inputs condition : declared.objects("conditions")) {
      ObjectNode operators = object(statement, "Condition");
      ObjectNode operator = object(operators, condition.string("test").orElse(""));
      putTexts(operator, condition.string("variable").orElse(""), condition.strings("values"));
    }
    return statement;
  }

  /** Everybody stands there by itself if it is meant of all kinds of principals. */
  private static void putPrincipals(ObjectNode statement, String name, List<Inputs> principals) {
    for (Inputs principal : principals) {
      String type = principal.string("type").orElse("");
      List<String> identifiers = principal.strings("identifiers");
      if (type.equals(EVERYBODY) && identifiers.equals(List.of(EVERYBODY))) {
        statement.put(name, EVERYBODY);
        return;
      }
      putTexts(object(statement, name), type, identifiers);
    }
  }

  private static ObjectNode object(ObjectNode parent, String name) {
    return Optional.ofNullable((ObjectNode) parent.get(name))
        .orElseGet(() -> parent.putObject(name));
  }

  /** One stands by itself, several in a list, with those that are there already. */
  private static void putTexts(ObjectNode owner, String name, List<String> texts) {
    List<String> all =
        Stream.concat(
                owner.has(name)
                    ? PolicyDocument.elements(owner.get(name)).stream().map(JsonNode::asString)
                    : Stream.empty(),
                texts.stream().map(text -> text.replace("&{", "${")))
            .toList();
    if (all.size() == 1) {
      owner.put(name, all.get(0));
    } else if (!all.isEmpty()) {
      owner.set(name, MAPPER.valueToTree(all));
    }
  }
}
