package lab.harness.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lab.harness.requests.BatchWrites;
import lab.harness.requests.Request;
import lab.harness.requests.RequestLog;
import lab.harness.verdict.Finding;
import lab.harness.world.Canonical;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
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
public record UnprocessedCount(int first, int batch, int all, int sentAgain) {

  /** Looks through a log. */
  public static UnprocessedCount in(RequestLog requests) {
    List<Map<String, AttributeValue>> open = new ArrayList<>();
    int first = 0;
    int batch = 0;
    int all = 0;
    int sentAgain = 0;
    for (Request request : requests.requests()) {
      if (request.response().orElse(null) instanceof BatchWriteItemResponse response) {
        List<Map<String, AttributeValue>> sent = items(BatchWrites.in(request.sent()).sent());
        List<Map<String, AttributeValue>> back =
            items(BatchWrites.all(response.unprocessedItems()));
        if (all == 0) {
          first = back.size();
          batch = sent.size();
        }
        all += back.size();
        sentAgain += (int) sent.stream().filter(open::remove).count();
        open.addAll(back);
      }
    }
    return new UnprocessedCount(first, batch, all, sentAgain);
  }

  /** What is put, or the keys of what is deleted, in the form in which items are compared. */
  private static List<Map<String, AttributeValue>> items(List<WriteRequest> writes) {
    return writes.stream()
        .map(it -> it.putRequest() == null ? it.deleteRequest().key() : it.putRequest().item())
        .map(Canonical::of)
        .toList();
  }

  /** What kept items from the table; another cause if none came back, or all were sent again. */
  public Finding causeOr(Finding otherwise) {
    return all == sentAgain
        ? otherwise
        : Finding.of(
            "load.unprocessed", "first", first, "batch", batch, "all", all, "sentAgain", sentAgain);
  }
}
