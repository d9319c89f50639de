package consumer;

import java.nio.file.Path;

/** Runs what the README shows, as a module. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        ReadmeAssess.run(Path.of(args[0]));
        ReadmeDossier.run();
        System.out.println(Main.class.getModule().isNamed());
    }
}
