package lab.harness.report.html.templates;
import lab.harness.report.html.Page;
import lab.harness.text.Words;
@SuppressWarnings("unchecked")
@javax.annotation.processing.Generated("gg.jte.TemplateEngine")
public final class JtepageGenerated {
	public static final String JTE_NAME = "page.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,0,0,0,0,0,0,5,5,5,5,5,5,5,5,5,11,11,11,12,12,15,15,15,16,16,18,18,19,20,20,22,22,22,23,23,24,25,25,27,27,29,29,29,32,0,0,2,3,0,0,0};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Page page, Words words) {
		jteOutput.writeContent("<!doctype html>\n<html");
		var __jte_html_attribute_0 = words.of("page.language");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" lang=\"");
			jteOutput.setContext("html", "lang");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("html", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
		jteOutput.setContext("title", null);
		jteOutput.writeUserContent(words.of("page.title", "reached", page.reached()));
		jteOutput.writeContent("</title>\n<style>");
		jteOutput.writeUnsafeContent(page.style());
		jteOutput.writeContent("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#steps\">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(words.of("page.skip"));
		jteOutput.writeContent("</a>\n");
		lab.harness.report.html.templates.JteheadGenerated.render(jteOutput, jteHtmlInterceptor, page, words);
		jteOutput.writeContent("\n<main>\n");
		if (page.unusable().isPresent()) {
			lab.harness.report.html.templates.JtemessageGenerated.render(jteOutput, jteHtmlInterceptor, page.unusable().get(), words);
			jteOutput.writeContent("\n");
		}
		jteOutput.writeContent("<section id=\"steps\" aria-labelledby=\"steps-title\">\n<h2 id=\"steps-title\">");
		jteOutput.setContext("h2", null);
		jteOutput.writeUserContent(words.of("page.steps"));
		jteOutput.writeContent("</h2>\n");
		for (var step : page.steps()) {
			lab.harness.report.html.templates.JtestepGenerated.render(jteOutput, jteHtmlInterceptor, step, words);
			jteOutput.writeContent("\n");
		}
		jteOutput.writeContent("</section>\n");
		lab.harness.report.html.templates.JteconsoleGenerated.render(jteOutput, jteHtmlInterceptor, page.console(), words);
		jteOutput.writeContent("\n</main>\n<footer><p>");
		jteOutput.setContext("p", null);
		jteOutput.writeUserContent(page.origin());
		jteOutput.writeContent("</p></footer>\n</body>\n</html>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Page page = (Page)params.get("page");
		Words words = (Words)params.get("words");
		render(jteOutput, jteHtmlInterceptor, page, words);
	}
}
