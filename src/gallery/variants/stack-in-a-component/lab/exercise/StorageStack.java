package lab.exercise;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import lab.contract.Storage;

/** Declares one component, which holds all. */
public final class StorageStack {

  private StorageStack() {}

  public static void main(String[] args) {
    Pulumi.run(StorageStack::stack);
  }

  public static void stack(Context context) {
    GameStorage storage = new GameStorage("battle-royale");
    context.export(Storage.BUCKET_OUTPUT, storage.bucketName());
    context.export(Storage.TABLE_OUTPUT, storage.tableName());
  }
}
