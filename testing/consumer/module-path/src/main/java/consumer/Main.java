package consumer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.zhunsheng.attestation.SignatureScheme;
import org.zhunsheng.core.LibraryVersion;

/** Runs what the README shows and what writes files, as a module, and uses a provider that another module offers. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        ReadmeAssess.run(Path.of(args[0]));
        ReadmeDossier.run();
        Everything.run(Path.of(args[0]), Path.of(args[1]));
        System.out.println(LibraryVersion.class.getModule().isNamed()
                && ServiceLoader.load(SignatureScheme.class).findFirst().isPresent());
        System.out.println(Main.class.getModule().isNamed());
    }
}
