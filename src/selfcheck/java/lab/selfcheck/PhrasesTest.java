package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read stands in the bundles; no phrase of it stands in Java. */
class PhrasesTest {

  /** Two words, one after the other. */
  private static final Pattern PHRASE = Pattern.compile("\\b\\p{L}{2,}[,;:]? \\p{L}{2,}\\b");

  /** What is made or called with words that no student reads, or with values of attributes. */
  private static final Set<String> CALLS =
      Set.of(
          "AssertionError",
          "IllegalArgumentException",
          "IllegalStateException",
          "Thread",
          "UncheckedIOException",
          "UnsupportedOperationException",
          "attempt",
          "await",
          "bytes",
          "contains",
          "fromS",
          "getBytes",
          "startsWith",
          "super");

  /** Where the strings are data, HTML, or what AWS or Pulumi would say. */
  private static final Set<String> FILES =
      Set.of(
          "Functions.java",
          "Jte",
          "KeyFailure.java",
          "Monitor.java",
          "SampleFiles.java",
          "ServiceFailure.java",
          "Sheet.java",
          "SheetGenerator.java",
          "WhatWasSaid.java",
          "WorldGenerator.java");

  /** What is looked for in the words of AWS, Pulumi and Maven, a command, and names of things. */
  private static final Set<String> NO_TEXTS =
      Set.of(
          "Running program [PID",
          "^Caused by: ",
          "To see the full stack trace",
          "multiple operations on one item",
          "Transaction request cannot include multiple operations on one item",
          "pulumi stack output --json",
          "notes/first game.txt",
          "notes/no such game.txt",
          "never there",
          "folder of ",
          "van der Berg",
          "Île aux Pins");

  @Test
  void noPhraseStandsInJava() throws IOException {
    Phrases phrases = new Phrases();
    phrases.run();

    assertThat(phrases.found).isEmpty();
    assertThat(phrases.spared).containsAll(NO_TEXTS);
  }

  private static final class Phrases extends SyntaxTrees.Visit {

    private final List<String> found = new ArrayList<>();
    private final Set<String> spared = new HashSet<>();

    @Override
    public Void visitLiteral(LiteralTree literal, Void none) {
      if (literal.getValue() instanceof String text && PHRASE.matcher(text).find()) {
        if (NO_TEXTS.contains(text)) {
          spared.add(text);
        } else if (enclosing().noneMatch(CALLS::contains)
            && FILES.stream().noneMatch(where(literal)::startsWith)) {
          found.add(where(literal) + " " + text.lines().findFirst().orElse(""));
        }
      }
      return super.visitLiteral(literal, none);
    }

    /** An annotation is no place for texts, and can't hold any of a bundle. */
    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void none) {
      return null;
    }

    /** The names of the methods and constructors that a literal is an argument of. */
    private Stream<String> enclosing() {
      return Stream.iterate(getCurrentPath(), path -> path != null, TreePath::getParentPath)
          .map(TreePath::getLeaf)
          .map(Phrases::name);
    }

    private static String name(Tree tree) {
      if (tree instanceof NewClassTree made) {
        return made.getIdentifier().toString();
      }
      return tree instanceof MethodInvocationTree call
          ? call.getMethodSelect().toString().replaceFirst("(?s).*\\.", "")
          : "";
    }
  }
}
