package lab.selfcheck;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lab.harness.text.Words;

/** Looks for English in what is told in French. */
final class French {

  static final Words WORDS = Words.in(Locale.FRENCH);

  /** The most frequent words of English that French does not have. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?iU)(?<![\\w.:/-])(the|your|you|was|were|should|with|of|and|that|which|this|there|not|no"
              + "|is|are|it|its|has|have|had|from|by|to|be|been|than|what|when|where|then|at"
              + "|nothing|none|gave|said|left|other|only|must|does|did|will|would|can|could)"
              + "(?![\\w(:/-]|\\.\\w)");

  private static final Pattern SQL = Pattern.compile("[A-Z]{2,}");

  private static final Pattern QUOTED = Pattern.compile("«[^»]*»|\"[^\"]*\"|“[^”]*”");

  private French() {}

  /** The English words of a text, outside of quotes. */
  static List<String> english(String text) {
    return ENGLISH
        .matcher(QUOTED.matcher(text).replaceAll("…"))
        .results()
        .map(MatchResult::group)
        .filter(word -> !SQL.matcher(word).matches())
        .toList();
  }
}
