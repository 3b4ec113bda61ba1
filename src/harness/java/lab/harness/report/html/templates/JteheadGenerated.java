package lab.harness.report.html.templates;
import lab.harness.report.html.Page;
import lab.harness.text.Words;
@SuppressWarnings("unchecked")
@javax.annotation.processing.Generated("gg.jte.TemplateEngine")
public final class JteheadGenerated {
	public static final String JTE_NAME = "head.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,0,0,0,0,0,0,5,5,5,6,6,6,7,7,7,7,7,7,7,7,7,9,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,11,14,14,15,15,15,15,15,15,15,16,16,17,18,18,18,18,18,18,18,19,19,22,22,23,23,23,24,24,26,0,0,2,3,0,0,0};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Page page, Words words) {
		jteOutput.writeContent("<header>\n<p class=\"name\">");
		jteOutput.setContext("p", null);
		jteOutput.writeUserContent(words.of("summary.lab"));
		jteOutput.writeContent("</p>\n<h1>");
		jteOutput.setContext("h1", null);
		jteOutput.writeUserContent(page.reached());
		jteOutput.writeContent("</h1>\n<nav");
		var __jte_html_attribute_0 = words.of("page.progress");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" aria-label=\"");
			jteOutput.setContext("nav", "aria-label");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("nav", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<ol class=\"bar\">\n");
		for (var step : page.steps()) {
			jteOutput.writeContent("<li");
			var __jte_html_attribute_1 = step.kind();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
				jteOutput.writeContent(" class=\"");
				jteOutput.setContext("li", "class");
				jteOutput.writeUserContent(__jte_html_attribute_1);
				jteOutput.setContext("li", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent("><a href=\"#");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(step.anchor());
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"><span aria-hidden=\"true\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(step.mark());
			jteOutput.writeContent("</span> <span class=\"number\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(step.number());
			jteOutput.writeContent("</span><span class=\"hidden\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(step.title());
			jteOutput.writeContent(", ");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(step.statusWord());
			jteOutput.writeContent("</span></a></li>\n");
		}
		jteOutput.writeContent("</ol>\n<ul class=\"jump\">\n");
		if (page.next().isPresent()) {
			jteOutput.writeContent("<li><a href=\"#");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(page.next().get().anchor());
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(words.of("terminal.next", "step", page.next().get().number(), "title", page.next().get().title()));
			jteOutput.writeContent("</a></li>\n");
		}
		for (var link : page.console().links()) {
			jteOutput.writeContent("<li><a href=\"#");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(link.anchor());
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(link.title());
			jteOutput.writeContent("</a></li>\n");
		}
		jteOutput.writeContent("</ul>\n</nav>\n");
		for (var note : page.notes()) {
			jteOutput.writeContent("<p class=\"note\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(note);
			jteOutput.writeContent("</p>\n");
		}
		jteOutput.writeContent("</header>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Page page = (Page)params.get("page");
		Words words = (Words)params.get("words");
		render(jteOutput, jteHtmlInterceptor, page, words);
	}
}
