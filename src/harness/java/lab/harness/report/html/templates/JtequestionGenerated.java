package lab.harness.report.html.templates;
import lab.harness.report.html.QuestionView;
import lab.harness.text.Words;
@SuppressWarnings("unchecked")
@javax.annotation.processing.Generated("gg.jte.TemplateEngine")
public final class JtequestionGenerated {
	public static final String JTE_NAME = "question.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,0,0,0,0,0,0,4,4,4,4,4,4,4,4,4,5,5,5,6,6,6,7,7,9,9,9,9,9,9,9,9,9,10,10,11,11,11,11,11,11,12,12,13,14,14,14,14,14,14,15,15,17,17,19,19,19,20,20,20,20,20,20,20,20,20,22,22,22,23,23,23,23,23,23,23,25,25,26,26,26,26,26,26,26,27,27,32,32,33,34,35,35,35,36,36,38,0,0,2,3,0,0,0};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, QuestionView question, Words words) {
		jteOutput.writeContent("<article class=\"question\"");
		var __jte_html_attribute_0 = question.id();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" data-question=\"");
			jteOutput.setContext("article", "data-question");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("article", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<h4>");
		jteOutput.setContext("h4", null);
		jteOutput.writeUserContent(question.title());
		jteOutput.writeContent("</h4>\n<p class=\"figures\">");
		jteOutput.setContext("p", null);
		jteOutput.writeUserContent(question.figures());
		jteOutput.writeContent("</p>\n");
		for (var request : question.requests()) {
			jteOutput.writeContent("<dl>\n<dt>");
			jteOutput.setContext("dt", null);
			jteOutput.writeUserContent(words.of("page.request"));
			jteOutput.writeContent("</dt><dd><code>");
			jteOutput.setContext("code", null);
			jteOutput.writeUserContent(request.operation());
			jteOutput.writeContent("</code> ");
			jteOutput.setContext("dd", null);
			jteOutput.writeUserContent(request.target());
			jteOutput.writeContent("</dd>\n");
			for (var part : request.asked()) {
				jteOutput.writeContent("<dt>");
				jteOutput.setContext("dt", null);
				jteOutput.writeUserContent(part.name());
				jteOutput.writeContent("</dt><dd><code>");
				jteOutput.setContext("code", null);
				jteOutput.writeUserContent(part.text());
				jteOutput.writeContent("</code></dd>\n");
			}
			if (question.requests().size() > 1) {
				jteOutput.writeContent("<dt>");
				jteOutput.setContext("dt", null);
				jteOutput.writeUserContent(words.of("page.came"));
				jteOutput.writeContent("</dt><dd>");
				jteOutput.setContext("dd", null);
				jteOutput.writeUserContent(request.figures());
				jteOutput.writeContent("</dd>\n");
			}
			jteOutput.writeContent("</dl>\n");
			if (!request.items().isEmpty()) {
				jteOutput.writeContent("<details>\n<summary>");
				jteOutput.setContext("summary", null);
				jteOutput.writeUserContent(words.of("page.rows", "shown", request.items().size(), "returned", request.returned()));
				jteOutput.writeContent("</summary>\n<div class=\"wide\" tabindex=\"0\" role=\"group\"");
				var __jte_html_attribute_1 = words.of("page.rowsOf", "question", question.title());
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("div", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("div", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">\n<table>\n<caption>");
				jteOutput.setContext("caption", null);
				jteOutput.writeUserContent(words.of("page.rowsOf", "question", question.title()));
				jteOutput.writeContent("</caption>\n<thead><tr>");
				for (var column : request.columns()) {
					jteOutput.writeContent("<th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(column);
					jteOutput.writeContent("</th>");
				}
				jteOutput.writeContent("</tr></thead>\n<tbody>\n");
				for (var item : request.items()) {
					jteOutput.writeContent("<tr>");
					for (var value : item) {
						jteOutput.writeContent("<td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(value);
						jteOutput.writeContent("</td>");
					}
					jteOutput.writeContent("</tr>\n");
				}
				jteOutput.writeContent("</tbody>\n</table>\n</div>\n</details>\n");
			}
		}
		if (question.left() > 0) {
			jteOutput.writeContent("<p class=\"note\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(words.of("page.moreRequests", "left", question.left(), "all", question.all()));
			jteOutput.writeContent("</p>\n");
		}
		jteOutput.writeContent("</article>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		QuestionView question = (QuestionView)params.get("question");
		Words words = (Words)params.get("words");
		render(jteOutput, jteHtmlInterceptor, question, words);
	}
}
