package lab.harness.deploy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program that has been deployed: what it gave out, and what the cloud has of it. */
public final class Deployment implements Stack, AutoCloseable {

  private final Map<String, Object> outputs;
  private final Inventory inventory;

  Deployment(Map<String, Object> outputs, Inventory inventory) {
    this.outputs = outputs;
    this.inventory = inventory;
  }

  @Override
  public Optional<String> output(String name) {
    return outputs.get(name) instanceof String value ? Optional.of(value) : Optional.empty();
  }

  /**
   * All that was created, except components, which are nothing but their parts.
   *
   * @return the resources, in the order of their creation
   */
  @Override
  public List<Resource> resources() {
    return inventory.created();
  }

  @Override
  public List<String> buckets() {
    return inventory.ids("s3", Resource::isBucket);
  }

  @Override
  public List<String> tables() {
    return inventory.ids("dynamodb", Resource::isTable);
  }

  /**
   * Deletes it all, as {@code pulumi destroy} does: a bucket that is not empty only if it was
   * declared with {@code forceDestroy}.
   *
   * @throws software.amazon.awssdk.services.s3.model.S3Exception if a bucket is not empty; it and
   *     what was created before it are left
   */
  public void destroy() {
    inventory.delete(false);
  }

  /** Deletes what is left of it, whatever was declared. */
  @Override
  public void close() {
    inventory.delete(true);
  }
}
