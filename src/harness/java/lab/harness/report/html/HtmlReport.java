package lab.harness.report.html;

import gg.jte.output.StringOutput;
import lab.harness.report.ReportWriter;
import lab.harness.report.html.templates.JtepageGenerated;
import lab.harness.result.RunResult;
import lab.harness.text.Words;

/**
 * Writes a result as one page that asks for nothing: no script, no other file. Its templates are in
 * {@code src/harness/templates}; what comes of them is the package {@code templates}, checked in,
 * so that no build has to compile templates.
 */
public final class HtmlReport implements ReportWriter {

  private static final int LENGTH = 1 << 16;

  @Override
  public String fileName() {
    return "report.html";
  }

  /** The page. What comes from students is text in it, whatever it holds. */
  @Override
  public String render(RunResult run, Words words) {
    StringOutput page = new StringOutput(LENGTH);
    JtepageGenerated.render(new CleanOutput(page), null, Page.of(run, words), words);
    return page.toString();
  }
}
