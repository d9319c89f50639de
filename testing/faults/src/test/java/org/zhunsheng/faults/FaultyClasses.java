package org.zhunsheng.faults;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The classes and resources of the build with one file changed, before those of the build. */
final class FaultyClasses {
    private static final String RESOURCES = "src/main/resources";
    private static final String SOURCES = "src/main/java";

    private FaultyClasses() {}

    /** What the tests of all modules need, without a fault. */
    static ImmutableList<Path> classPath() {
        String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ImmutableList.Builder<Path> paths = ImmutableList.builder();
        Splitter.on(File.pathSeparatorChar).split(own).forEach(path -> paths.add(Path.of(path)));
        try (Stream<Path> modules = Files.find(
                FaultCatalogue.ROOT, 4, (path, found) -> found.isDirectory() && path.endsWith("target/test-classes"))) {
            modules.sorted().forEach(paths::add);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return paths.build();
    }

    /** A file of arguments for a virtual machine that takes {@code first} before the build. */
    static Path arguments(Path first) throws IOException {
        String path = Stream.concat(Stream.of(first), classPath().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        Path file = first.resolve("arguments.txt");
        Files.writeString(file, "-cp \"" + path.replace("\\", "\\\\") + "\"");
        return file;
    }

    /** Writes {@code fault} below {@code folder}, compiled if it is source. */
    static void plant(PlantedFault fault, Path folder) throws IOException {
        Path file = FaultCatalogue.ROOT.resolve(fault.file());
        String planted = fault.plantedIn(Files.readString(file));
        String name = fault.file().toString().replace(File.separatorChar, '/');
        if (name.contains(RESOURCES)) {
            write(folder.resolve(name.substring(name.indexOf(RESOURCES) + RESOURCES.length() + 1)), planted);
        } else {
            Path source =
                    folder.resolve("sources").resolve(name.substring(name.indexOf(SOURCES) + SOURCES.length() + 1));
            write(source, planted);
            compile(fault, source, folder);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void compile(PlantedFault fault, Path source, Path into) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            String classPath = String.join(
                    File.pathSeparator, classPath().stream().map(Path::toString).toList());
            List<String> options = List.of(
                    "-proc:none",
                    "-nowarn",
                    "-parameters",
                    "-cp",
                    classPath,
                    "-d",
                    into.toString(),
                    "-encoding",
                    "UTF-8");
            if (!compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source))
                    .call()) {
                throw new IllegalStateException(fault.id() + " does not compile: " + said);
            }
        }
    }
}
