package lab.harness.report.html.templates;
import lab.harness.report.html.StepView;
import lab.harness.text.Words;
@SuppressWarnings("unchecked")
@javax.annotation.processing.Generated("gg.jte.TemplateEngine")
public final class JterequestsGenerated {
	public static final String JTE_NAME = "requests.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,0,0,0,0,0,0,5,5,5,6,6,6,6,6,6,6,6,6,8,8,8,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,10,10,11,13,13,13,14,14,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,16,16,17,18,18,18,19,19,21,21,22,26,0,0,2,3,0,0,0};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, StepView step, Words words) {
		jteOutput.writeContent("<details class=\"requests\">\n<summary>");
		jteOutput.setContext("summary", null);
		jteOutput.writeUserContent(words.of("page.requestsOf", "step", step.number()));
		jteOutput.writeContent("</summary>\n<div class=\"wide\" tabindex=\"0\" role=\"group\"");
		var __jte_html_attribute_0 = words.of("page.requestsOf", "step", step.number());
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" aria-label=\"");
			jteOutput.setContext("div", "aria-label");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("div", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<table>\n<caption>");
		jteOutput.setContext("caption", null);
		jteOutput.writeUserContent(words.of("page.requestsOf", "step", step.number()));
		jteOutput.writeContent("</caption>\n<thead><tr><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.request"));
		jteOutput.writeContent("</th><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.target"));
		jteOutput.writeContent("</th><th scope=\"col\" class=\"n\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.times"));
		jteOutput.writeContent("</th><th scope=\"col\" class=\"n\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.page"));
		jteOutput.writeContent("</th><th scope=\"col\" class=\"n\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.read"));
		jteOutput.writeContent("</th><th scope=\"col\" class=\"n\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.returned"));
		jteOutput.writeContent("</th><th scope=\"col\" class=\"n\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.units"));
		jteOutput.writeContent("</th></tr></thead>\n");
		for (var test : step.tests()) {
			if (test.requests().all() > 0) {
				jteOutput.writeContent("<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"7\">");
				jteOutput.setContext("th", null);
				jteOutput.writeUserContent(test.title());
				jteOutput.writeContent("</th></tr>\n");
				for (var line : test.requests().lines()) {
					jteOutput.writeContent("<tr><td>");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(line.operation());
					if (line.failure().isPresent()) {
						jteOutput.writeContent(" <span class=\"failure\">");
						jteOutput.setContext("span", null);
						jteOutput.writeUserContent(line.failure().get());
						jteOutput.writeContent("</span>");
					}
					jteOutput.writeContent("</td><td>");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(line.target());
					jteOutput.writeContent("</td><td class=\"n\">");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(line.times());
					jteOutput.writeContent("</td><td class=\"n\">");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(line.page());
					jteOutput.writeContent("</td><td class=\"n\">");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(line.read());
					jteOutput.writeContent("</td><td class=\"n\">");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(line.returned());
					jteOutput.writeContent("</td><td class=\"n\">");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(line.units());
					jteOutput.writeContent("</td></tr>\n");
				}
				if (test.requests().left() > 0) {
					jteOutput.writeContent("<tr><td colspan=\"7\">");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(words.of("page.moreRequests", "left", test.requests().left(), "all", test.requests().all()));
					jteOutput.writeContent("</td></tr>\n");
				}
				jteOutput.writeContent("</tbody>\n");
			}
		}
		jteOutput.writeContent("</table>\n</div>\n</details>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		StepView step = (StepView)params.get("step");
		Words words = (Words)params.get("words");
		render(jteOutput, jteHtmlInterceptor, step, words);
	}
}
