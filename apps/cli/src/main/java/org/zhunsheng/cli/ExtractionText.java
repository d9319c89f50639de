package org.zhunsheng.cli;

import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.binding.Candidate;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.outline.ReportHead;

/** What was read from a report, for people: its head, its parts, the tally, and every statement with its passage. */
final class ExtractionText {
    private final TerminalWriter page;
    private final CliMessages words;
    private final Vocabulary vocabulary;

    ExtractionText(TerminalWriter page, CliMessages words, Vocabulary vocabulary) {
        this.page = page;
        this.words = words;
        this.vocabulary = vocabulary;
    }

    void print(Extraction extraction) {
        ReportHead head = extraction.outline().head();
        page.heading(head.title().isEmpty() ? words.get("read-untitled") : head.title());
        page.line(words.get(
                "read-unit",
                head.unit().isEmpty() ? "—" : head.unit(),
                head.year().isPresent() ? Integer.toString(head.year().getAsInt()) : "—",
                head.signedOn().map(Object::toString).orElse("—")));
        extraction
                .outline()
                .sections()
                .forEach(section ->
                        page.item(section.kind().title().in(lang()) + words.get("read-because"), section.heading()));
        page.blank();
        page.line(extraction.tally().text().in(lang()));
        for (Grade grade : Grade.values()) {
            statements(extraction, grade);
        }
    }

    private void statements(Extraction extraction, Grade grade) {
        if (extraction.statements(grade).isEmpty()) {
            return;
        }
        page.blank();
        page.heading(grade.title().in(lang()));
        extraction.statements(grade).forEach(statement -> print(extraction, statement));
    }

    private void print(Extraction extraction, Statement statement) {
        String quote = extraction.span(statement.place()).quote();
        String what = statement.code().map(this::name).orElse(statement.label());
        page.line(quote);
        page.item("  →", what);
        if (statement.grade() == Grade.PROPOSED) {
            statement.candidates().forEach(this::print);
        }
    }

    private void print(Candidate candidate) {
        String reasons = candidate.reasons().stream()
                .map(reason -> reason.text().in(lang()))
                .collect(Collectors.joining(words.get("read-and")));
        page.item("    ?", name(candidate.code()) + words.get("read-because") + reasons);
    }

    private String name(FactCode code) {
        return vocabulary.find(code).map(fact -> fact.name().in(lang()) + " ").orElse("") + code;
    }

    private Lang lang() {
        return words.lang();
    }
}
