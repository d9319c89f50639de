package org.zhunsheng.cli;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.ItemTopics;
import org.zhunsheng.reading.review.Replay;
import org.zhunsheng.reading.review.ReviewFile;
import org.zhunsheng.reading.source.SourceReader;

/** Reads published reports: Word, web page, PDF or text. The reader is made when the first of them comes. */
final class PublishedReports {
    private static final String REVIEW = ".review.yaml";
    private static final ImmutableSet<String> ENDINGS =
            ImmutableSet.of("txt", "md", "html", "htm", "docx", "pdf", "doc", "wps", "rtf", "odt");

    /** Of a folder, notes in Markdown are not taken for reports. */
    private static final ImmutableSet<String> IN_FOLDERS = ImmutableSet.of("txt", "html", "htm", "docx", "pdf");

    private PublishedReports() {}

    /** Whether {@code file} is read of a folder of reports. */
    static boolean isReadInFolders(Path file) {
        return IN_FOLDERS.contains(ending(file));
    }

    /** Whether {@code file} is to be read as a published report. */
    static boolean isOne(Path file) {
        return ENDINGS.contains(ending(file));
    }

    private static String ending(Path file) {
        return MoreFiles.getFileExtension(file).toLowerCase(Locale.ROOT);
    }

    /** The report that was read, its items linked to the catalogue that the options name. */
    static AnnualReport report(Inputs inputs, Extraction read) {
        return ItemTopics.bundled().link(read.toReport(), inputs.catalogue().id());
    }

    /**
     * What was read from {@code file} with the decisions of the review that lies beside it, {@code report.docx.review.yaml}, if there is one; what
     * was read is told by the first line of the command.
     */
    static AnnualReport decided(Inputs inputs, Path file) {
        Extraction read = read(inputs, file);
        Path review = file.resolveSibling(file.getFileName() + REVIEW);
        Extraction extraction = Files.exists(review) ? replay(read, review).extraction() : read;
        inputs.read().add(extraction.tally());
        return report(inputs, extraction);
    }

    /** Whether {@code file} is a review that lies beside a report. */
    static boolean isReview(Path file) {
        return String.valueOf(file.getFileName()).endsWith(REVIEW);
    }

    /** {@code read} with the decisions in {@code review}. */
    static Replay replay(Extraction read, Path review) {
        try {
            return ReviewFile.read(Files.readAllBytes(review)).replay(read);
        } catch (IOException e) {
            throw new Inputs.InputRefused("no-access", review.toString());
        } catch (IllegalArgumentException e) {
            throw new Inputs.InputRefused("read-bad-review", review.toString(), String.valueOf(e.getMessage()));
        }
    }

    /** What was read from {@code file}. */
    static Extraction read(Inputs inputs, Path file) {
        try {
            return inputs.reader().read(SourceReader.withDefaults().read(file));
        } catch (IOException e) {
            throw new Inputs.InputRefused("no-access", file.toString());
        }
    }
}
