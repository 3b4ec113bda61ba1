package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ProxySelector;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import lab.contract.KeySchema;
import lab.contract.PrimaryKey;
import lab.harness.cloud.OwnProperties;
import lab.harness.guard.GuardedCalls;
import lab.harness.verdict.CauseChain;
import lab.harness.verdict.Thrown;
import lab.harness.world.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a call of a student's code leaves behind is put right after it. */
@Isolated
class GuardedCallsTest {

  private static final TimeZone ELSEWHERE = TimeZone.getTimeZone("Asia/Tokyo");

  /** What a call leaves behind, and how to see it. */
  enum Left {
    INTERRUPT(
        () -> Thread.currentThread().interrupt(), () -> Thread.currentThread().isInterrupted()),
    LOADER(
        () -> Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0])),
        () -> Thread.currentThread().getContextClassLoader()),
    HANDLER(
        () -> Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {}),
        () -> Thread.currentThread().getUncaughtExceptionHandler()),
    DEFAULT_HANDLER(
        () -> Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {}),
        Thread::getDefaultUncaughtExceptionHandler),
    LOCALE(
        () -> Locale.setDefault(Locale.JAPAN),
        () -> Arrays.stream(Locale.Category.values()).map(Locale::getDefault).toList()),
    ONE_LOCALE(
        () -> Locale.setDefault(Locale.Category.FORMAT, Locale.JAPAN),
        () -> List.of(Locale.getDefault(), Locale.getDefault(Locale.Category.FORMAT))),
    ZONE(() -> TimeZone.setDefault(ELSEWHERE), TimeZone::getDefault),
    IN(() -> System.setIn(InputStream.nullInputStream()), () -> System.in),
    OUT(() -> System.setOut(new PrintStream(OutputStream.nullOutputStream())), () -> System.out),
    ERR(() -> System.setErr(new PrintStream(OutputStream.nullOutputStream())), () -> System.err),
    NEW_PROPERTY(
        () -> System.setProperty("lab.selfcheck.left", "behind"),
        () -> System.getProperty("lab.selfcheck.left")),
    CHANGED_PROPERTY(
        () -> System.setProperty("java.io.tmpdir", "/nowhere"),
        () -> System.getProperty("java.io.tmpdir")),
    LOST_PROPERTY(() -> System.clearProperty("user.name"), () -> System.getProperty("user.name")),
    PROPERTIES(() -> System.setProperties(new Properties()), () -> System.getProperty("user.dir")),
    SECURITY(
        () -> Security.setProperty("securerandom.source", "file:/dev/other"),
        () -> Security.getProperty("securerandom.source")),
    PROXY(() -> ProxySelector.setDefault(ProxySelector.of(null)), ProxySelector::getDefault);

    private final Runnable act;
    private final Supplier<?> seen;

    Left(Runnable act, Supplier<?> seen) {
      this.act = act;
      this.seen = seen;
    }
  }

  @ParameterizedTest
  @EnumSource
  void isPutRight(Left left) {
    Object before = left.seen.get();

    guarded(left.act).user("zoe");
    Object after = left.seen.get();

    assertThat(after).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void isPutRightAlsoWhenTheCallThrows(Left left) {
    Object before = left.seen.get();
    KeySchema keys =
        guarded(
            () -> {
              left.act.run();
              throw new IllegalStateException("oh");
            });

    assertThatThrownBy(() -> keys.user("zoe")).isInstanceOf(IllegalStateException.class);
    Object after = left.seen.get();

    assertThat(after).isEqualTo(before);
  }

  @Test
  void whatTheLabsOwnServersSetMeanwhileStays() {
    String name = "lab.selfcheck.server";
    try {
      guarded(() -> OwnProperties.keep(() -> System.setProperty(name, "own"))).user("zoe");
      assertThat(System.getProperty(name)).isEqualTo("own");

      guarded(() -> System.setProperty("lab.selfcheck.left", "behind")).user("zoe");
      assertThat(System.getProperty(name)).isEqualTo("own");
      assertThat(System.getProperty("lab.selfcheck.left")).isNull();
    } finally {
      System.clearProperty(name);
    }
  }

  @Test
  void nothingIsTakenFromAServerThatIsStarting() throws InterruptedException {
    String name = "lab.selfcheck.starting";
    CountDownLatch set = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    Thread server =
        new Thread(
            () ->
                OwnProperties.keep(
                    () -> {
                      System.setProperty(name, "own");
                      set.countDown();
                      Uninterruptibles.awaitUninterruptibly(over);
                    }));
    try {
      guarded(
              () -> {
                server.start();
                Uninterruptibles.awaitUninterruptibly(set);
              })
          .user("zoe");
      assertThat(System.getProperty(name)).isEqualTo("own");
    } finally {
      over.countDown();
      server.join();
      System.clearProperty(name);
    }
  }

  @Test
  void aThreadThatWasInterruptedBeforeStaysSo() {
    Thread.currentThread().interrupt();

    guarded(() -> {}).user("zoe");

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void answersComeOutAsTheyAre() {
    assertThat(guarded(() -> {}).mapping("1", "zoe")).isEqualTo(new Keys().mapping("1", "zoe"));
  }

  @Test
  void exceptionsComeOutAsTheyAre() {
    RuntimeException thrown = new IllegalStateException("oh");
    Error error = new AssertionError("no such user");

    assertThatThrownBy(
            () -> guarded(() -> GuardedCallsTest.<RuntimeException>sneak(thrown)).user("zoe"))
        .isSameAs(thrown);
    assertThatThrownBy(
            () -> guarded(() -> GuardedCallsTest.<RuntimeException>sneak(error)).user("zoe"))
        .isSameAs(error);
  }

  @Test
  void aCheckedExceptionIsShownWithoutWhatJavaWrapsItIn() {
    Exception checked = new ExecutionException(new IllegalStateException("oh"));

    assertThatThrownBy(
            () -> guarded(() -> GuardedCallsTest.<RuntimeException>sneak(checked)).user("zoe"))
        .satisfies(
            thrown -> {
              assertThat(CauseChain.of(thrown).all()).startsWith(checked);
              assertThat(Thrown.of(thrown)).isEqualTo(Thrown.of(checked));
            });
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void sneak(Throwable thrown) throws E {
    throw (E) thrown;
  }

  private static KeySchema guarded(Runnable act) {
    return GuardedCalls.of(KeySchema.class, new Acting(act), call -> {});
  }

  private record Acting(Runnable act) implements KeySchema {

    @Override
    public PrimaryKey user(String username) {
      act.run();
      return new Keys().user(username);
    }

    @Override
    public PrimaryKey game(String gameId) {
      return new Keys().game(gameId);
    }

    @Override
    public PrimaryKey mapping(String gameId, String username) {
      return new Keys().mapping(gameId, username);
    }
  }
}
