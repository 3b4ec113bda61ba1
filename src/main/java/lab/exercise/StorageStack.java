package lab.exercise;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import lab.contract.NotDoneYetException;
import lab.contract.Storage;

/**
 * What the lab stores its data in: a bucket and a table. {@link Storage} says what they are like.
 */
public final class StorageStack {

  private StorageStack() {}

  /**
   * Where Pulumi starts: {@code pulumi up} runs this.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Pulumi.run(StorageStack::stack);
  }

  /**
   * Declares the resources and exports their names.
   *
   * @param context what Pulumi offers a program
   */
  public static void stack(Context context) {
    // Step 1:  new BucketV2(...), and context.export(Storage.BUCKET_OUTPUT, ...) with its name.
    // Step 3:  new BucketVersioningV2(...), for that bucket.
    // Step 5:  new Table(...), and context.export(Storage.TABLE_OUTPUT, ...) with its name.
    // Step 11: a global secondary index of the table, in its arguments.
    // Step 12: one more.
    // Each step is judged on its own: take the next line out once you have declared something.
    throw new NotDoneYetException();
  }
}
