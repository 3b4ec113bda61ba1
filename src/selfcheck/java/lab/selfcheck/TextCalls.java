package lab.selfcheck;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the Java of the harness and the steps asks the bundles for. */
final class TextCalls extends SyntaxTrees.Visit {

  private final List<Call> calls = new ArrayList<>();
  private final Map<String, Set<String>> strings = new HashMap<>();
  private final Set<String> tests = new TreeSet<>();

  /**
   * A call of {@code Finding.of} or {@code Words.of} whose key is written there.
   *
   * @param names of the values that it gives
   */
  record Call(String where, String key, Set<String> names) {}

  private TextCalls() {}

  static TextCalls read() throws IOException {
    TextCalls visit = new TextCalls();
    visit.run();
    return visit;
  }

  List<Call> calls() {
    return calls;
  }

  /** All strings that are written anywhere. */
  Set<String> strings() {
    return strings.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  Stream<String> stringsIn(String file) {
    return strings.get(file).stream();
  }

  /** The tests of the steps, as {@code Step07Count.countsEveryPage}. */
  Set<String> tests() {
    return tests;
  }

  @Override
  public Void visitLiteral(LiteralTree literal, Void none) {
    String file =
        Path.of(getCurrentPath().getCompilationUnit().getSourceFile().toUri())
            .getFileName()
            .toString();
    if (literal.getValue() instanceof String text) {
      strings.computeIfAbsent(file, key -> new HashSet<>()).add(text);
    }
    return super.visitLiteral(literal, none);
  }

  @Override
  public Void visitMethod(MethodTree method, Void none) {
    if (method.getModifiers().getAnnotations().stream()
        .anyMatch(it -> it.getAnnotationType().toString().equals("Points"))) {
      ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
      tests.add(type.getSimpleName() + "." + method.getName());
    }
    return super.visitMethod(method, none);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
    if (call.getMethodSelect() instanceof MemberSelectTree method
        && method.getIdentifier().contentEquals("of")
        && method
            .getExpression()
            .toString()
            .matches("Finding|.*[wW]ords(\\(\\))?|Words\\.in\\(.*")) {
      add(call, call.getArguments());
    }
    return super.visitMethodInvocation(call, none);
  }

  private void add(Tree call, List<? extends ExpressionTree> arguments) {
    List<? extends ExpressionTree> values = arguments.subList(1, arguments.size());
    Set<String> names =
        IntStream.iterate(0, i -> i < values.size(), i -> i + 2)
            .mapToObj(values::get)
            .flatMap(SyntaxTrees::strings)
            .collect(Collectors.toCollection(TreeSet::new));
    SyntaxTrees.strings(arguments.get(0))
        .map(key -> new Call(where(call), key, names))
        .forEach(calls::add);
  }
}
