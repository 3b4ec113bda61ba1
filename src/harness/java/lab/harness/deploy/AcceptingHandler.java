package lab.harness.deploy;

/**
 * Resources that change nothing the lab looks at: an explicit provider, or what can only make a
 * bucket more private. The lab's S3 has no such thing and would log an error if asked.
 */
final class AcceptingHandler implements ResourceHandler {

  @Override
  public String create(Declaration declared) {
    return declared.inputs().string("bucket").orElse(declared.name());
  }
}
