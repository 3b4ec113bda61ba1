package lab.harness.compile;

import java.nio.charset.Charset;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.objectweb.asm.Type;

/**
 * A method of {@link OtherDefaults} that stands for a whole call.
 *
 * @param type its descriptor
 */
record DefaultCall(String method, String type) {

  private static final String TEXT = "Ljava/lang/String;";

  private static final Map<String, String> STATIC =
      Map.of(
          name(Charset.class) + "defaultCharset", "charset",
          name(Locale.class) + "getDefault", "locale",
          name(ZoneId.class) + "systemDefault", "zone",
          name(TimeZone.class) + "getDefault", "timeZone",
          name(Clock.class) + "systemDefaultZone", "clock",
          name(MessageFormat.class) + "format", "message",
          name(DecimalFormatSymbols.class) + "getInstance", "symbols");

  private static final String FORMAT = "([Ljava/lang/Object;)" + TEXT;

  /** The methods of strings that references name often. */
  private static final Map<String, String> OF_TEXT =
      Map.of("toLowerCase", "()" + TEXT, "toUpperCase", "()" + TEXT, "getBytes", "()[B");

  static Optional<DefaultCall> of(String owner, String name, String descriptor) {
    String other = STATIC.get(owner + "." + name);
    boolean message = "message".equals(other);
    if (other != null && (!message || isOfFormat(descriptor))) {
      boolean named = Type.getArgumentCount(descriptor) > 0 && descriptor.contains("Locale;)");
      return named && !other.equals("locale")
          ? Optional.empty()
          : Optional.of(new DefaultCall(other, descriptor));
    }
    if (!owner.equals(Type.getInternalName(String.class))) {
      return Optional.empty();
    }
    if (name.equals("format") && isOfFormat(descriptor)) {
      return Optional.of(new DefaultCall("format", descriptor));
    }
    return name.equals("formatted") && descriptor.equals(FORMAT)
        ? Optional.of(new DefaultCall("format", withText(descriptor)))
        : Optional.empty();
  }

  /** What is only replaced where a reference names it; a call gets one more argument. */
  static Optional<DefaultCall> ofReference(String owner, String name, String descriptor) {
    boolean ofText =
        owner.equals(Type.getInternalName(String.class)) && descriptor.equals(OF_TEXT.get(name));
    return ofText
        ? Optional.of(new DefaultCall(name, withText(descriptor)))
        : of(owner, name, descriptor);
  }

  private static boolean isOfFormat(String descriptor) {
    return descriptor.equals(withText(FORMAT));
  }

  /** A method of a string becomes a static one, which takes the string first. */
  private static String withText(String descriptor) {
    return "(" + TEXT + descriptor.substring(1);
  }

  private static String name(Class<?> type) {
    return Type.getInternalName(type) + ".";
  }
}
