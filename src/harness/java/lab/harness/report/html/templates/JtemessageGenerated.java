package lab.harness.report.html.templates;
import lab.harness.report.html.MessageView;
import lab.harness.text.Words;
@SuppressWarnings("unchecked")
@javax.annotation.processing.Generated("gg.jte.TemplateEngine")
public final class JtemessageGenerated {
	public static final String JTE_NAME = "message.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,0,0,0,0,0,0,5,5,6,6,6,7,7,8,9,9,9,10,10,11,12,12,12,13,13,14,15,15,15,16,16,17,18,18,18,19,19,20,21,21,21,21,21,21,22,22,23,24,24,24,25,25,27,0,0,2,3,0,0,0};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, MessageView message, Words words) {
		jteOutput.writeContent("<div class=\"message\">\n");
		if (message.test().isPresent()) {
			jteOutput.writeContent("<p class=\"about\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(message.test().get());
			jteOutput.writeContent("</p>\n");
		}
		if (!message.headline().isEmpty()) {
			jteOutput.writeContent("<p class=\"headline\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(message.headline());
			jteOutput.writeContent("</p>\n");
		}
		if (message.place().isPresent()) {
			jteOutput.writeContent("<p><code>");
			jteOutput.setContext("code", null);
			jteOutput.writeUserContent(message.place().get());
			jteOutput.writeContent("</code></p>\n");
		}
		for (var seen : message.evidence()) {
			jteOutput.writeContent("<p>");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(seen);
			jteOutput.writeContent("</p>\n");
		}
		for (var why : message.why()) {
			jteOutput.writeContent("<p>");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(why);
			jteOutput.writeContent("</p>\n");
		}
		if (message.next().isPresent()) {
			jteOutput.writeContent("<p class=\"next\"><strong>");
			jteOutput.setContext("strong", null);
			jteOutput.writeUserContent(words.of("page.next"));
			jteOutput.writeContent("</strong> ");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(message.next().get());
			jteOutput.writeContent("</p>\n");
		}
		for (var also : message.also()) {
			jteOutput.writeContent("<p class=\"about\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(also);
			jteOutput.writeContent("</p>\n");
		}
		jteOutput.writeContent("</div>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		MessageView message = (MessageView)params.get("message");
		Words words = (Words)params.get("words");
		render(jteOutput, jteHtmlInterceptor, message, words);
	}
}
