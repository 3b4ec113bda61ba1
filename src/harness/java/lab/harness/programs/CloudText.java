package lab.harness.programs;

import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import lab.harness.text.Words;
import lab.harness.workspace.OpenCloud.Contents;

/**
 * Tells where a cloud is, what is in it, and how to reach it.
 *
 * @param loaded how many items were put into its table; empty if none were to be
 */
record CloudText(
    Words words,
    URI s3,
    URI dynamo,
    Contents contents,
    OptionalInt loaded,
    ShellVariables variables) {

  Stream<String> lines() {
    return Stream.of(
            Stream.of(words.of("poke.ready", "s3", s3, "dynamo", dynamo)),
            named("poke.bucket", "poke.bucket.none", contents.buckets()),
            named("poke.table", "poke.table.none", contents.tables()),
            loaded.stream().mapToObj(count -> words.of("poke.loaded", "count", count)),
            Stream.of("", words.of("poke.posix")),
            variables.posix(),
            Stream.of("", words.of("poke.powerShell")),
            variables.powerShell(),
            Stream.of("", words.of("poke.end")))
        .flatMap(lines -> lines);
  }

  private Stream<String> named(String one, String none, List<String> names) {
    return names.isEmpty()
        ? Stream.of(words.of(none))
        : names.stream().map(name -> words.of(one, "name", name));
  }
}
