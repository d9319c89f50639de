package org.zhunsheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhunsheng.attestation.BatchResults;
import org.zhunsheng.evidence.bag.BagVerifier;

/** A folder whose files are attested together. */
final class AttestedFolder {
    private AttestedFolder() {}

    /**
     * The files of {@code folder}.
     *
     * @throws Inputs.InputRefused if it is an evidence package that is not as it was packed
     */
    static BatchResults read(Path folder) throws IOException {
        if (Files.isRegularFile(folder.resolve("bagit.txt"))
                && !BagVerifier.verify(folder).isValid()) {
            throw new Inputs.InputRefused("attest-broken-package", folder.toString());
        }
        return BatchResults.ofFiles(folder);
    }
}
