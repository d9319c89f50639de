package org.zhunsheng.faults;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The planted faults of the folder {@code faults}, by area: a block of lines for each. */
final class FaultCatalogue {
    /** The root of the repository. */
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final Path FOLDER = Path.of("src/test/resources/faults");
    private static final Splitter TESTS = Splitter.on(' ').omitEmptyStrings();

    private static final ImmutableList<String> MODULES = ImmutableList.of(
            "core",
            "indicators",
            "serialization",
            "testing/testkit",
            "extensions/planning",
            "extensions/robustness",
            "extensions/workbook",
            "extensions/pages",
            "extensions/reading",
            "extensions/returns",
            "extensions/evidence",
            "extensions/attestation",
            "apps/cli",
            "apps/service");

    private FaultCatalogue() {}

    /** The folder of the module that has the class {@code test}. */
    static Optional<Path> moduleOf(String test) {
        String source = "src/test/java/" + test.replace('.', '/') + ".java";
        return MODULES.stream()
                .map(ROOT::resolve)
                .filter(module -> Files.exists(module.resolve(source)))
                .findFirst();
    }

    /** All of them, in the order of the files. */
    static ImmutableList<PlantedFault> read() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            ImmutableList.Builder<PlantedFault> all = ImmutableList.builder();
            for (Path file : files.sorted().toList()) {
                all.addAll(parse(Files.readString(file)));
            }
            return all.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The faults in {@code text}: blocks parted by empty lines; lines that begin with # are comments. */
    static ImmutableList<PlantedFault> parse(String text) {
        ImmutableList.Builder<PlantedFault> faults = ImmutableList.builder();
        for (String block : Splitter.onPattern("\\R\\s*\\R").split(text.strip() + "\n")) {
            List<String> lines = block.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
            if (!lines.isEmpty()) {
                faults.add(fault(lines));
            }
        }
        return faults.build();
    }

    private static PlantedFault fault(List<String> lines) {
        Map<String, String> said = new HashMap<>();
        for (String line : lines) {
            int end = line.indexOf(' ');
            said.merge(
                    end < 0 ? line : line.substring(0, end),
                    end < 0 ? "" : line.substring(end + 1),
                    (one, other) -> one + "\n" + other);
        }
        String name = said.getOrDefault("fault", "");
        int end = name.indexOf(' ');
        return new PlantedFault(
                end < 0 ? name : name.substring(0, end),
                end < 0 ? "" : name.substring(end + 1),
                Path.of(said.getOrDefault("file", "")),
                said.getOrDefault("after", ""),
                said.getOrDefault("-", ""),
                said.getOrDefault("+", ""),
                ImmutableList.copyOf(TESTS.split(said.getOrDefault("test", ""))));
    }
}
