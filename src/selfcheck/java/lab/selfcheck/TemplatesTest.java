package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stands in the harness is what comes of the templates, byte for byte: {@code mvn -Pself-check
 * jte:generate} writes it.
 */
class TemplatesTest {

  private static final Path TEMPLATES = Path.of("src", "harness", "templates");
  private static final Path JAVA = Path.of("src", "harness", "java");
  private static final String PACKAGE = "lab.harness.report.html.templates";

  @Test
  void areCompiledAsTheyAre(@TempDir Path folder) throws IOException {
    TemplateEngine engine =
        TemplateEngine.create(
            new DirectoryCodeResolver(TEMPLATES), folder, ContentType.Html, null, PACKAGE);
    engine.setTrimControlStructures(true);

    List<String> made = engine.generateAll();

    assertThat(made)
        .hasSizeGreaterThan(5)
        .allSatisfy(
            file -> assertThat(JAVA.resolve(file)).hasSameTextualContentAs(folder.resolve(file)));
    try (Stream<Path> there = Files.list(JAVA.resolve(PACKAGE.replace('.', '/')))) {
      assertThat(there.filter(file -> file.toString().endsWith("Generated.java")))
          .hasSameSizeAs(made);
    }
  }
}
