package lab.harness.account.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an object is copied from, in the form that travels: a bucket, a slash that may be encoded,
 * and a key.
 *
 * @param value the value of the header {@code x-amz-copy-source}
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html">AWS:
 *     CopyObject</a>
 */
record CopySource(String value) {

  private static final Pattern FORM =
      Pattern.compile("(/?([^/%]*)(?:/|%2[Ff]))(.*)", Pattern.DOTALL);

  String bucket() {
    Matcher matcher = FORM.matcher(value);
    return matcher.matches() ? matcher.group(2) : value;
  }

  /** The same object, below a prefix. */
  String inside(String prefix) {
    Matcher matcher = FORM.matcher(value);
    return matcher.matches() ? matcher.group(1) + prefix + matcher.group(3) : value;
  }
}
