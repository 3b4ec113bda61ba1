package lab.harness.assertion;

import lab.harness.requests.RequestLog;
import lab.harness.verdict.Finding;

/** What makes a file hard to load. */
public enum Hurdle {
  NONE,
  BLANK_LINES,
  KEYS_TWICE,
  UNPROCESSED_ITEMS,
  VALUES,
  ONCE_MORE;

  /** Why the loader failed at it, or another cause where the hurdle is none. */
  Finding causeOr(String otherwise, RequestLog requests) {
    return switch (this) {
      case NONE -> Finding.of(otherwise);
      case BLANK_LINES -> Finding.of("load.blank");
      case KEYS_TWICE -> Finding.of("load.twice");
      case ONCE_MORE -> Finding.of("load.onceMore");
      case VALUES -> Finding.of("load.values");
      case UNPROCESSED_ITEMS -> UnprocessedCount.in(requests).causeOr(Finding.of(otherwise));
    };
  }
}
