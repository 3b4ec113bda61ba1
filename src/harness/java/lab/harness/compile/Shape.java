package lab.harness.compile;

import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ASM9;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;

/** What other classes may know of a class: they need not be compiled again while it stays. */
final class Shape extends ClassVisitor {

  private static final int PARTS =
      ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

  private final Set<String> parts = new TreeSet<>();

  private Shape() {
    super(ASM9);
  }

  /** That of the classes of a source file, the nested ones included, by its class files. */
  static Set<String> of(Path source, Path classes) {
    String name = source.getFileName().toString().replace(".java", "");
    Path folder = classes.resolve(source).getParent();
    Shape shape = new Shape();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> belongs(it, name)).toList()) {
        new ClassReader(Files.readAllBytes(file)).accept(shape, PARTS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return shape.parts;
  }

  private static boolean belongs(Path file, String name) {
    String found = file.getFileName().toString();
    return found.equals(name + ".class") || found.startsWith(name + "$");
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String parent, String[] interfaces) {
    add(access, name, signature, parent, Arrays.toString(interfaces));
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    add(access, name, descriptor, signature, value);
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    add(access, name, descriptor, signature, Arrays.toString(exceptions));
    return null;
  }

  private void add(int access, Object... what) {
    if ((access & ACC_PRIVATE) == 0) {
      parts.add(access + Arrays.toString(what));
    }
  }
}
