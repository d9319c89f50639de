package org.zhunsheng.reading.binding;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    private static final int LONGEST_CLAUSE = 120;
    /** How far before a name the verb may stand that says it is done, unless the name is one of a list. */
    private static final int NEAR = 14;

    /** The verbs before the name of a paper that say more than that there is one. */
    private static final ImmutableList<String> CARRIED_OUT = ImmutableList.of("落实", "执行", "贯彻", "遵守", "按照", "依照");

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
        whole(clause, start, end, item);
        yes(clause, start, end, item);
    }

    private void zero(String clause, int start, int end, Optional<OutlineItem> item) {
        for (String word : lexicon.words().zero().words()) {
            int at = clause.indexOf(word);
            boolean rest = lexicon.words().zero().rests().stream().anyMatch(clause::startsWith);
            if (rest || at < 0 || at > 14 || clause.chars().anyMatch(c -> c >= '0' && c <= '9')) {
                continue;
            }
            String thing = clause.substring(at + word.length());
            for (String verb : lexicon.words().zero().verbs()) {
                thing = thing.startsWith(verb) ? thing.substring(verb.length()) : thing;
            }
            AreaMentions areas =
                    new AreaMentions(text, item.map(AreaMentions::heading).orElse(""), lexicon.areaWords());
            CandidateFinder.Around around = new CandidateFinder.Around(
                    COUNTED, areas, start + at, clause, clause, "", ImmutableList.of(), clause);
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

    /** 村（居）法律顾问全覆盖 and 一村一法律顾问: all that must be covered are. In a list, what ends the last name ends the others too. */
    private void whole(String clause, int start, int end, Optional<OutlineItem> item) {
        if (clause.indexOf('%') >= 0) {
            return;
        }
        for (int i = 4; i <= clause.length(); i++) {
            List<PhraseIndex.Found> found = wholes(clause, i);
            if (found.isEmpty()) {
                continue;
            }
            PhraseIndex.Found last = longest(found);
            add(clause, last.phrase(), last.start(), start, end, item);
            int tail = found.stream().mapToInt(PhraseIndex.Found::start).max().orElse(last.start());
            int list = clause.lastIndexOf('、', last.start()) + 1;
            for (String name : Splitter.on('、').omitEmptyStrings().split(clause.substring(0, list))) {
                String whole = name + clause.substring(tail, i);
                List<PhraseIndex.Found> other = wholes(whole, whole.length());
                if (!other.isEmpty()) {
                    add(clause, longest(other).phrase(), last.start(), start, end, item);
                }
            }
        }
    }

    private List<PhraseIndex.Found> wholes(String words, int end) {
        return lexicon.numbers().endingAt(words, end).stream()
                .filter(fit -> fit.phrase().fact().unit() == UnitClass.PERCENT
                        && !fit.phrase().nearMiss()
                        && fit.inserted() == 0
                        && lexicon.words().wholes().stream()
                                .anyMatch(word -> fit.phrase().text().contains(word)))
                .toList();
    }

    private static PhraseIndex.Found longest(List<PhraseIndex.Found> found) {
        return Collections.max(
                found, Comparator.comparingInt(fit -> fit.phrase().text().length()));
    }

    private void add(String clause, Phrase phrase, int at, int start, int end, Optional<OutlineItem> item) {
        Candidate candidate = judged(clause, phrase, at, at);
        boolean hedged = candidate.reasons().stream()
                .anyMatch(reason ->
                        reason.code() == ReasonCode.HEDGED && !reason.about().isEmpty());
        if (!hedged && said.add(candidate.code())) {
            add(
                    Statement.Kind.WHOLE,
                    candidate.isClear() ? Grade.ASSERTED : Grade.PROPOSED,
                    start,
                    end,
                    candidate.phrase(),
                    List.of(candidate),
                    item);
        }
    }

    private void yes(String clause, int start, int end, Optional<OutlineItem> item) {
        List<Candidate> found = new ArrayList<>();
        for (int i = 2; i <= clause.length(); i++) {
            List<PhraseIndex.Found> fits = lexicon.yesNo().endingAt(clause, i);
            for (PhraseIndex.Found fit : fits) {
                if (!fit.phrase().nearMiss()
                        && fit.inserted() == 0
                        && fit.phrase().text().length() >= 4) {
                    Candidate plain = onTopic(
                            clause, i, inItsArea(clause, judged(clause, fit.phrase(), fit.start(), i), fit.phrase()));
                    Candidate candidate = isInNameOfAPaper(clause, start, fit.start(), i)
                            ? plain.with(new Reason(ReasonCode.QUOTED, ""))
                            : plain;
                    found.add(nearMiss(fit, fits)
                            .map(miss -> candidate.with(new Reason(ReasonCode.NEAR_MISS, miss)))
                            .orElse(candidate));
                }
            }
        }
        found.stream()
                .filter(candidate -> candidate.reasons().stream()
                        .noneMatch(reason -> reason.code() == ReasonCode.HEDGED
                                && reason.about().isEmpty()))
                .sorted(Comparator.comparing(candidate -> !candidate.isClear()))
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

    /** What a rule says must stand beside the name, or must not. */
    private Candidate onTopic(String clause, int end, Candidate candidate) {
        FactCode code = candidate.code();
        return lexicon.allows(code, clause, clause.substring(end)) && lexicon.isOnTopic(code, "", clause, clause)
                ? candidate
                : candidate.with(new Reason(ReasonCode.NARROWED, clause));
    }

    /** A name that is short for its fact needs a word of its area in the clause: 事项目录 alone is not that of the decisions. */
    private Candidate inItsArea(String clause, Candidate candidate, Phrase name) {
        LexiconFact fact = name.fact();
        boolean spoken = lexicon.areaWords().get(fact.area()).stream().anyMatch(clause::contains);
        return spoken || !lexicon.isShort(name.text(), fact)
                ? candidate
                : candidate.with(new Reason(ReasonCode.SHORT_NAME, name.text()));
    }

    /**
     * 制定《深入学习贯彻习近平法治思想工作方案》 says that there is a plan. A paper that is carried out says more, and one whose name ends with that of the fact, as
     * 《年度工作要点》, is the thing itself.
     */
    private boolean isInNameOfAPaper(String clause, int start, int from, int to) {
        int open = clause.lastIndexOf('《', from);
        if (open < 0 || !enclosures.isInTitle(start + from) || to >= clause.length()) {
            return false;
        }
        boolean whole = clause.charAt(to) == '》' || clause.charAt(to) == '(';
        return !whole && CARRIED_OUT.stream().noneMatch(clause.substring(0, open)::endsWith);
    }

    /** The near miss of a fact that ends where its name does and begins before it: the name is part of something else. */
    private static Optional<String> nearMiss(PhraseIndex.Found name, List<PhraseIndex.Found> fits) {
        return fits.stream()
                .filter(miss -> miss.phrase().nearMiss()
                        && miss.phrase()
                                .fact()
                                .code()
                                .equals(name.phrase().fact().code())
                        && miss.start() < name.start())
                .map(miss -> miss.phrase().text())
                .findFirst();
    }

    /** Whether the clause says that it is done: a verb of doing in the name or before it, and no word of trying or lacking. */
    private Candidate judged(String clause, Phrase name, int start, int end) {
        Candidate candidate = new Candidate(
                name.fact().code(), name.text(), ImmutableList.of(new Reason(ReasonCode.NAME_STANDS, name.text())));
        String before = withoutNever(clause.substring(0, start));
        String phrase = end > start ? clause.substring(start, end) : name.text();
        boolean listed = before.endsWith("、") || before.endsWith("和");
        String around = listed ? before : before.substring(Math.max(0, before.length() - NEAR));
        boolean done =
                lexicon.words().done().stream().anyMatch(word -> phrase.startsWith(word) || around.contains(word));
        Optional<String> hedge = lexicon.words().hedges().stream()
                .filter(word -> before.contains(word) && !phrase.contains(word))
                .findFirst();
        String behind = clause.substring(Math.max(start, end));
        Optional<String> extended = Stream.concat(
                        lexicon.words().extended().stream(),
                        lexicon.words().scopes().words().stream()
                                .filter(word -> lexicon.words().scopes().unless().stream()
                                        .noneMatch(phrase::contains)))
                .filter(behind::startsWith)
                .findFirst();
        if (isPutElsewhere(before, phrase, behind)) {
            return candidate.with(new Reason(ReasonCode.CONTINUED, behind));
        }
        if (extended.isPresent()) {
            return candidate.with(new Reason(ReasonCode.CONTINUED, extended.get()));
        }
        if (hedge.isPresent() || !done) {
            return candidate.with(new Reason(ReasonCode.HEDGED, hedge.orElse("")));
        }
        return builtSystem(name, around)
                .map(verb -> candidate.with(new Reason(ReasonCode.HEDGED, verb)))
                .orElse(candidate);
    }

    /** 将三项制度、综合执法纳入年度安排 says where the things named are put, not that they are done. */
    private boolean isPutElsewhere(String before, String phrase, String behind) {
        LexiconFile.Scopes scopes = lexicon.words().scopes();
        return scopes.openers().stream().anyMatch(before::contains)
                && scopes.unless().stream().noneMatch(phrase::contains)
                && scopes.unless().stream().anyMatch(behind::contains);
    }

    /** 完善述法制度 says that there is a system, not that anybody reported: the verb of building that stands last before the name. */
    private Optional<String> builtSystem(Phrase name, String around) {
        LexiconFile.Systems systems = lexicon.words().systems();
        boolean system = systems.words().stream()
                .anyMatch(word ->
                        name.text().endsWith(word) && !name.fact().name().contains(word));
        return system
                ? systems.built().stream()
                        .filter(around::contains)
                        .filter(verb -> systems.carried().stream()
                                .allMatch(word -> around.lastIndexOf(word) < around.lastIndexOf(verb)))
                        .findFirst()
                : Optional.empty();
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
