package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.reading.outline.Outline;
import org.zhunsheng.reading.outline.OutlineItem;
import org.zhunsheng.reading.outline.TextRange;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.quantity.Enclosures;

/** Reads what a paragraph states without a number: a zero in words, and that something is so. */
final class WordStatements {
    private static final String MARKS = "。!?;,:";
    private static final int LONGEST_CLAUSE = 80;
    /** A zero in words may count anything; a rate is not counted. */
    private static final ImmutableSet<UnitClass> COUNTED =
            ImmutableSet.copyOf(EnumSet.complementOf(EnumSet.of(UnitClass.PERCENT)));

    private final Lexicon lexicon;
    private final CandidateFinder finder;
    private final Outline outline;
    private final int paragraph;
    private final FoldedText text;
    private final Enclosures enclosures;
    private final List<Statement> statements = new ArrayList<>();
    private final Set<FactCode> said = new LinkedHashSet<>();

    WordStatements(Lexicon lexicon, CandidateFinder finder, Outline outline, int paragraph) {
        this.lexicon = lexicon;
        this.finder = finder;
        this.outline = outline;
        this.paragraph = paragraph;
        this.text = outline.paragraphs().get(paragraph);
        this.enclosures = Enclosures.of(text);
    }

    ImmutableList<Statement> read() {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length()
                    || (MARKS.indexOf(text.charAt(i)) >= 0 && !enclosures.isInTitle(i) && !enclosures.isQuoted(i));
            if (end) {
                if (i > start + 2 && i - start <= LONGEST_CLAUSE) {
                    clause(start, i);
                }
                start = i + 1;
            }
        }
        return ImmutableList.copyOf(statements);
    }

    private void clause(int start, int end) {
        Optional<OutlineItem> item = outline.itemAt(paragraph, start);
        boolean results = item.map(OutlineItem::section)
                .filter(kind ->
                        kind == SectionKind.MEASURES_AND_RESULTS || kind == SectionKind.FIRST_RESPONSIBLE_PERSON)
                .isPresent();
        boolean heading =
                item.filter(it -> it.heading().holds(paragraph, start)).isPresent();
        if (!results || heading) {
            return;
        }
        String clause = text.subSequence(start, end).toString();
        zero(clause, start, end, item);
        yes(clause, start, end, item);
    }

    private void zero(String clause, int start, int end, Optional<OutlineItem> item) {
        for (String word : lexicon.words().zero().words()) {
            int at = clause.indexOf(word);
            if (at < 0 || at > 14 || clause.chars().anyMatch(c -> c >= '0' && c <= '9')) {
                continue;
            }
            String thing = clause.substring(at + word.length());
            for (String verb : lexicon.words().zero().verbs()) {
                thing = thing.startsWith(verb) ? thing.substring(verb.length()) : thing;
            }
            AreaMentions areas =
                    new AreaMentions(text, item.map(AreaMentions::heading).orElse(""), lexicon.areaWords());
            CandidateFinder.Around around =
                    new CandidateFinder.Around(COUNTED, areas, start + at, clause, clause, ImmutableList.of(), clause);
            List<Candidate> found = new ArrayList<>(finder.find(clause.substring(at + word.length()), "", around));
            found.removeIf(candidate ->
                    lexicon.fact(candidate.code()).filter(LexiconFact::rate).isPresent()
                            || candidate.has(ReasonCode.CONTINUED));
            if (!found.isEmpty()) {
                found.replaceAll(candidate -> candidate.with(new Reason(ReasonCode.ZERO_IN_WORDS, word)));
                add(Statement.Kind.ZERO, Grade.PROPOSED, start, end, thing, found, item);
                return;
            }
        }
    }

    private void yes(String clause, int start, int end, Optional<OutlineItem> item) {
        List<Candidate> found = new ArrayList<>();
        for (int i = 2; i <= clause.length(); i++) {
            for (PhraseIndex.Found fit : lexicon.yesNo().endingAt(clause, i)) {
                if (!fit.phrase().nearMiss()
                        && fit.inserted() == 0
                        && fit.phrase().text().length() >= 4) {
                    found.add(judged(clause, fit, i));
                }
            }
        }
        found.stream()
                .filter(candidate -> candidate.reasons().stream()
                        .noneMatch(reason -> reason.code() == ReasonCode.HEDGED
                                && reason.about().isEmpty()))
                .filter(candidate -> said.add(candidate.code()))
                .forEach(candidate -> add(
                        Statement.Kind.YES,
                        candidate.isClear() ? Grade.ASSERTED : Grade.PROPOSED,
                        start,
                        end,
                        candidate.phrase(),
                        List.of(candidate),
                        item));
    }

    /** Whether the clause says that it is done: a verb of doing in the name or before it, and no word of trying or lacking. */
    private Candidate judged(String clause, PhraseIndex.Found fit, int end) {
        Candidate candidate = new Candidate(
                fit.phrase().fact().code(),
                fit.phrase().text(),
                ImmutableList.of(new Reason(ReasonCode.NAME_STANDS, fit.phrase().text())));
        String before = withoutNever(clause.substring(0, fit.start()));
        String phrase = clause.substring(fit.start(), end);
        String around = before.substring(Math.max(0, before.length() - 14));
        boolean done =
                lexicon.words().done().stream().anyMatch(word -> phrase.startsWith(word) || around.contains(word));
        Optional<String> hedge = lexicon.words().hedges().stream()
                .filter(word -> before.contains(word) && !phrase.contains(word))
                .findFirst();
        if (hedge.isPresent() || !done) {
            return candidate.with(new Reason(ReasonCode.HEDGED, hedge.orElse("")));
        }
        return candidate;
    }

    private String withoutNever(String words) {
        String rest = words;
        for (String never : lexicon.words().never()) {
            rest = rest.replace(never, "");
        }
        return rest;
    }

    private void add(
            Statement.Kind kind,
            Grade grade,
            int start,
            int end,
            String label,
            List<Candidate> candidates,
            Optional<OutlineItem> item) {
        statements.add(Statement.builder()
                .kind(kind)
                .grade(grade)
                .place(new TextRange(paragraph, start, end))
                .label(label)
                .candidates(candidates)
                .section(item.map(OutlineItem::section))
                .item(item)
                .isResult(true)
                .build());
    }
}
