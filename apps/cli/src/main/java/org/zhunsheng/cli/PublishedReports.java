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
import org.zhunsheng.reading.review.Review;
import org.zhunsheng.reading.review.ReviewFile;
import org.zhunsheng.reading.source.SourceReader;

/** Reads published reports: Word, web page, PDF or text. The reader is made when the first of them comes. */
final class PublishedReports {
    private static final String REVIEW = ".review.yaml";
    private static final ImmutableSet<String> ENDINGS =
            ImmutableSet.of("docx", "docm", "html", "htm", "pdf", "txt", "md", "doc", "wps", "ofd", "rtf", "odt");

    private static final String NOTES = "md";

    private PublishedReports() {}

    /**
     * Whether {@code file} is read of a folder of reports. Notes in Markdown are not taken for reports there, nor are hidden files and
     * those that office programs lock their documents with; kinds that cannot be read are, so that none is passed over without a word.
     */
    static boolean isReadInFolders(Path file) {
        String name = String.valueOf(file.getFileName());
        return isOne(file) && !ending(file).equals(NOTES) && !name.startsWith("~$") && !name.startsWith(".");
    }

    /** Whether the same report lies there in a kind that is preferred: report.docx before report.pdf. */
    static boolean hasPreferredForm(Path file) {
        String name = String.valueOf(file.getFileName());
        String stem = name.substring(0, name.lastIndexOf('.') + 1);
        return ENDINGS.asList().subList(0, ENDINGS.asList().indexOf(ending(file))).stream()
                .filter(better -> !better.equals(NOTES))
                .anyMatch(better -> Files.exists(file.resolveSibling(stem + better)));
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
        AnnualReport report = read.toReport();
        return ItemTopics.bundled()
                .link(report, inputs.catalogue(report.period().from()).id());
    }

    /**
     * What was read from {@code file} with the decisions of the review that lies beside it, {@code report.docx.review.yaml}, if there is one; what
     * was read is told by the first line of the command.
     */
    static AnnualReport decided(Inputs inputs, Path file) {
        Extraction read = read(inputs, file);
        Extraction extraction = withReview(read, file);
        inputs.read().add(extraction.tally());
        return report(inputs, extraction);
    }

    /** {@code read} with the decisions of the review that lies beside {@code file}, if there is one. */
    static Extraction withReview(Extraction read, Path file) {
        Path review = file.resolveSibling(file.getFileName() + REVIEW);
        return Files.exists(review) ? replay(read, review).extraction() : read;
    }

    /** Whether {@code file} is a review that lies beside a report. */
    static boolean isReview(Path file) {
        return String.valueOf(file.getFileName()).endsWith(REVIEW);
    }

    /** {@code read} with the decisions in {@code review}. */
    static Replay replay(Extraction read, Path review) {
        return review(review).replay(read);
    }

    /** The review in {@code file}. */
    static Review review(Path file) {
        try {
            return ReviewFile.read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Inputs.InputRefused("no-access", file.toString());
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
