package lab.harness.compile;

import static org.objectweb.asm.Opcodes.ACC_ABSTRACT;
import static org.objectweb.asm.Opcodes.ACC_NATIVE;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Lets a student's code be stopped, which Java itself does not offer any more: a class that is
 * rewritten so asks at the start of each method, and before each jump back, whether it is to stop.
 */
public final class StopGuard {

  private static final String SELF = Type.getInternalName(StopGuard.class);
  private static final String EXECUTORS = Type.getInternalName(Executors.class);
  private static final String CHECK = "(Ljava/lang/Class;)V";
  private static final String KEEP = "(Ljava/util/concurrent/ExecutorService;Ljava/lang/Class;)V";

  private StopGuard() {}

  /** The same class, which can be stopped. */
  static byte[] guard(byte[] type) {
    ClassReader reader = new ClassReader(type);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new Rewriting(writer, Type.getObjectType(reader.getClassName())), 0);
    return writer.toByteArray();
  }

  /** Is called by a class that may be stopped; throws {@link StopSwitch.Stopped} if it is. */
  public static void check(Class<?> type) {
    stop(type).ifPresent(StopSwitch::check);
  }

  /** Is called with a pool of threads that a class has made. */
  public static void keep(ExecutorService pool, Class<?> type) {
    stop(type).ifPresent(it -> it.keep(pool));
  }

  private static Optional<StopSwitch> stop(Class<?> type) {
    return type.getClassLoader() instanceof ImplementationLoader loader
        ? loader.stop()
        : Optional.empty();
  }

  private static final class Rewriting extends ClassVisitor {

    private final Type type;

    Rewriting(ClassVisitor next, Type type) {
      super(ASM9, next);
      this.type = type;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return (access & (ACC_ABSTRACT | ACC_NATIVE)) == 0 ? new RewritingMethod(next, type) : next;
    }
  }

  private static final class RewritingMethod extends MethodVisitor {

    private final Type type;
    private final Set<Label> passed = new HashSet<>();

    RewritingMethod(MethodVisitor next, Type type) {
      super(ASM9, next);
      this.type = type;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      check();
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
      if (passed.contains(target)) {
        check();
      }
      super.visitJumpInsn(opcode, target);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean ofInterface) {
      super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
      if (owner.equals(EXECUTORS) && descriptor.endsWith("ExecutorService;")) {
        super.visitInsn(DUP);
        super.visitLdcInsn(type);
        super.visitMethodInsn(INVOKESTATIC, SELF, "keep", KEEP, false);
      }
    }

    private void check() {
      super.visitLdcInsn(type);
      super.visitMethodInsn(INVOKESTATIC, SELF, "check", CHECK, false);
    }
  }
}
