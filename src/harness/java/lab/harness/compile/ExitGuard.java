package lab.harness.compile;

import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import java.util.Set;
import java.util.stream.Stream;
import lab.harness.verdict.Finding;
import lab.harness.verdict.StudentCode;
import lab.harness.verdict.WrongAnswer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Keeps a student's code from ending Java, which examples in AWS's documentation do when a request
 * fails: in place of {@code System.exit}, {@code Runtime.exit} and {@code Runtime.halt} a class
 * then calls this one, and only the test that is under way fails.
 */
public final class ExitGuard {

  private static final String SELF = Type.getInternalName(ExitGuard.class);
  private static final String SYSTEM = Type.getInternalName(System.class);
  private static final String RUNTIME = Type.getInternalName(Runtime.class);
  private static final Set<String> ENDS = Set.of("exit", "halt");

  private ExitGuard() {}

  /** The same class, which can't end Java. */
  static byte[] guard(byte[] type) {
    ClassReader reader = new ClassReader(type);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new Rewriting(writer), 0);
    return writer.toByteArray();
  }

  /**
   * Is called in place of {@code System.exit}; throws a {@link WrongAnswer} that names the line.
   */
  public static void exit(int status) {
    throw new WrongAnswer(Finding.of("outcome.exit").at(StudentCode.line()));
  }

  /** Is called in place of {@code runtime.exit} and {@code runtime.halt}. */
  public static void exit(Runtime runtime, int status) {
    exit(status);
  }

  private static boolean endsJava(String owner, String name) {
    return ENDS.contains(name) && (owner.equals(SYSTEM) || owner.equals(RUNTIME));
  }

  /** A method of an object becomes a static one, which takes the object first. */
  private static String descriptor(String owner) {
    return owner.equals(SYSTEM) ? "(I)V" : "(L" + RUNTIME + ";I)V";
  }

  private static final class Rewriting extends ClassVisitor {

    Rewriting(ClassVisitor next) {
      super(ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new RewritingMethod(
          super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }

  private static final class RewritingMethod extends MethodVisitor {

    RewritingMethod(MethodVisitor next) {
      super(ASM9, next);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean ofInterface) {
      if (endsJava(owner, name)) {
        super.visitMethodInsn(INVOKESTATIC, SELF, "exit", descriptor(owner), false);
      } else {
        super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
      }
    }

    /** A method reference, as {@code System::exit}, is an argument of the lambda's bootstrap. */
    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      super.visitInvokeDynamicInsn(
          name,
          descriptor,
          bootstrap,
          Stream.of(arguments).map(RewritingMethod::rewritten).toArray());
    }

    private static Object rewritten(Object argument) {
      return argument instanceof Handle handle && endsJava(handle.getOwner(), handle.getName())
          ? new Handle(H_INVOKESTATIC, SELF, "exit", descriptor(handle.getOwner()), false)
          : argument;
    }
  }
}
