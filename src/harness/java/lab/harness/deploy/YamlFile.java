package lab.harness.deploy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.reader.UnicodeReader;

/**
 * A file of Pulumi's, in YAML.
 *
 * @param root empty if there is no such file, or nothing in it
 */
record YamlFile(Path path, Optional<Node> root) {

  /** {@link BadInputException} if it can't be read. */
  static YamlFile read(Path path) {
    try (Reader text = new UnicodeReader(Files.newInputStream(path))) {
      return new YamlFile(path, Optional.ofNullable(new Yaml().compose(text)));
    } catch (NoSuchFileException e) {
      return new YamlFile(path, Optional.empty());
    } catch (YAMLException e) {
      throw unreadable(path, e);
    } catch (IOException e) {
      throw new BadInputException(
          Finding.of("bad.yaml", "file", path.getFileName(), "reason", e.toString()));
    }
  }

  private static BadInputException unreadable(Path path, YAMLException why) {
    return new BadInputException(
        why instanceof MarkedYAMLException marked && marked.getProblemMark() != null
            ? Finding.of(
                "bad.yaml.line",
                "file",
                path.getFileName(),
                "line",
                marked.getProblemMark().getLine() + 1,
                "reason",
                marked.getProblem())
            : Finding.of("bad.yaml", "file", path.getFileName(), "reason", why.getMessage()));
  }

  /** A part of the file by its name; {@link BadInputException} if the file is no mapping. */
  Optional<Node> part(String name) {
    return root.flatMap(node -> Optional.ofNullable(children(node).get(name)));
  }

  /** The same, if it is a text. */
  Optional<String> text(String name) {
    return part(name).filter(ScalarNode.class::isInstance).map(YamlFile::written);
  }

  /** What stands in a node by its name; {@link BadInputException} if the node is no mapping. */
  Map<String, Node> children(Node node) {
    Map<String, Node> children = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(it -> children.put(written(it.getKeyNode()), it.getValueNode()));
    } else if (!written(node).isEmpty()) {
      int line = node.getStartMark().getLine() + 1;
      throw new BadInputException(
          Finding.of("bad.yaml.mapping", "file", path.getFileName(), "line", line));
    }
    return children;
  }

  /** A scalar as it is written, {@code 1.10} too. */
  private static String written(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : node.toString();
  }

  /**
   * A node as data; {@link BadInputException} if it is of a type that YAML itself does not have.
   */
  Object value(Node node) {
    try {
      return new Values().of(node);
    } catch (YAMLException e) {
      throw unreadable(path, e);
    }
  }

  private static final class Values extends SafeConstructor {

    private Values() {
      super(new LoaderOptions());
    }

    private Object of(Node node) {
      return constructDocument(node);
    }
  }
}
