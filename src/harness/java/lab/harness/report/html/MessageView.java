package lab.harness.report.html;

import java.util.List;
import java.util.Optional;
import lab.harness.text.Message;
import lab.harness.text.PlainText;
import lab.harness.text.Words;
import lab.harness.verdict.Finding;

/**
 * A verdict in its parts, none of them longer than a page can hold.
 *
 * @param test the title of the test that it is about
 * @param headline what came and what was expected
 * @param place the student's line
 * @param evidence what was asked, what was requested for it, and what came
 * @param also what other tests say for the same reason
 */
public record MessageView(
    Optional<String> test,
    String headline,
    Optional<String> place,
    List<String> evidence,
    List<String> why,
    Optional<String> next,
    List<String> also) {

  static MessageView of(Optional<String> test, Finding finding, Words words) {
    Message message = Message.of(words, finding);
    return new MessageView(
        test,
        PlainText.bounded(message.headline()),
        message.place().map(Object::toString).map(PlainText::bounded),
        message.evidence().stream().map(PlainText::bounded).toList(),
        message.why().stream().map(PlainText::bounded).toList(),
        message.next().map(PlainText::bounded),
        List.of());
  }

  /** Whether another one has the same place, the same reason and the same thing to do. */
  boolean isLike(MessageView other) {
    return place.equals(other.place) && why.equals(other.why) && next.equals(other.next);
  }

  /** The same with what others like it say, in a line each. */
  MessageView with(List<MessageView> others, Words words) {
    return new MessageView(
        test,
        headline,
        place,
        evidence,
        why,
        next,
        others.stream()
            .filter(other -> !other.headline.equals(headline))
            .map(
                other ->
                    words.of(
                        "terminal.also", "test", other.test.orElse(""), "headline", other.headline))
            .toList());
  }
}
