package lab.exercise;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import lab.contract.NotDoneYetException;
import lab.contract.Storage;

/**
 * You write this class: it declares a bucket and a table. {@link Storage} says what they are like.
 */
public final class StorageStack {

  private StorageStack() {}

  /**
   * Pulumi starts here: {@code pulumi up} runs this method.
   *
   * @param args always empty
   */
  public static void main(String[] args) {
    Pulumi.run(StorageStack::stack);
  }

  /**
   * Declares the resources and exports their names as outputs.
   *
   * @param context exports the outputs
   */
  public static void stack(Context context) {
    // Step 1:  new BucketV2(...); export its name: context.export(Storage.BUCKET_OUTPUT, ...).
    // Step 3:  new BucketVersioningV2(...) for that bucket.
    // Step 5:  new Table(...); export its name: context.export(Storage.TABLE_OUTPUT, ...).
    // Step 11: a global secondary index, in the arguments of the table.
    // Step 12: one more global secondary index.
    // Each step is judged on its own. Delete the next line once you have declared something.
    throw new NotDoneYetException();
  }
}
