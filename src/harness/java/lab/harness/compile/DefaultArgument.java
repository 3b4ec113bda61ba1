package lab.harness.compile;

import java.io.ByteArrayOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Formatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/**
 * One more argument for a call that takes a default: the same method, or constructor, is there once
 * more, with a charset, a locale or a zone at its end.
 *
 * @param method the method of {@link OtherDefaults} that gives the argument
 * @param longer the descriptor of the longer one
 */
record DefaultArgument(String method, Class<?> given, String longer) {

  /** Where the shorter one takes the default. In {@code Files}, for one, it takes UTF-8. */
  private static final Map<String, Class<?>> TYPES =
      Stream.of(
              String.class,
              FileReader.class,
              FileWriter.class,
              InputStreamReader.class,
              OutputStreamWriter.class,
              PrintStream.class,
              PrintWriter.class,
              Scanner.class,
              ByteArrayOutputStream.class,
              URLEncoder.class,
              URLDecoder.class,
              Formatter.class,
              NumberFormat.class,
              DecimalFormat.class,
              DateTimeFormatter.class,
              LocalDate.class,
              LocalTime.class,
              LocalDateTime.class,
              ZonedDateTime.class,
              OffsetDateTime.class)
          .collect(Collectors.toMap(Type::getInternalName, Function.identity()));

  private static final Map<Class<?>, String> GIVEN =
      Map.of(
          Charset.class, "charset",
          Locale.class, "locale",
          ZoneId.class, "zone",
          DecimalFormatSymbols.class, "symbols");

  /** The argument that a call lacks; empty if it has all. */
  static Optional<DefaultArgument> of(String owner, String name, String descriptor) {
    Class<?> type = TYPES.get(owner);
    if (type == null) {
      return Optional.empty();
    }
    return GIVEN.entrySet().stream()
        .map(it -> new DefaultArgument(it.getValue(), it.getKey(), longer(descriptor, it.getKey())))
        .filter(it -> executables(type, name).anyMatch(it.longer::equals))
        .findFirst();
  }

  String methodType() {
    return Type.getMethodDescriptor(Type.getType(given));
  }

  private static String longer(String descriptor, Class<?> last) {
    int end = descriptor.indexOf(')');
    return descriptor.substring(0, end) + Type.getDescriptor(last) + descriptor.substring(end);
  }

  private static Stream<String> executables(Class<?> type, String name) {
    return name.equals("<init>")
        ? Arrays.stream(type.getConstructors()).map(Type::getConstructorDescriptor)
        : Arrays.stream(type.getMethods())
            .filter(it -> it.getName().equals(name))
            .map(Type::getMethodDescriptor);
  }
}
