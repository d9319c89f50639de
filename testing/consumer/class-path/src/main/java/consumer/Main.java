package consumer;

import java.io.IOException;
import java.nio.file.Path;

/** Runs what the README shows, and what writes files. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        ReadmeAssess.run(Path.of(args[0]));
        ReadmeDossier.run();
        Everything.run(Path.of(args[0]), Path.of(args[1]));
    }
}
