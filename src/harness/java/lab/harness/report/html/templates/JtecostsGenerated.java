package lab.harness.report.html.templates;
import lab.harness.report.html.CostsView;
import lab.harness.text.Words;
@SuppressWarnings("unchecked")
@javax.annotation.processing.Generated("gg.jte.TemplateEngine")
public final class JtecostsGenerated {
	public static final String JTE_NAME = "costs.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,0,0,0,0,0,0,5,5,5,6,6,7,7,7,8,8,9,9,9,10,10,10,10,10,10,10,10,10,12,12,12,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,15,15,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,17,17,21,21,22,23,23,23,24,24,26,0,0,2,3,0,0,0};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, CostsView costs, Words words) {
		jteOutput.writeContent("<section id=\"costs\" aria-labelledby=\"costs-title\">\n<h3 id=\"costs-title\">");
		jteOutput.setContext("h3", null);
		jteOutput.writeUserContent(words.of("page.costs"));
		jteOutput.writeContent("</h3>\n");
		if (costs.lines().isEmpty()) {
			jteOutput.writeContent("<p class=\"empty\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(words.of("page.costs.none"));
			jteOutput.writeContent("</p>\n");
		} else {
			jteOutput.writeContent("<p class=\"lead\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(words.of("page.costs.what"));
			jteOutput.writeContent("</p>\n<div class=\"wide\" tabindex=\"0\" role=\"group\"");
			var __jte_html_attribute_0 = words.of("page.costs");
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
				jteOutput.writeContent(" aria-label=\"");
				jteOutput.setContext("div", "aria-label");
				jteOutput.writeUserContent(__jte_html_attribute_0);
				jteOutput.setContext("div", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">\n<table>\n<caption>");
			jteOutput.setContext("caption", null);
			jteOutput.writeUserContent(words.of("page.costs"));
			jteOutput.writeContent("</caption>\n<thead><tr><th scope=\"col\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(words.of("page.question"));
			jteOutput.writeContent("</th><th scope=\"col\" class=\"n\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(words.of("page.read"));
			jteOutput.writeContent("</th><th scope=\"col\" class=\"n\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(words.of("page.units"));
			jteOutput.writeContent("</th><th scope=\"col\" class=\"n\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(words.of("page.million"));
			jteOutput.writeContent("</th><th scope=\"col\"><span class=\"hidden\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(words.of("page.strip"));
			jteOutput.writeContent("</span></th></tr></thead>\n<tbody>\n");
			for (var line : costs.lines()) {
				jteOutput.writeContent("<tr><th scope=\"row\">");
				jteOutput.setContext("th", null);
				jteOutput.writeUserContent(line.title());
				jteOutput.writeContent("</th><td class=\"n\">");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(line.read());
				jteOutput.writeContent("</td><td class=\"n\">");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(line.units());
				jteOutput.writeContent("</td><td class=\"n\">");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(line.dollars());
				jteOutput.writeContent("</td><td class=\"weight\" aria-hidden=\"true\"><i style=\"width: ");
				jteOutput.setContext("i", "style");
				jteOutput.writeUserContent(line.percent());
				jteOutput.setContext("i", null);
				jteOutput.writeContent("%\"></i></td></tr>\n");
			}
			jteOutput.writeContent("</tbody>\n</table>\n</div>\n");
		}
		if (costs.hour().isPresent()) {
			jteOutput.writeContent("<p>");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(costs.hour().get());
			jteOutput.writeContent("</p>\n");
		}
		jteOutput.writeContent("</section>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		CostsView costs = (CostsView)params.get("costs");
		Words words = (Words)params.get("words");
		render(jteOutput, jteHtmlInterceptor, costs, words);
	}
}
