package org.zhunsheng.service.desk;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Files;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.pages.view.Text;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.ItemTopics;
import org.zhunsheng.reading.ReportReader;
import org.zhunsheng.reading.ReportRefusedException;
import org.zhunsheng.reading.review.Replay;
import org.zhunsheng.reading.review.Review;
import org.zhunsheng.reading.review.ReviewFile;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.reading.source.UnreadableSourceException;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.UnreadableDocumentException;
import org.zhunsheng.service.folder.ZipFiles;
import org.zhunsheng.workbook.InvalidWorkbookException;
import org.zhunsheng.workbook.WorkbookReader;

/** Makes a report or dossier of a file that was handed in. Thread-safe. */
final class Intake {
    private static final ImmutableSet<String> PUBLISHED =
            ImmutableSet.of("txt", "md", "html", "htm", "docx", "pdf", "doc", "wps", "rtf", "odt");
    private static final ImmutableSet<String> IN_ZIPS =
            ImmutableSet.of("txt", "html", "htm", "docx", "pdf", "yaml", "yml", "json", "xlsx");
    private static final ImmutableList<Class<?>> UNITS = ImmutableList.of(AnnualReport.class, Dossier.class);

    private final Documents documents;
    private final ReportReader reader;
    private final WorkbookReader workbooks;
    private final Function<LocalDate, String> catalogue;

    Intake(Documents documents, ReportReader reader, WorkbookReader workbooks, Function<LocalDate, String> catalogue) {
        this.catalogue = catalogue;
        this.documents = documents;
        this.reader = reader;
        this.workbooks = workbooks;
    }

    /**
     * A file that was handed in.
     *
     * @param name its name
     * @param bytes what it holds
     */
    @SuppressWarnings("ArrayRecordComponent") // Passed on once; nobody compares files.
    record HandedIn(String name, byte[] bytes) {
        String ending() {
            return Ascii.toLowerCase(Files.getFileExtension(name));
        }
    }

    /**
     * What a file says.
     *
     * @param document a report or a dossier
     * @param extraction what was read, of a published report
     * @param decided what became of the decisions that came with it, in words
     */
    record Read(Object document, Optional<Extraction> extraction, Optional<Text> decided) {
        Dossier dossier() {
            return document instanceof AnnualReport report ? report.toDossier() : (Dossier) document;
        }
    }

    /** What {@code file} says, with what {@code review} decides of it. */
    Read read(HandedIn file, Optional<String> review, Lang lang) {
        try {
            if (PUBLISHED.contains(file.ending())) {
                Extraction read = extract(file);
                Optional<Replay> replay = review.map(Intake::review).map(decisions -> decisions.replay(read));
                Extraction extraction = replay.map(Replay::extraction).orElse(read);
                AnnualReport report = extraction.toReport();
                return new Read(
                        ItemTopics.bundled()
                                .link(report, catalogue.apply(report.period().from())),
                        Optional.of(extraction),
                        replay.map(Intake::decided));
            }
            if (file.ending().equals("xlsx")) {
                return new Read(workbooks.read(file.name(), file.bytes()), Optional.empty(), Optional.empty());
            }
            return new Read(
                    documents.locate(UNITS, file.name(), file.bytes()).value(), Optional.empty(), Optional.empty());
        } catch (UnreadableDocumentException e) {
            throw refusal(file, e.violations(), lang);
        } catch (InvalidWorkbookException e) {
            throw refusal(file, e.violations(), lang);
        } catch (UnreadableSourceException e) {
            throw refusal(file, ImmutableList.of(e.violation()), lang);
        } catch (ReportRefusedException e) {
            throw new DeskRefusal("desk-unreadable", file.name(), e.text().in(lang));
        } catch (InvalidModelException e) {
            throw refusal(file, e.violations(), lang);
        }
    }

    /** The register that {@code file} is. */
    UnitRegister register(HandedIn file, Lang lang) {
        try {
            return (UnitRegister) documents
                    .locate(ImmutableList.of(UnitRegister.class), file.name(), file.bytes())
                    .value();
        } catch (UnreadableDocumentException e) {
            throw refusal(file, e.violations(), lang);
        }
    }

    private static Text decided(Replay replay) {
        return Text.word("desk-decided", replay.held().size(), replay.lost().size());
    }

    /** The decisions in {@code yaml}. */
    static Review review(String yaml) {
        try {
            return ReviewFile.read("review.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableDocumentException e) {
            throw new DeskRefusal(
                    "desk-no-review", Text.of(e.violations().get(0).message()));
        }
    }

    /** What was read from a published report. */
    Extraction extract(HandedIn file) {
        return reader.read(SourceReader.withDefaults().read(file.bytes(), file.name()));
    }

    static DeskRefusal refusal(HandedIn file, ImmutableList<Violation> violations, Lang lang) {
        Violation first = violations.get(0);
        String place = first.place().map(at -> at.describe().in(lang) + " ").orElse("");
        return new DeskRefusal(
                "desk-unreadable",
                file.name(),
                place + first.message().in(lang) + " " + first.mend().in(lang)
                        + (violations.size() > 1 ? " (" + violations.size() + ")" : ""));
    }

    /** The files of a zip that can be read, by name; one with a YAML form beside it counts once. */
    static ImmutableList<HandedIn> unpacked(HandedIn zip, long most) {
        ImmutableList<HandedIn> all = files(zip, most);
        ImmutableSet<String> structured = all.stream()
                .filter(file -> !PUBLISHED.contains(file.ending()))
                .map(file -> Files.getNameWithoutExtension(file.name()))
                .collect(ImmutableSet.toImmutableSet());
        return all.stream()
                .filter(file -> !PUBLISHED.contains(file.ending())
                        || !structured.contains(Files.getNameWithoutExtension(file.name())))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<HandedIn> files(HandedIn zip, long most) {
        try {
            return ZipFiles.read(zip.bytes(), most, Intake::isWanted).stream()
                    .map(file -> new HandedIn(file.name(), file.bytes()))
                    .collect(ImmutableList.toImmutableList());
        } catch (ZipFiles.RefusedException e) {
            throw refusal(e, most);
        }
    }

    /** What the page says when a zip was refused. */
    static DeskRefusal refusal(ZipFiles.RefusedException refused, long most) {
        return refused.isTooLarge()
                ? new DeskRefusal("desk-too-large", most / 1_000_000)
                : new DeskRefusal("desk-empty-zip");
    }

    private static boolean isWanted(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return !name.startsWith("~$")
                && !name.startsWith(".")
                && IN_ZIPS.contains(Ascii.toLowerCase(Files.getFileExtension(name)));
    }
}
