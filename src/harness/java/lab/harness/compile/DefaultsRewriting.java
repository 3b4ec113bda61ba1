package lab.harness.compile;

import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.NEW;

import java.text.SimpleDateFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Lets a student's class find {@link OtherDefaults} wherever it asks for those of the machine. */
final class DefaultsRewriting extends ClassVisitor {

  private static final String OTHER = Type.getInternalName(OtherDefaults.class);
  private static final String DATES = Type.getInternalName(SimpleDateFormat.class);
  private static final String OTHER_DATES = Type.getInternalName(OtherDefaults.DateFormat.class);

  private boolean datesToo;

  private DefaultsRewriting(ClassVisitor next) {
    super(ASM9, next);
  }

  /** The same class, as if on a machine with other defaults. */
  static byte[] of(byte[] type) {
    ClassReader reader = new ClassReader(type);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new DefaultsRewriting(writer), 0);
    return writer.toByteArray();
  }

  /** A class that extends SimpleDateFormat calls its constructor, too, but not to make one. */
  @Override
  public void visit(
      int version, int access, String name, String signature, String parent, String[] interfaces) {
    datesToo = !DATES.equals(parent);
    super.visit(version, access, name, signature, parent, interfaces);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    return new Rewriting(super.visitMethod(access, name, descriptor, signature, exceptions));
  }

  private final class Rewriting extends MethodVisitor {

    Rewriting(MethodVisitor next) {
      super(ASM9, next);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      super.visitTypeInsn(
          opcode, opcode == NEW && datesToo && type.equals(DATES) ? OTHER_DATES : type);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean ofInterface) {
      Optional<DefaultCall> call = DefaultCall.of(owner, name, descriptor);
      if (call.isPresent()) {
        super.visitMethodInsn(INVOKESTATIC, OTHER, call.get().method(), call.get().type(), false);
        return;
      }
      if (datesToo && owner.equals(DATES) && name.equals("<init>") && isOfText(descriptor)) {
        super.visitMethodInsn(opcode, OTHER_DATES, name, descriptor, false);
        return;
      }
      Optional<DefaultArgument> argument = DefaultArgument.of(owner, name, descriptor);
      argument.ifPresent(
          it -> super.visitMethodInsn(INVOKESTATIC, OTHER, it.method(), it.methodType(), false));
      super.visitMethodInsn(
          opcode,
          owner,
          name,
          argument.map(DefaultArgument::longer).orElse(descriptor),
          ofInterface);
    }

    private static boolean isOfText(String descriptor) {
      return descriptor.startsWith("(Ljava/lang/String;");
    }

    /** A method reference, as {@code String::getBytes}, is an argument of the bootstrap. */
    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      super.visitInvokeDynamicInsn(
          name, descriptor, bootstrap, Stream.of(arguments).map(this::rewritten).toArray());
    }

    private Object rewritten(Object argument) {
      if (!(argument instanceof Handle handle)) {
        return argument;
      }
      return DefaultCall.ofReference(handle.getOwner(), handle.getName(), handle.getDesc())
          .<Object>map(it -> new Handle(H_INVOKESTATIC, OTHER, it.method(), it.type(), false))
          .orElse(argument);
    }
  }
}
