package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.paper.EvidenceList;
import org.zhunsheng.core.paper.Paper;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.evidence.bag.BagFault;
import org.zhunsheng.evidence.bag.BagReader;
import org.zhunsheng.evidence.bag.BagReport;
import org.zhunsheng.evidence.bag.BagVerifier;
import org.zhunsheng.evidence.bag.BagWriter;
import org.zhunsheng.evidence.folder.EvidenceClaims;
import org.zhunsheng.evidence.folder.FolderCheck;
import org.zhunsheng.evidence.folder.FolderFinding;
import org.zhunsheng.evidence.folder.FolderScan;
import org.zhunsheng.evidence.folder.MaterialsList;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evidence folders: made, listed, checked, packed, unpacked. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description =
                "Manages a folder of papers by indicator: lists it, checks it, packs it so that it can be verified.",
        subcommands = {
            EvidenceCommand.NewCommand.class,
            EvidenceCommand.ScanCommand.class,
            EvidenceCommand.CheckCommand.class,
            EvidenceCommand.ListCommand.class,
            EvidenceCommand.DossierCommand.class,
            EvidenceCommand.PackCommand.class,
            EvidenceCommand.VerifyCommand.class,
            EvidenceCommand.UnpackCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng evidence new papers --period 2025",
            "  ./zhunsheng evidence scan papers",
            "  ./zhunsheng evidence check papers",
            "  ./zhunsheng evidence pack papers --out papers-2025.bag"
        })
final class EvidenceCommand extends CommandGroup {
    /** What commands about a folder share. */
    abstract static class FolderCommand extends InputCommand {
        @Parameters(paramLabel = "FOLDER", description = "evidence folder")
        @SuppressWarnings("NullAway.Init")
        private Path folder;

        final Path folder() {
            return folder;
        }

        final ReturnsWords say() {
            return new ReturnsWords(lang());
        }

        final Path listFile() {
            return folder.resolve(FolderScan.LIST);
        }

        final EvidenceList list() {
            return inputs().documents().read(EvidenceList.class, listFile());
        }

        /** The catalogue for the period of the folder. */
        final IndicatorCatalogue catalogue() {
            return inputs().catalogue(list().period().from());
        }

        final Set<IndicatorCode> asked() {
            return catalogue().indicators().stream()
                    .map(Indicator::code)
                    .collect(ImmutableSortedSet.toImmutableSortedSet(IndicatorCode::compareTo));
        }

        final FolderCheck check(EvidenceList list, FolderScan scan) {
            return FolderCheck.of(folder, list, scan, catalogue(), inputs().vocabulary(), asked());
        }
    }

    /** Makes a folder. */
    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "Makes a folder with one folder for each indicator and an empty list.",
            footerHeading = "%nExamples:%n",
            footer = {"  ./zhunsheng evidence new papers --period 2025 --title 示例县迎评材料"})
    static final class NewCommand extends FolderCommand {
        private static final int LONGEST = 40;

        @Option(names = "--period", paramLabel = "YEAR", required = true, description = "the period that is assessed")
        @SuppressWarnings("NullAway.Init")
        private String period;

        @Option(names = "--title", paramLabel = "TEXT", description = "title of the folder")
        private Optional<String> title = Optional.empty();

        @Override
        public Integer call() throws IOException {
            if (Files.exists(listFile())) {
                throw new java.nio.file.FileAlreadyExistsException(listFile().toString());
            }
            AtomicFileWriter.makeFolder(folder());
            int made = 0;
            for (Indicator indicator :
                    inputs().catalogue(ReportingPeriod.of(period).from()).indicators()) {
                String plain = indicator
                        .title()
                        .in(lang())
                        .replaceAll("[\\\\/:*?\"<>|\\s]+", " ")
                        .strip();
                String name = indicator.code().value() + " "
                        + plain.substring(
                                0,
                                plain.offsetByCodePoints(
                                        0, Math.min(LONGEST, plain.codePointCount(0, plain.length()))));
                AtomicFileWriter.makeFolder(folder().resolve(name.strip()));
                made++;
            }
            EvidenceList list = EvidenceList.builder()
                    .title(title.orElseGet(
                            () -> String.valueOf(folder().toAbsolutePath().getFileName())))
                    .period(ReportingPeriod.of(period))
                    .build();
            AtomicFileWriter.write(listFile(), inputs().documents().toYaml(list));
            out().println(say().unstyled("evidence-new", folder(), made));
            out().flush();
            return ExitCode.DONE;
        }
    }

    /** Lists what is new. */
    @Command(
            name = "scan",
            mixinStandardHelpOptions = true,
            description = "Lists the papers that are new, with hash, size, date and the indicator of their folder.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng evidence new papers --period 2025",
                "  ./zhunsheng evidence scan papers --on 2026-01-12"
            })
    static final class ScanCommand extends FolderCommand {
        @Option(names = "--on", paramLabel = "DATE", description = "the day of receipt (default: today)")
        private Optional<LocalDate> day = Optional.empty();

        @Override
        public Integer call() throws IOException {
            EvidenceList before = list();
            FolderScan scan = FolderScan.of(folder());
            EvidenceList after = scan.addTo(before, day.orElseGet(() -> LocalDate.now(ZoneId.systemDefault())));
            AtomicFileWriter.write(listFile(), inputs().documents().toYaml(after));
            long moved = before.papers().stream()
                    .filter(paper -> !Optional.ofNullable(after.byId().get(paper.id()))
                            .map(Paper::file)
                            .equals(Optional.of(paper.file())))
                    .count();
            out().println(say().unstyled(
                            "evidence-scan",
                            listFile(),
                            after.papers().size(),
                            after.papers().size() - before.papers().size(),
                            moved));
            out().flush();
            return ExitCode.DONE;
        }
    }

    /** Says what is not as it was listed. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Lists papers that are missing, extra, changed, moved, unbound, outside the period, unreadable or too large.",
            footerHeading = "%nExamples:%n",
            footer = {"  ./zhunsheng evidence new papers --period 2025", "  ./zhunsheng evidence check papers --empty"})
    static final class CheckCommand extends FolderCommand {
        @Option(names = "--empty", description = "list the indicators without papers too")
        private boolean empty;

        @Override
        public Integer call() throws IOException {
            EvidenceList list = list();
            FolderCheck check = check(list, FolderScan.of(folder()));
            TerminalWriter page = page();
            long hard = check.findings().stream()
                    .filter(finding -> finding.kind().isHard())
                    .count();
            page.heading(
                    check.isClean()
                            ? say().get(
                                            "evidence-clean",
                                            list.title(),
                                            list.papers().size())
                            : say().get(
                                            "evidence-check",
                                            list.title(),
                                            list.papers().size(),
                                            hard));
            for (FolderFinding finding : check.findings()) {
                if (empty || finding.kind() != FolderFinding.Kind.EMPTY_INDICATOR) {
                    page.item(
                            finding.kind().isHard() ? "  ✗ " : "  ? ",
                            TerminalText.plain(finding.text().in(lang())));
                }
            }
            page.item("  ", say().get("evidence-standing", check.standing().size()));
            page.flush();
            return check.isClean() ? ExitCode.DONE : ExitCode.NOT_PASSED;
        }
    }

    /** Prints the list. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Writes the list of materials as .docx or .xlsx; indicators without papers are visible.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng evidence new papers --period 2025",
                "  ./zhunsheng evidence list papers --out papers.docx",
                "  ./zhunsheng evidence list papers --out papers.xlsx"
            })
    static final class ListCommand extends FolderCommand {
        @Option(names = "--out", paramLabel = "FILE", required = true, description = "where the list goes")
        @SuppressWarnings("NullAway.Init")
        private Path target;

        @Override
        public Integer call() throws IOException {
            MaterialsList list = MaterialsList.of(list(), catalogue(), asked(), lang());
            boolean word = target.toString().endsWith(".docx");
            AtomicFileWriter.write(target, out -> {
                if (word) {
                    list.writeWord(out);
                } else {
                    list.writeWorkbook(out);
                }
            });
            out().println(say().unstyled("evidence-written", target));
            out().flush();
            return ExitCode.DONE;
        }
    }

    /** Puts the folder into a dossier. */
    @Command(
            name = "dossier",
            mixinStandardHelpOptions = true,
            description = "Adds the papers to a dossier: intact ones back facts, and lines of persons raise standings.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng evidence new papers --period 2024",
                "  ./zhunsheng evidence dossier papers \\",
                "      --from examples/district/2024/wuyu-county.yaml --out backed.yaml"
            })
    static final class DossierCommand extends FolderCommand {
        @Option(names = "--from", paramLabel = "FILE", required = true, description = "report or dossier")
        @SuppressWarnings("NullAway.Init")
        private Path from;

        @Option(names = "--out", paramLabel = "FILE", required = true, description = "where the dossier goes")
        @SuppressWarnings("NullAway.Init")
        private Path target;

        @Override
        public Integer call() throws IOException {
            Dossier dossier = UnitDocument.read(inputs(), from).dossier();
            EvidenceList list = list();
            FolderScan scan = FolderScan.of(folder());
            FolderCheck check = check(list, scan);
            AtomicFileWriter.write(
                    target, inputs().documents().toYaml(EvidenceClaims.addTo(dossier, list, scan, check)));
            out().println(say().unstyled("evidence-written", target));
            out().println(say().unstyled("evidence-standing", check.standing().size()));
            out().flush();
            return ExitCode.DONE;
        }
    }

    /** Packs a folder. */
    @Command(
            name = "pack",
            mixinStandardHelpOptions = true,
            description = "Packs the listed papers and their list after BagIt 1.0 (RFC 8493) with SHA-512.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng evidence new papers --period 2025",
                "  ./zhunsheng evidence pack papers --out papers-2025.bag"
            })
    static final class PackCommand extends FolderCommand {
        @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "the package; must not exist")
        @SuppressWarnings("NullAway.Init")
        private Path target;

        @Option(names = "--on", paramLabel = "DATE", description = "the day of packing (default: today)")
        private Optional<LocalDate> day = Optional.empty();

        @Override
        public Integer call() throws IOException {
            OutputCheck.refuseWithin(folder(), target, commandLine());
            EvidenceList list = list();
            FolderScan scan = FolderScan.of(folder());
            FolderCheck check = check(list, scan);
            List<FolderFinding> hard = check.findings().stream()
                    .filter(finding -> finding.kind().isHard() && finding.kind() != FolderFinding.Kind.ORPHAN)
                    .toList();
            if (!hard.isEmpty()) {
                hard.forEach(finding ->
                        err().println("  " + TerminalText.plain(finding.text().in(lang()))));
                err().println(say().unstyled(
                                "evidence-check", list.title(), list.papers().size(), hard.size()));
                err().flush();
                return ExitCode.NOT_PASSED;
            }
            List<BagWriter.PayloadFile> files = new ArrayList<>();
            files.add(new BagWriter.PayloadFile(FolderScan.LIST, listFile()));
            list.papers().stream()
                    .map(Paper::file)
                    .sorted()
                    .forEach(file -> files.add(new BagWriter.PayloadFile(file, folder().resolve(file))));
            LocalDate packed = day.orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
            try {
                BagWriter.write(
                        files,
                        ImmutableMap.of(
                                "Bagging-Date", packed.toString(),
                                "External-Description", list.title(),
                                "Bag-Software-Agent", "zhunsheng"),
                        target);
            } catch (FileSystemException e) {
                throw AtomicFileWriter.asUnwritable(target, e);
            }
            out().println(say().unstyled(
                            "evidence-packed",
                            target,
                            files.size(),
                            BagVerifier.verify(target).bytes()));
            check.findings().stream()
                    .filter(finding ->
                            finding.kind() == FolderFinding.Kind.JUNK || finding.kind() == FolderFinding.Kind.EQUAL)
                    .forEach(finding -> out().println("  "
                            + say().unstyled("evidence-left-out", finding.text().in(lang()))));
            out().flush();
            return ExitCode.DONE;
        }
    }

    /** What commands about packages share. */
    abstract static class BagCommand extends InputCommand {
        @Parameters(paramLabel = "PACKAGE", description = "package (a folder)")
        @SuppressWarnings("NullAway.Init")
        private Path bag;

        final Path bag() {
            return bag;
        }

        final int tell(BagReport report) {
            ReturnsWords say = new ReturnsWords(lang());
            out().println(
                            report.isValid()
                                    ? say.unstyled("evidence-valid", bag, report.files(), report.bytes())
                                    : say.unstyled(
                                            "evidence-invalid",
                                            bag,
                                            report.faults().size()));
            for (BagFault fault : ImmutableList.<BagFault>builder()
                    .addAll(report.faults())
                    .addAll(report.notes())
                    .build()) {
                out().println("  " + TerminalText.plain(fault.text().in(lang())));
            }
            out().flush();
            return report.isValid() ? ExitCode.DONE : ExitCode.NOT_PASSED;
        }
    }

    /** Verifies a package. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Verifies a BagIt package: lists everything that is not as it was packed.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng evidence new papers --period 2025",
                "  ./zhunsheng evidence pack papers --out papers-2025.bag",
                "  ./zhunsheng evidence verify papers-2025.bag"
            })
    static final class VerifyCommand extends BagCommand {
        @Override
        public Integer call() {
            return tell(BagVerifier.verify(bag()));
        }
    }

    /** Unpacks a package. */
    @Command(
            name = "unpack",
            mixinStandardHelpOptions = true,
            description = "Verifies a BagIt package and, if it is as it was packed, unpacks it.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng evidence new papers --period 2025",
                "  ./zhunsheng evidence pack papers --out papers-2025.bag",
                "  ./zhunsheng evidence unpack papers-2025.bag --out unpacked"
            })
    static final class UnpackCommand extends BagCommand {
        @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "where it goes; must not exist")
        @SuppressWarnings("NullAway.Init")
        private Path target;

        @Override
        public Integer call() throws IOException {
            OutputCheck.refuseWithin(bag(), target, commandLine());
            BagReport report = unpacked();
            int exit = tell(report);
            if (report.isValid()) {
                out().println(new ReturnsWords(lang()).unstyled("evidence-unpacked", target));
                out().flush();
            }
            return exit;
        }

        private BagReport unpacked() throws IOException {
            try {
                return BagReader.unpack(bag(), target);
            } catch (FileSystemException e) {
                throw AtomicFileWriter.asUnwritable(target, e);
            }
        }
    }
}
