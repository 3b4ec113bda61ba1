package lab.harness.report;

import lab.harness.result.RunResult;
import lab.harness.text.Words;

/** One format of report. */
public interface ReportWriter {

  /** The name of the file that it is written to. */
  String fileName();

  /** The whole content of that file, which ends with a line feed. */
  String render(RunResult run, Words words);
}
