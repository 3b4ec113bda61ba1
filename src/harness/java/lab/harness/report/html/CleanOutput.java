package lab.harness.report.html;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import lab.harness.text.PlainText;

/**
 * Escapes all that is put into a template, as HTML asks for at each place, and takes out what is
 * invisible or turns the direction of the text.
 */
final class CleanOutput extends OwaspHtmlTemplateOutput {

  CleanOutput(TemplateOutput page) {
    super(page);
  }

  @Override
  public void writeUserContent(String text) {
    super.writeUserContent(text == null ? null : PlainText.clean(text));
  }
}
