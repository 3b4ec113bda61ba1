package lab.harness.programs;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.report.Reports;
import lab.harness.report.Terminal;
import lab.harness.settings.Settings;
import lab.harness.text.Message;
import lab.harness.text.PlainText;
import lab.harness.text.Words;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import lab.harness.watch.Editor;
import lab.harness.watch.Keyboard;
import lab.harness.watch.SavedClasses;
import lab.harness.watch.Screen;
import lab.harness.watch.WatchLoop;
import lab.harness.workspace.CloudKind;

/** Judges the student's classes at each save, in this JVM, on a cloud that stays. */
public final class Watch {

  /** What goes wrong with a request is told by the verdicts. */
  private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

  private Watch() {}

  /**
   * Watches until Ctrl-C or the key that quits; this JVM then has the status 0. If something is
   * wrong, it says so and has the status 1.
   *
   * @param args see the text {@code watch.help}
   */
  public static void main(String[] args) throws InterruptedException {
    PrintStream out = System.out;
    try {
      WatchArguments arguments = WatchArguments.of(args);
      if (arguments.help()) {
        print(out, help());
        return;
      }
      new JvmSettings(true); // until Java ends
      System.setProperty(LOG_LEVEL, "off");
      watch(arguments, SystemSettings.read(), out);
    } catch (BadInputException e) {
      print(out, Message.of(SystemSettings.words(), e.finding()).lines());
      System.exit(1);
    }
    System.exit(0);
  }

  private static void watch(WatchArguments arguments, Settings settings, PrintStream out)
      throws InterruptedException {
    check(settings);
    InputStream in = System.in;
    System.setIn(InputStream.nullInputStream());
    Words words = Words.in(settings.language());
    boolean unicode = Terminal.unicode(Optional.ofNullable(System.getProperty("native.encoding")));
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    SavedClasses classes = classes(settings, context);
    WatchLoop loop =
        new WatchLoop(
            settings,
            classes,
            context,
            new Screen(out, words, unicode),
            new Editor(arguments.editor()));
    Keyboard keyboard = Keyboard.open(in, out);
    CtrlC.then(
        () -> {
          keyboard.close();
          loop.close();
        });
    loop.run(keyboard);
  }

  private static void check(Settings settings) {
    if (CloudKind.of(settings.cloud()) != CloudKind.ALL.get(0)) {
      throw new BadInputException(Finding.of("watch.cloud", "cloud", settings.cloud()));
    }
    if (!Files.isDirectory(settings.sourceFolder())) {
      throw new BadInputException(Finding.of("bad.source", "folder", settings.sourceFolder()));
    }
    Reports.prepare(settings.out());
    TemporaryFolder.prepare();
  }

  private static SavedClasses classes(Settings settings, ClassLoader context) {
    List<Path> classPath =
        Stream.of(ClassPath.of(context).split(File.pathSeparator)).map(Path::of).toList();
    try {
      return new SavedClasses(settings.sourceFolder(), settings.out().resolve("watch"), classPath);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> help() {
    return SystemSettings.words().of("watch.help", "example", Editor.EXAMPLE).lines();
  }

  private static void print(PrintStream out, Stream<String> lines) {
    lines.map(PlainText::clean).forEach(out::println);
  }
}
