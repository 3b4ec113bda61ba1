package lab.harness.report.html.templates;
import lab.harness.report.html.BucketView;
import lab.harness.text.Words;
@SuppressWarnings("unchecked")
@javax.annotation.processing.Generated("gg.jte.TemplateEngine")
public final class JtebucketGenerated {
	public static final String JTE_NAME = "bucket.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,0,0,0,0,0,0,4,4,4,4,4,4,4,4,4,6,6,6,7,7,7,7,7,7,7,7,7,7,7,7,8,8,10,10,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,12,12,14,14,17,17,18,18,18,19,19,0,0,2,3,0,0,0};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, BucketView bucket, Words words) {
		jteOutput.writeContent("<div class=\"wide\" tabindex=\"0\" role=\"group\"");
		var __jte_html_attribute_0 = bucket.title();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" aria-label=\"");
			jteOutput.setContext("div", "aria-label");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("div", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<table class=\"bucket\">\n<caption>");
		jteOutput.setContext("caption", null);
		jteOutput.writeUserContent(bucket.title());
		jteOutput.writeContent("</caption>\n<thead><tr><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.key"));
		jteOutput.writeContent("</th><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.version"));
		jteOutput.writeContent("</th><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.kind"));
		jteOutput.writeContent("</th><th scope=\"col\" class=\"n\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(words.of("page.bytes"));
		jteOutput.writeContent("</th></tr></thead>\n");
		for (var object : bucket.objects()) {
			jteOutput.writeContent("<tbody>\n");
			for (var version : object.versions()) {
				jteOutput.writeContent("<tr");
				var __jte_html_attribute_1 = version.kind();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" class=\"");
					jteOutput.setContext("tr", "class");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("tr", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				if (version.first()) {
					jteOutput.writeContent("<th scope=\"rowgroup\"");
					var __jte_html_attribute_2 = object.versions().size();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
						jteOutput.writeContent(" rowspan=\"");
						jteOutput.setContext("th", "rowspan");
						jteOutput.writeUserContent(__jte_html_attribute_2);
						jteOutput.setContext("th", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent("><code>");
					jteOutput.setContext("code", null);
					jteOutput.writeUserContent(object.key());
					jteOutput.writeContent("</code></th>");
				}
				jteOutput.writeContent("<td><code>");
				jteOutput.setContext("code", null);
				jteOutput.writeUserContent(version.id());
				jteOutput.writeContent("</code></td><td>");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(version.what());
				if (version.latest()) {
					jteOutput.writeContent(" <span class=\"badge\">");
					jteOutput.setContext("span", null);
					jteOutput.writeUserContent(words.of("page.latest"));
					jteOutput.writeContent("</span>");
				}
				jteOutput.writeContent("</td><td class=\"n\">");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(version.bytes());
				jteOutput.writeContent("</td></tr>\n");
			}
			jteOutput.writeContent("</tbody>\n");
		}
		jteOutput.writeContent("</table>\n</div>\n");
		if (bucket.more()) {
			jteOutput.writeContent("<p class=\"note\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(words.of("page.moreVersions"));
			jteOutput.writeContent("</p>\n");
		}
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		BucketView bucket = (BucketView)params.get("bucket");
		Words words = (Words)params.get("words");
		render(jteOutput, jteHtmlInterceptor, bucket, words);
	}
}
