package lab.harness.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.Map;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;

/** The text of a file of items, which is in UTF-8. */
final class ItemsText {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What files that are no text begin with, in hexadecimal. */
  private static final Map<String, String> PACKED =
      Map.of(
          "1f8b", "gzip",
          "504b0304", "zip",
          "425a68", "bzip2",
          "28b52ffd", "zstd",
          "fd377a585a00", "xz",
          "377abcaf271c", "7z");

  private ItemsText() {}

  /**
   * Reads a file, and leaves out the mark at its beginning by which some editors say that it is in
   * UTF-8.
   *
   * @throws BadInputException if it can't be read, is packed, or is not in UTF-8
   */
  static String read(BadItems bad) {
    byte[] bytes = bytes(bad);
    String start = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 6));
    PACKED.forEach(
        (magic, format) -> {
          if (start.startsWith(magic)) {
            throw bad.with("bad.items.packed", "format", format);
          }
        });
    // With its mark, or without: its first sign is of ASCII, a brace or a bracket.
    if (start.matches("(?:feff|fffe|00[0-7].|[0-7].00|00000).*")) {
      throw bad.with("bad.items.wide");
    }
    String text = decode(bytes, bad);
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static byte[] bytes(BadItems bad) {
    try {
      return Files.readAllBytes(bad.file());
    } catch (IOException e) {
      throw new BadInputException(Finding.of("bad.file", "name", "lab.items", "value", bad.file()));
    }
  }

  private static String decode(byte[] bytes, BadItems bad) {
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      long linesBefore =
          new String(bytes, 0, in.position(), UTF_8).chars().filter(it -> it == '\n').count();
      throw bad.at((int) linesBefore + 1, "bad.items.encoding");
    }
    return out.flip().toString();
  }
}
