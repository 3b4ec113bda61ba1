package lab.harness.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lab.harness.text.Texts.text;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lab.contract.Storage;
import lab.harness.settings.BadInputException;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One line of a file of items, and what can be wrong with it. */
record ItemLine(Path file, int number) {

  /** The line's text; {@link BadInputException} if it is not UTF-8. */
  String decode(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw bad("bad.items.encoding");
    }
  }

  /** The line's item; {@link BadInputException} if it holds none, or one that the lab has not. */
  Map<String, AttributeValue> parse(String json) {
    Map<String, AttributeValue> item = object(json);
    for (String key : List.of(Storage.PARTITION_KEY, Storage.SORT_KEY)) {
      if (!item.containsKey(key) || item.get(key).s() == null) {
        throw bad("bad.items.key", key);
      }
    }
    Entity entity = Entity.of(item).orElseThrow(() -> bad("bad.items.entity"));
    if (!entity.fits(item)) {
      throw bad("bad.items." + entity.name().toLowerCase(Locale.ROOT));
    }
    return item;
  }

  /** Refuses the line. */
  BadInputException bad(String key, Object... arguments) {
    return new BadInputException(
        text(key, Stream.concat(Stream.of(file, number), Stream.of(arguments)).toArray()));
  }

  /** In a list, as the parser overlooks what follows an object, and takes 5 for an empty one. */
  private Map<String, AttributeValue> object(String json) {
    try {
      List<AttributeValue> values =
          EnhancedDocument.fromJson("{\"line\":[" + json + "]}").toMap().get("line").l();
      if (values.size() == 1 && values.get(0).hasM()) {
        return values.get(0).m();
      }
    } catch (UncheckedIOException e) {
      // Said below, in the same words as another value than an object.
    }
    throw bad("bad.items.json");
  }
}
