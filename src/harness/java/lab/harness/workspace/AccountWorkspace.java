package lab.harness.workspace;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import lab.contract.Storage;
import lab.harness.account.Account;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.Stacks;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Indexed;
import lab.harness.step.Indexed.Index;
import lab.harness.step.OwnCloudOnly;
import lab.harness.step.Versioned;
import lab.harness.verdict.Finding;
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

  static AccountWorkspace open(WorkspaceRequest request) {
    return new AccountWorkspace(Account.open(request.settings(), request.told()));
  }

  @Override
  public void admit(Method test) {
    if (account.fatal().isPresent()) {
      throw account.fatal().get();
    }
    account.takePassing();
    if (test.isAnnotationPresent(OwnCloudOnly.class)) {
      String id = test.getDeclaringClass().getSimpleName() + "." + test.getName();
      throw new NotJudged(Finding.of("notJudged." + id));
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
      throw new NotJudged(Finding.of("notJudged.versioned"));
    }
  }

  private void admitTable(Content content, Optional<Index> index) {
    if (content == Content.PLAYGROUND) {
      throw new NotJudged(Finding.of("notJudged.playground"));
    }
    if (account.table().isEmpty()) {
      throw account.outputs().notJudged(Storage.TABLE_OUTPUT);
    }
    if (!account.table().get().canHoldItems()) {
      throw new NotJudged(Finding.of("notJudged.keys"));
    }
    if (index.filter(it -> !account.table().get().has(it)).isPresent()) {
      throw new NotJudged(Finding.of("notJudged.index"));
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
  public Optional<RuntimeException> trouble(List<GameTable> handed, boolean failed) {
    return account.fatal().or(() -> account.takePassing().filter(passing -> failed));
  }

  /** AWS's own console shows it. */
  @Override
  public boolean canBeShown() {
    return false;
  }

  @Override
  public void close() {
    account.close();
  }
}
