package lab.harness.deploy;

import java.util.stream.Stream;
import lab.harness.verdict.Finding;

/** What messages call a resource, as in {@code BucketV2 "storage"}, by Pulumi's type token. */
public record Label(String type, String name) {

  /** The class or the function that a token of Pulumi's stands for. */
  static String shortName(String token) {
    return token.substring(token.lastIndexOf(':') + 1);
  }

  /** What stands between the colon and the slash of {@code aws:s3/bucket:Bucket}. */
  String service() {
    return type.replaceAll("^[^:]*:|/.*$", "");
  }

  /** A finding about it: it goes into the gap {@code resource}, beside what else is given. */
  public Finding finding(String key, Object... namesAndValues) {
    return Finding.of(
        key, Stream.concat(Stream.of("resource", this), Stream.of(namesAndValues)).toArray());
  }

  @Override
  public String toString() {
    return "%s \"%s\"".formatted(shortName(type), name);
  }
}
