package lab.selfcheck;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java of the harness and of the steps, as the compiler's parser sees it. */
final class SyntaxTrees {

  private static final List<Path> ROOTS =
      List.of(Path.of("src", "harness", "java"), Path.of("src", "test", "java"));

  private SyntaxTrees() {}

  /** A visit of all classes, which knows the lines that it is at. */
  abstract static class Visit extends TreePathScanner<Void, Void> {

    private Trees trees;

    /** Goes through all files. */
    final void run() throws IOException {
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
        JavacTask task =
            (JavacTask)
                compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources()));
        trees = Trees.instance(task);
        for (CompilationUnitTree unit : task.parse()) {
          scan(unit, null);
        }
      }
    }

    /** A place in a file: {@code Words.java:12}. */
    final String where(Tree tree) {
      CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
      long start = trees.getSourcePositions().getStartPosition(unit, tree);
      return Path.of(unit.getSourceFile().toUri()).getFileName()
          + ":"
          + unit.getLineMap().getLineNumber(start);
    }
  }

  /** The strings that an expression may be, as far as they are written there. */
  static Stream<String> strings(ExpressionTree expression) {
    if (expression instanceof ParenthesizedTree inner) {
      return strings(inner.getExpression());
    }
    if (expression instanceof ConditionalExpressionTree choice) {
      return Stream.concat(
          strings(choice.getTrueExpression()), strings(choice.getFalseExpression()));
    }
    return expression instanceof LiteralTree literal && literal.getValue() instanceof String text
        ? Stream.of(text)
        : Stream.empty();
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path root : ROOTS) {
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }
}
