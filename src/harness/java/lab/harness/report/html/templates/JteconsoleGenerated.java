package lab.harness.report.html.templates;
import lab.harness.report.html.ConsoleView;
import lab.harness.text.Words;
@SuppressWarnings("unchecked")
@javax.annotation.processing.Generated("gg.jte.TemplateEngine")
public final class JteconsoleGenerated {
	public static final String JTE_NAME = "console.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,0,0,0,0,0,0,5,5,5,6,6,6,8,8,8,9,9,10,10,10,11,11,12,13,14,14,17,17,17,18,18,19,19,19,20,20,21,22,23,23,26,26,26,27,27,27,28,28,29,30,30,31,32,32,32,33,33,35,35,37,0,0,2,3,0,0,0};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, ConsoleView console, Words words) {
		jteOutput.writeContent("<section id=\"console\" aria-labelledby=\"console-title\">\n<h2 id=\"console-title\">");
		jteOutput.setContext("h2", null);
		jteOutput.writeUserContent(words.of("page.console"));
		jteOutput.writeContent("</h2>\n<p class=\"lead\">");
		jteOutput.setContext("p", null);
		jteOutput.writeUserContent(words.of("page.console.what"));
		jteOutput.writeContent("</p>\n<section id=\"bucket\" aria-labelledby=\"bucket-title\">\n<h3 id=\"bucket-title\">");
		jteOutput.setContext("h3", null);
		jteOutput.writeUserContent(words.of("page.bucket"));
		jteOutput.writeContent("</h3>\n");
		for (var missing : console.missingBuckets()) {
			jteOutput.writeContent("<p class=\"empty\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(missing);
			jteOutput.writeContent("</p>\n");
		}
		for (var bucket : console.buckets()) {
			lab.harness.report.html.templates.JtebucketGenerated.render(jteOutput, jteHtmlInterceptor, bucket, words);
			jteOutput.writeContent("\n");
		}
		jteOutput.writeContent("</section>\n<section id=\"table\" aria-labelledby=\"table-title\">\n<h3 id=\"table-title\">");
		jteOutput.setContext("h3", null);
		jteOutput.writeUserContent(words.of("page.table"));
		jteOutput.writeContent("</h3>\n");
		if (console.noTable().isPresent()) {
			jteOutput.writeContent("<p class=\"empty\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(console.noTable().get());
			jteOutput.writeContent("</p>\n");
		}
		for (var source : console.sources()) {
			lab.harness.report.html.templates.JtesourceGenerated.render(jteOutput, jteHtmlInterceptor, source, words);
			jteOutput.writeContent("\n");
		}
		jteOutput.writeContent("</section>\n<section id=\"questions\" aria-labelledby=\"questions-title\">\n<h3 id=\"questions-title\">");
		jteOutput.setContext("h3", null);
		jteOutput.writeUserContent(words.of("page.questions"));
		jteOutput.writeContent("</h3>\n<p class=\"lead\">");
		jteOutput.setContext("p", null);
		jteOutput.writeUserContent(words.of("page.questions.what"));
		jteOutput.writeContent("</p>\n");
		for (var question : console.questions()) {
			lab.harness.report.html.templates.JtequestionGenerated.render(jteOutput, jteHtmlInterceptor, question, words);
			jteOutput.writeContent("\n");
		}
		for (var missing : console.missing()) {
			jteOutput.writeContent("<p class=\"empty\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(missing);
			jteOutput.writeContent("</p>\n");
		}
		jteOutput.writeContent("</section>\n");
		lab.harness.report.html.templates.JtecostsGenerated.render(jteOutput, jteHtmlInterceptor, console.costs(), words);
		jteOutput.writeContent("\n</section>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		ConsoleView console = (ConsoleView)params.get("console");
		Words words = (Words)params.get("words");
		render(jteOutput, jteHtmlInterceptor, console, words);
	}
}
