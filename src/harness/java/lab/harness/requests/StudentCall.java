package lab.harness.requests;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Given;

/**
 * A call of a method of the student's.
 *
 * @param type the simple name of their class
 */
public record StudentCall(String type, String method, List<Object> arguments) {

  /** A call with its arguments, of which there may be null in place of none. */
  public static StudentCall of(Object object, Method method, Object[] arguments) {
    return new StudentCall(
        object.getClass().getSimpleName(),
        method.getName(),
        Stream.ofNullable(arguments).flatMap(Stream::of).map(StudentCall::shown).toList());
  }

  private static Object shown(Object argument) {
    if (argument instanceof Path path) {
      return path.getFileName();
    }
    return argument instanceof CharSequence text
        ? Expressions.quoted(text.toString())
        : String.valueOf(argument);
  }

  /** Whether a finding names what was asked, so that the call need not be told once more. */
  public boolean isNamedIn(Finding finding) {
    return arguments.isEmpty()
        || finding.arguments().values().stream()
            .filter(String.class::isInstance)
            .anyMatch(text -> isNamedIn((String) text));
  }

  private boolean isNamedIn(String text) {
    String first = String.valueOf(arguments.get(0));
    return text.contains(first) || Expressions.quoted(text).equals(first);
  }

  /** The call as the student would write it. */
  public Finding told() {
    String all = arguments.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return Finding.of("evidence.call", "type", type, "call", new Given(method + "(" + all + ")"));
  }
}
