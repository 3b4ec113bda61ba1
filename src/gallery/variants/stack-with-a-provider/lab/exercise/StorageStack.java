package lab.exercise;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.inputs.ProviderDefaultTagsArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;
import lab.contract.Storage;

/** Leaves bucket and table to a class each, and says which region they are in. */
public final class StorageStack {

  private StorageStack() {}

  public static void main(String[] args) {
    Pulumi.run(StorageStack::stack);
  }

  public static void stack(Context context) {
    Provider provider =
        new Provider(
            "virginia",
            ProviderArgs.builder()
                .region("us-east-1")
                .defaultTags(
                    ProviderDefaultTagsArgs.builder().tags(Map.of("course", "cloud")).build())
                .build());
    CustomResourceOptions options = CustomResourceOptions.builder().provider(provider).build();
    ObjectBucket bucket = new ObjectBucket(options);
    GameTable table = new GameTable(options);
    context.export(Storage.BUCKET_OUTPUT, bucket.name());
    context.export(Storage.TABLE_OUTPUT, table.name());
  }
}
