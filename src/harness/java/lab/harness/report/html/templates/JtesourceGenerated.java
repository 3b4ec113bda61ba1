package lab.harness.report.html.templates;
import lab.harness.report.html.SourceView;
import lab.harness.text.Words;
@SuppressWarnings("unchecked")
@javax.annotation.processing.Generated("gg.jte.TemplateEngine")
public final class JtesourceGenerated {
	public static final String JTE_NAME = "source.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,0,0,0,0,0,0,4,4,4,4,4,4,4,4,4,5,5,5,6,6,6,6,6,6,6,6,6,7,7,8,8,8,9,9,11,11,11,12,12,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,14,14,16,16,17,17,17,17,17,17,17,17,17,19,19,19,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,22,22,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,24,24,28,28,30,30,30,31,31,31,31,31,31,31,31,31,33,33,33,34,34,34,34,34,34,34,34,34,36,36,37,37,37,37,37,37,37,37,37,37,37,37,38,38,43,43,45,0,0,2,3,0,0,0};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, SourceView source, Words words) {
		jteOutput.writeContent("<div class=\"source\"");
		var __jte_html_attribute_0 = source.anchor();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" id=\"");
			jteOutput.setContext("div", "id");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("div", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<h4>");
		jteOutput.setContext("h4", null);
		jteOutput.writeUserContent(source.name());
		jteOutput.writeContent("</h4>\n<p class=\"lead\">");
		jteOutput.setContext("p", null);
		jteOutput.writeUserContent(words.of("page.source", "items", source.items(), "partition", source.partition(), "sort", source.sort()));
		if (source.more()) {
			jteOutput.writeContent(" <strong>");
			jteOutput.setContext("strong", null);
			jteOutput.writeUserContent(words.of("page.moreItems", "shown", source.shown()));
			jteOutput.writeContent("</strong>");
		}
		jteOutput.writeContent("</p>\n");
		if (source.lights().isEmpty()) {
			jteOutput.writeContent("<p class=\"empty\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(words.of("page.notRead"));
			jteOutput.writeContent("</p>\n");
		} else {
			jteOutput.writeContent("<fieldset>\n<legend>");
			jteOutput.setContext("legend", null);
			jteOutput.writeUserContent(words.of("page.lights"));
			jteOutput.writeContent("</legend>\n");
			for (var light : source.lights()) {
				jteOutput.writeContent("<label class=\"light\"><input type=\"radio\"");
				var __jte_html_attribute_1 = source.anchor();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" name=\"");
					jteOutput.setContext("input", "name");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("input", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_2 = light.number();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
					jteOutput.writeContent(" value=\"");
					jteOutput.setContext("input", "value");
					jteOutput.writeUserContent(__jte_html_attribute_2);
					jteOutput.setContext("input", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(" class=\"r");
				jteOutput.setContext("input", "class");
				jteOutput.writeUserContent(light.number());
				jteOutput.setContext("input", null);
				jteOutput.writeContent("\"");
				var __jte_html_attribute_3 = light.last();
				if (__jte_html_attribute_3) {
				jteOutput.writeContent(" checked");
				}
				jteOutput.writeContent("><span>");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(light.title());
				jteOutput.writeContent("</span> <span class=\"figures\">");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(light.figures());
				jteOutput.writeContent("</span></label>\n");
			}
			jteOutput.writeContent("</fieldset>\n");
		}
		jteOutput.writeContent("<div class=\"wide\" tabindex=\"0\" role=\"group\"");
		var __jte_html_attribute_4 = words.of("page.collections", "name", source.name());
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
			jteOutput.writeContent(" aria-label=\"");
			jteOutput.setContext("div", "aria-label");
			jteOutput.writeUserContent(__jte_html_attribute_4);
			jteOutput.setContext("div", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<table class=\"collections\">\n<caption>");
		jteOutput.setContext("caption", null);
		jteOutput.writeUserContent(words.of("page.collections", "name", source.name()));
		jteOutput.writeContent("</caption>\n<thead><tr><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.collection", "partition", source.partition()));
		jteOutput.writeContent("</th><th scope=\"col\" class=\"n\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.items"));
		jteOutput.writeContent("</th>");
		for (var light : source.lights()) {
			jteOutput.writeContent("<th scope=\"col\" class=\"n l");
			jteOutput.setContext("th", "class");
			jteOutput.writeUserContent(light.number());
			jteOutput.setContext("th", null);
			jteOutput.writeContent("\"><span class=\"hidden\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(light.title());
			jteOutput.writeContent(": </span>");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(words.of("page.litOf"));
			jteOutput.writeContent("</th>");
		}
		jteOutput.writeContent("<th scope=\"col\"><span class=\"hidden\">");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(words.of("page.strip"));
		jteOutput.writeContent("</span></th></tr></thead>\n<tbody>\n");
		for (var collection : source.collections()) {
			jteOutput.writeContent("<tr><th scope=\"row\"><code>");
			jteOutput.setContext("code", null);
			jteOutput.writeUserContent(collection.name());
			jteOutput.writeContent("</code></th><td class=\"n\">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(collection.size());
			jteOutput.writeContent("</td>");
			for (var light : source.lights()) {
				jteOutput.writeContent("<td class=\"n l");
				jteOutput.setContext("td", "class");
				jteOutput.writeUserContent(light.number());
				jteOutput.setContext("td", null);
				jteOutput.writeContent("\">");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(collection.lit(light.number()));
				jteOutput.writeContent("</td>");
			}
			jteOutput.writeContent("<td class=\"strip\" aria-hidden=\"true\">");
			for (var cell : collection.cells()) {
				jteOutput.writeContent("<i");
				var __jte_html_attribute_5 = cell;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
					jteOutput.writeContent(" class=\"");
					jteOutput.setContext("i", "class");
					jteOutput.writeUserContent(__jte_html_attribute_5);
					jteOutput.setContext("i", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent("></i>");
			}
			jteOutput.writeContent("</td></tr>\n");
		}
		jteOutput.writeContent("</tbody>\n</table>\n</div>\n");
		if (!source.rows().isEmpty()) {
			jteOutput.writeContent("<details class=\"requests\">\n<summary>");
			jteOutput.setContext("summary", null);
			jteOutput.writeUserContent(words.of("page.keys", "name", source.name()));
			jteOutput.writeContent("</summary>\n<div class=\"wide\" tabindex=\"0\" role=\"group\"");
			var __jte_html_attribute_6 = words.of("page.keys", "name", source.name());
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
				jteOutput.writeContent(" aria-label=\"");
				jteOutput.setContext("div", "aria-label");
				jteOutput.writeUserContent(__jte_html_attribute_6);
				jteOutput.setContext("div", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">\n<table class=\"keys\">\n<caption>");
			jteOutput.setContext("caption", null);
			jteOutput.writeUserContent(words.of("page.keys", "name", source.name()));
			jteOutput.writeContent("</caption>\n<thead><tr><th scope=\"col\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(source.partition());
			jteOutput.writeContent("</th><th scope=\"col\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(source.sort());
			jteOutput.writeContent("</th><th scope=\"col\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(words.of("page.item"));
			jteOutput.writeContent("</th></tr></thead>\n<tbody>\n");
			for (var row : source.rows()) {
				jteOutput.writeContent("<tr><th scope=\"row\">");
				jteOutput.setContext("th", null);
				jteOutput.writeUserContent(row.partition());
				jteOutput.writeContent("</th><td>");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(row.sort());
				jteOutput.writeContent("</td><td><code>");
				jteOutput.setContext("code", null);
				jteOutput.writeUserContent(row.item().partitionKey());
				jteOutput.writeContent("</code> <code>");
				jteOutput.setContext("code", null);
				jteOutput.writeUserContent(row.item().sortKey());
				jteOutput.writeContent("</code></td></tr>\n");
			}
			jteOutput.writeContent("</tbody>\n</table>\n</div>\n</details>\n");
		}
		jteOutput.writeContent("</div>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		SourceView source = (SourceView)params.get("source");
		Words words = (Words)params.get("words");
		render(jteOutput, jteHtmlInterceptor, source, words);
	}
}
