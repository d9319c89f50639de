import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;

/**
 * Writes what a library promises and nothing else: its classes with their public and protected members, without code, so that the next
 * build can be held against them without a network. Classes that are private or have no name are left out, and so are the packages that
 * the module does not export.
 *
 * <p>{@code release/api-baseline} runs it: {@code java -cp ASM release/ApiBaseline.java LIBRARY.jar BASELINE.jar}. With a third
 * argument, {@code planted}, every public class promises one method more, {@code planted()}, which no library has.
 */
final class ApiBaseline {
    private static final FileTime TIME = FileTime.fromMillis(1_767_225_600_000L);

    private ApiBaseline() {}

    public static void main(String[] args) throws IOException {
        boolean planted = args.length > 2 && args[2].equals("planted");
        Map<String, ClassReader> classes = new TreeMap<>();
        try (JarFile library = new JarFile(args[0])) {
            Exports exports = exports(library);
            for (JarEntry entry : library.stream().toList()) {
                if (entry.getName().endsWith(".class") && !entry.getName().endsWith("-info.class") && exports.has(entry.getName())) {
                    ClassReader reader = new ClassReader(read(library, entry));
                    if ((reader.getAccess() & Opcodes.ACC_SYNTHETIC) == 0 && !isLocal(reader)) {
                        classes.put(reader.getClassName(), reader);
                    }
                }
            }
        }
        Set<String> promised = new TreeSet<>();
        classes.forEach((name, reader) -> {
            if ((reader.getAccess() & Opcodes.ACC_PUBLIC) != 0) {
                addWithParents(name, classes, promised);
            }
        });
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(Path.of(args[1])))) {
            out.setLevel(9);
            for (String name : promised) {
                ZipEntry zipped = new ZipEntry(name + ".class");
                zipped.setLastModifiedTime(TIME);
                out.putNextEntry(zipped);
                out.write(stub(Objects.requireNonNull(classes.get(name)), planted));
                out.closeEntry();
            }
        }
    }

    /** What a class has from parents that outsiders do not see is theirs to use all the same. */
    private static void addWithParents(String name, Map<String, ClassReader> classes, Set<String> promised) {
        ClassReader reader = classes.get(name);
        if (reader != null && promised.add(name)) {
            if (reader.getSuperName() != null) {
                addWithParents(reader.getSuperName(), classes, promised);
            }
            for (String parent : reader.getInterfaces()) {
                addWithParents(parent, classes, promised);
            }
        }
    }

    /** The packages that a module exports; all if it does not say. */
    private record Exports(Set<String> packages) {
        boolean has(String file) {
            return packages.isEmpty() || packages.contains(file.substring(0, Math.max(file.lastIndexOf('/'), 0)));
        }
    }

    private static Exports exports(JarFile library) throws IOException {
        Set<String> packages = new TreeSet<>();
        JarEntry module = library.getJarEntry("module-info.class");
        if (module != null) {
            new ClassReader(read(library, module)).accept(new ClassVisitor(Opcodes.ASM9) {
                @Override
                public ModuleVisitor visitModule(String name, int access, String version) {
                    return new ModuleVisitor(Opcodes.ASM9) {
                        @Override
                        public void visitExport(String exported, int exportAccess, String... modules) {
                            if (modules == null || modules.length == 0) {
                                packages.add(exported);
                            }
                        }
                    };
                }
            }, 0);
        }
        return new Exports(packages);
    }

    private static byte[] read(JarFile library, JarEntry entry) throws IOException {
        try (InputStream in = library.getInputStream(entry); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            in.transferTo(out);
            return out.toByteArray();
        }
    }

    /** Whether a class is private or stands in a method. */
    private static boolean isLocal(ClassReader reader) {
        boolean[] found = new boolean[1];
        String self = reader.getClassName();
        reader.accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public void visitInnerClass(String name, String outer, String inner, int access) {
                if (name.equals(self) && (outer == null || inner == null || (access & Opcodes.ACC_PRIVATE) != 0)) {
                    found[0] = true;
                }
            }
        }, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return found[0];
    }

    private static byte[] stub(ClassReader reader, boolean planted) {
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new Promised(writer, planted), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    /** Passes on what outsiders see. */
    private static final class Promised extends ClassVisitor {
        private final boolean planted;
        private boolean plants;

        Promised(ClassWriter writer, boolean planted) {
            super(Opcodes.ASM9, writer);
            this.planted = planted;
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            plants = planted && (access & Opcodes.ACC_PUBLIC) != 0 && (access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM)) == 0
                    && !name.contains("$");
            super.visit(version, access, name, signature, parent, interfaces);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return null;
        }

        @Override
        public AnnotationVisitor visitTypeAnnotation(int type, TypePath path, String descriptor, boolean visible) {
            return null;
        }

        @Override
        public void visitNestHost(String host) {}

        @Override
        public void visitNestMember(String member) {}

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            if (isHidden(access)) {
                return null;
            }
            FieldVisitor field = super.visitField(access, name, descriptor, signature, value);
            field.visitEnd();
            return null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            if (!isHidden(access)) {
                super.visitMethod(access, name, descriptor, signature, exceptions).visitEnd();
            }
            return null;
        }

        @Override
        public void visitEnd() {
            if (plants) {
                super.visitMethod(Opcodes.ACC_PUBLIC, "planted", "()V", null, null).visitEnd();
            }
            super.visitEnd();
        }

        private static boolean isHidden(int access) {
            return (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) == 0 || (access & Opcodes.ACC_SYNTHETIC) != 0;
        }
    }
}
