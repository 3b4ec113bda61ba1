package lab.harness.observe;

import static lab.harness.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * What became of the items that came back as unprocessed.
 *
 * @param first how many the first batch of them brought back
 * @param batch how many items that batch had
 * @param all how many came back altogether; one that came back twice counts twice
 * @param sentAgain how many of those the student's code sent again, and the service took in
 */
public record HandedBack(int first, int batch, int all, int sentAgain) {

  /**
   * Looks through a log.
   *
   * @param requests the log
   * @return what it tells of unprocessed items
   */
  public static HandedBack in(RequestLog requests) {
    List<WriteRequest> open = new ArrayList<>();
    HandedBack sum = new HandedBack(0, 0, 0, 0);
    for (Request request : requests.requests(HandedBack::isAnsweredBatch)) {
      List<WriteRequest> sent = Writes.in(request.sent()).sent();
      List<WriteRequest> back = unprocessed(request.answer().orElseThrow());
      int again = (int) sent.stream().filter(open::remove).count();
      open.addAll(back);
      sum = sum.plus(back.size(), sent.size(), again);
    }
    return sum;
  }

  /**
   * What kept items from the table, as far as these tell.
   *
   * @param otherwise the text for when they tell nothing: none came back, or all were sent again
   * @return a text for the student
   */
  public String cause(String otherwise) {
    return all == sentAgain
        ? text(otherwise)
        : text("load.unprocessed", first, batch, all, sentAgain);
  }

  private HandedBack plus(int back, int size, int again) {
    return all == 0
        ? new HandedBack(back, size, back, sentAgain + again)
        : new HandedBack(first, batch, all + back, sentAgain + again);
  }

  private static boolean isAnsweredBatch(Request request) {
    return request.sent() instanceof BatchWriteItemRequest && request.answer().isPresent();
  }

  private static List<WriteRequest> unprocessed(SdkResponse answer) {
    return Writes.all(((BatchWriteItemResponse) answer).unprocessedItems());
  }
}
