package org.zhunsheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.attestation.BatchResults;
import org.zhunsheng.attestation.ResultProof;
import org.zhunsheng.core.text.NearestWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the result of one unit out of an attested batch, with what proves that it was in it. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description =
                "Writes the result of one unit of a batch, or names one file of a folder, with the proof that it is"
                        + " among the attested ones.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng batch examples/district/2024 --format jsonl --out scores.jsonl",
            "  ./zhunsheng prove scores.jsonl wuyu-county --out proof.json",
            "  ./zhunsheng batch examples/district/2024 --out scores.csv",
            "  ./zhunsheng prove scores.csv wuyu-county --out proof.json",
            "  ./zhunsheng prove examples/returns returns-2024.csv --out proof.json"
        })
final class ProveCommand extends InputCommand {
    @Parameters(
            index = "0",
            paramLabel = "BATCH",
            description = "the lines of batch, or the folder, that were attested")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Parameters(
            index = "1",
            paramLabel = "UNIT",
            description = "the id of the unit, or the path of a file in the folder")
    @SuppressWarnings("NullAway.Init")
    private String unit;

    @Option(
            names = "--place",
            paramLabel = "N",
            description = "which result of the unit, from 1, where the batch holds more than one")
    private Optional<Integer> place = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "where the proof goes (default: standard output)")
    private Optional<Path> target = Optional.empty();

    @Override
    public Integer call() throws IOException {
        BatchResults results = Files.isDirectory(file) ? AttestedFolder.read(file) : BatchResults.read(text(file));
        List<ResultProof> proofs = results.proofs(unit);
        if (proofs.isEmpty()) {
            throw new Inputs.InputRefused(
                    "no-such-unit-in-batch", unit, file.toString(), NearestWord.hint(unit, results.units()));
        }
        if (place.isEmpty() ? proofs.size() > 1 : place.get() < 1 || place.get() > proofs.size()) {
            throw new Inputs.InputRefused(
                    "several-results-of-unit", unit, file.toString(), String.valueOf(proofs.size()));
        }
        String json = proofs.get(place.orElse(1) - 1).toJson();
        if (target.isPresent()) {
            AtomicFileWriter.write(target.get(), json);
        } else {
            out().print(json);
            out().flush();
        }
        return ExitCode.DONE;
    }
}
