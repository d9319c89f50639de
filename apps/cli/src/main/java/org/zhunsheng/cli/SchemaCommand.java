package org.zhunsheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.serialization.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of a format, or writes those of all formats as files. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description =
                "Prints the JSON Schema of a format, for editors and other programs; without one, lists the formats.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng schema annual-report/1 > annual-report.schema.json",
            "  ./zhunsheng schema --out target/schemas"
        })
final class SchemaCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FORMAT", arity = "0..1", description = "the value of the key zhunsheng")
    private Optional<String> format = Optional.empty();

    @Option(names = "--out", paramLabel = "FOLDER", description = "write the schemas of all formats into this folder")
    private Optional<Path> folder = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> schemas = Schemas.all();
        if (folder.isPresent()) {
            AtomicFileWriter.makeFolder(folder.get());
            for (Map.Entry<String, String> schema : schemas.entrySet()) {
                Path file = folder.get().resolve(Schemas.fileOf(schema.getKey()));
                AtomicFileWriter.write(file, schema.getValue());
                out.print(file + "\n");
            }
        } else if (format.isPresent()) {
            out.print(known(schemas, format.get()));
        } else {
            schemas.keySet().forEach(header -> out.print(header + "\n"));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private String known(Map<String, String> schemas, String header) {
        String schema = schemas.get(header);
        if (schema == null) {
            CliMessages words = new CliMessages(Refusals.lang(spec.commandLine()));
            throw new ParameterException(
                    spec.commandLine(),
                    words.unstyled(
                            "no-such-schema",
                            header,
                            String.join(", ", schemas.keySet()),
                            NearestWord.hint(header, schemas.keySet())));
        }
        return schema;
    }
}
