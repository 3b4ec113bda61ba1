package lab.harness.report.html.templates;
import lab.harness.report.html.StepView;
import lab.harness.text.Words;
@SuppressWarnings("unchecked")
@javax.annotation.processing.Generated("gg.jte.TemplateEngine")
public final class JtestepGenerated {
	public static final String JTE_NAME = "step.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,0,0,0,0,0,0,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,6,6,7,7,7,8,8,9,10,11,11,12,12,12,12,12,12,12,12,12,14,14,14,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,17,17,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,19,19,23,23,24,25,25,27,0,0,2,3,0,0,0};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, StepView step, Words words) {
		jteOutput.writeContent("<details class=\"step ");
		jteOutput.setContext("details", "class");
		jteOutput.writeUserContent(step.kind());
		jteOutput.setContext("details", null);
		jteOutput.writeContent("\"");
		var __jte_html_attribute_0 = step.anchor();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" id=\"");
			jteOutput.setContext("details", "id");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("details", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_1 = step.open();
		if (__jte_html_attribute_1) {
		jteOutput.writeContent(" open");
		}
		jteOutput.writeContent(">\n<summary><span class=\"mark\" aria-hidden=\"true\">");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(step.mark());
		jteOutput.writeContent("</span><h3><span class=\"number\">");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(step.number());
		jteOutput.writeContent("</span> ");
		jteOutput.setContext("h3", null);
		jteOutput.writeUserContent(step.title());
		jteOutput.writeContent("</h3><span class=\"status\">");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(step.statusWord());
		jteOutput.writeContent("</span><span class=\"points\">");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(words.of("page.ofPoints", "reached", step.points(), "all", step.maxPoints()));
		jteOutput.writeContent("</span></summary>\n");
		if (step.todo().isPresent()) {
			jteOutput.writeContent("<p class=\"todo\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(step.todo().get());
			jteOutput.writeContent("</p>\n");
		}
		for (var message : step.messages()) {
			lab.harness.report.html.templates.JtemessageGenerated.render(jteOutput, jteHtmlInterceptor, message, words);
			jteOutput.writeContent("\n");
		}
		jteOutput.writeContent("<div class=\"wide\" tabindex=\"0\" role=\"group\"");
		var __jte_html_attribute_2 = words.of("page.tests", "step", step.number());
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" aria-label=\"");
			jteOutput.setContext("div", "aria-label");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("div", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<table>\n<caption>");
		jteOutput.setContext("caption", null);
		jteOutput.writeUserContent(words.of("page.tests", "step", step.number()));
		jteOutput.writeContent("</caption>\n<thead><tr><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.asked"));
		jteOutput.writeContent("</th><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.came"));
		jteOutput.writeContent("</th><th scope=\"col\" class=\"n\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.points"));
		jteOutput.writeContent("</th><th scope=\"col\" class=\"n\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.requests"));
		jteOutput.writeContent("</th><th scope=\"col\" class=\"n\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.read"));
		jteOutput.writeContent("</th><th scope=\"col\" class=\"n\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.units"));
		jteOutput.writeContent("</th><th scope=\"col\" class=\"n\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.millis"));
		jteOutput.writeContent("</th></tr></thead>\n<tbody>\n");
		for (var test : step.tests()) {
			jteOutput.writeContent("<tr");
			var __jte_html_attribute_3 = test.kind();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
				jteOutput.writeContent(" class=\"");
				jteOutput.setContext("tr", "class");
				jteOutput.writeUserContent(__jte_html_attribute_3);
				jteOutput.setContext("tr", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_4 = test.id();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
				jteOutput.writeContent(" data-test=\"");
				jteOutput.setContext("tr", "data-test");
				jteOutput.writeUserContent(__jte_html_attribute_4);
				jteOutput.setContext("tr", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent("><th scope=\"row\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(test.title());
			jteOutput.writeContent("</th><td class=\"status\"><span aria-hidden=\"true\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(test.mark());
			jteOutput.writeContent("</span> ");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(test.statusWord());
			jteOutput.writeContent("</td><td class=\"n\">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(words.of("page.ofPoints", "reached", test.points(), "all", test.maxPoints()));
			jteOutput.writeContent("</td><td class=\"n\">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(test.requests().all());
			jteOutput.writeContent("</td><td class=\"n\">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(test.requests().read());
			jteOutput.writeContent("</td><td class=\"n\">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(test.requests().units());
			jteOutput.writeContent("</td><td class=\"n\">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(test.millis());
			jteOutput.writeContent("</td></tr>\n");
		}
		jteOutput.writeContent("</tbody>\n</table>\n</div>\n");
		if (step.hasRequests()) {
			lab.harness.report.html.templates.JterequestsGenerated.render(jteOutput, jteHtmlInterceptor, step, words);
			jteOutput.writeContent("\n");
		}
		jteOutput.writeContent("</details>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		StepView step = (StepView)params.get("step");
		Words words = (Words)params.get("words");
		render(jteOutput, jteHtmlInterceptor, step, words);
	}
}
