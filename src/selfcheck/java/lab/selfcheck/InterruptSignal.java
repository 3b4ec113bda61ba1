package lab.selfcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The signal that Ctrl-C sends. */
final class InterruptSignal {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String IGNORED = "SigIgn:";

  private InterruptSignal() {}

  /** Sends it to a process or, if all processes started here ignore it, the one like it. */
  static void send(Process process) throws IOException, InterruptedException {
    String signal = isIgnored() ? "-TERM" : "-INT";
    new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor();
  }

  /** A shell lets its jobs in the background ignore it, and whatever they start. */
  private static boolean isIgnored() throws IOException {
    return Files.exists(STATUS)
        && Files.readAllLines(STATUS).stream()
            .filter(line -> line.startsWith(IGNORED))
            .map(line -> line.substring(IGNORED.length()).strip())
            .anyMatch(signals -> (Long.parseUnsignedLong(signals, 16) & 2) != 0);
  }
}
