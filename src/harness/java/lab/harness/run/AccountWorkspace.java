package lab.harness.run;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Optional;
import java.util.function.Consumer;
import lab.contract.Storage;
import lab.harness.account.Account;
import lab.harness.kit.Bucket;
import lab.harness.kit.GameTable;
import lab.harness.kit.Stacks;
import lab.harness.settings.Settings;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Indexed;
import lab.harness.step.Indexed.Index;
import lab.harness.step.ScratchOnly;
import lab.harness.step.Versioned;
import lab.harness.verdict.NotJudged;

/**
 * The user's own account: one bucket, of which each test sees a part, and one table, which holds
 * nothing but the items that the steps judge on.
 */
final class AccountWorkspace implements Workspace {

  private final Account account;
  private final Stacks stacks;

  private AccountWorkspace(Account account) {
    this.account = account;
    this.stacks = account.stacks();
  }

  static AccountWorkspace open(Settings settings, Consumer<String> say) {
    return new AccountWorkspace(Account.open(settings, say));
  }

  @Override
  public void admit(Method test) {
    account
        .fatal()
        .ifPresent(
            fatal -> {
              throw fatal;
            });
    account.takePassing();
    if (test.isAnnotationPresent(ScratchOnly.class)) {
      throw new NotJudged(
          "notJudged.%s.%s".formatted(test.getDeclaringClass().getSimpleName(), test.getName()));
    }
    for (Parameter parameter : test.getParameters()) {
      if (parameter.getType() == Bucket.class) {
        admitBucket(parameter.isAnnotationPresent(Versioned.class));
      } else if (parameter.isAnnotationPresent(Holds.class)) {
        admitTable(
            parameter.getAnnotation(Holds.class).value(),
            Optional.ofNullable(parameter.getAnnotation(Indexed.class)).map(Indexed::value));
      }
    }
  }

  private void admitBucket(boolean versioned) {
    if (account.bucket().isEmpty()) {
      throw account.outputs().notJudged(Storage.BUCKET_OUTPUT);
    }
    if (versioned && !account.bucket().get().isVersioned()) {
      throw new NotJudged("notJudged.versioned");
    }
  }

  private void admitTable(Content content, Optional<Index> index) {
    if (content == Content.PLAYGROUND) {
      throw new NotJudged("notJudged.playground");
    }
    if (account.table().isEmpty()) {
      throw account.outputs().notJudged(Storage.TABLE_OUTPUT);
    }
    if (!account.table().get().canHoldItems()) {
      throw new NotJudged("notJudged.keys");
    }
    if (index.filter(it -> !account.table().get().has(it)).isPresent()) {
      throw new NotJudged("notJudged.index");
    }
  }

  @Override
  public Bucket bucket(boolean versioned) {
    return account.bucket().orElseThrow().part();
  }

  @Override
  public GameTable table(Content content) {
    return content == Content.NOTHING
        ? account.table().orElseThrow().toLoad()
        : account.table().orElseThrow().toRead();
  }

  @Override
  public Stacks stacks() {
    return stacks;
  }

  @Override
  public Optional<RuntimeException> trouble(boolean failed) {
    return account.fatal().or(() -> account.takePassing().filter(passing -> failed));
  }

  @Override
  public void close() {
    account.close();
  }
}
