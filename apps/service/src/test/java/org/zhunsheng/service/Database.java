package org.zhunsheng.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own in a temporary folder, on a free port of the loopback interface. It is there if Debian's package {@code
 * postgresql} is installed; as root, who may not run it, it runs as {@code nobody}.
 */
final class Database implements AutoCloseable {
    private final Path binaries;
    private final Path folder;
    private final int port;
    private boolean running = true;

    private Database(Path binaries, Path folder, int port) {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
    }

    /** The folder of {@code initdb} and {@code pg_ctl}, the newest release first. */
    static Optional<Path> binaries() {
        Path releases = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(releases)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(releases)) {
            return found.map(release -> release.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Database start(Path binaries) throws IOException {
        Path folder = Files.createTempDirectory("zhunsheng-postgres");
        if (isRoot()) {
            run(List.of("chown", "nobody", folder.toString()));
        }
        Database database = new Database(binaries, folder, freePort());
        database.as("initdb", "-D", database.data(), "-U", "zhunsheng", "-A", "trust", "-E", "UTF8", "--no-sync");
        database.as(
                "pg_ctl",
                "-D",
                database.data(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + database.port + " -h 127.0.0.1 -k " + folder,
                "start");
        return database;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private void as(String program, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(args));
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        Path output = Files.createTempFile("zhunsheng-postgres", ".out");
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + ": " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(output);
        }
    }

    /** Ends it as if the machine had lost its power. */
    void crash() throws IOException {
        as("pg_ctl", "-D", data(), "-m", "immediate", "stop");
        running = false;
    }

    @Override
    public void close() throws IOException {
        if (running) {
            crash();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
