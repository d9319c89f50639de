package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.reading.outline.OutlineItem;
import org.zhunsheng.reading.outline.TextRange;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.quantity.Enclosures;
import org.zhunsheng.reading.quantity.Quantity;

/** Binds the numbers of one paragraph, from left to right: what was bound before helps with short names. */
final class NumberStatements {
    private static final String RECONSIDERATION = "reconsideration.";
    private static final String RESPONDENT = "reconsideration.respondent.";
    private static final int LONGEST_LABEL = 40;
    private static final String LAST_YEAR = "（上年）";
    private static final char SEMICOLON = ';';

    private final Lexicon lexicon;
    private final Setting setting;
    private final NameSearch names;
    private final int paragraph;
    private final FoldedText text;
    private final Enclosures enclosures;
    private final ItemLookup items;
    private final Predicate<TextRange> doubt;
    private final List<FactCode> codes = new ArrayList<>();
    private Optional<Reason> otherSubject = Optional.empty();
    private @Nullable FactCode kind;
    private int kindSentence;
    private int subjectSentence;
    private int subjectPlace;
    private String levelLabel = "";
    private final List<Statement> statements = new ArrayList<>();
    private final List<List<Candidate>> found = new ArrayList<>();

    /** Finds the item and the part of a place. */
    interface ItemLookup {
        Optional<OutlineItem> at(int index);
    }

    NumberStatements(
            Lexicon lexicon,
            CandidateFinder finder,
            Setting setting,
            int paragraph,
            FoldedText text,
            ItemLookup items,
            Predicate<TextRange> doubt) {
        this.lexicon = lexicon;
        this.setting = setting;
        this.names = new NameSearch(lexicon, finder, setting);
        this.paragraph = paragraph;
        this.text = text;
        this.enclosures = Enclosures.of(text);
        this.items = items;
        this.doubt = doubt;
    }

    ImmutableList<Statement> bind(ImmutableList<NumberFrame> frames) {
        for (int i = 0; i < frames.size(); i++) {
            bind(i, frames);
        }
        return ImmutableList.copyOf(statements);
    }

    private void bind(int index, ImmutableList<NumberFrame> frames) {
        NumberFrame frame = frames.get(index);
        Optional<OutlineItem> item = items.at(frame.quantity().digits());
        AreaMentions areas =
                new AreaMentions(text, item.map(AreaMentions::heading).orElse(""), lexicon.areaWords());
        CandidateFinder.Around around = new CandidateFinder.Around(
                unitsOf(frame),
                areas,
                frame.quantity().start(),
                Titles.without(frame.left()),
                Titles.without(frame.left()) + frame.right(),
                frame.following(),
                ImmutableList.copyOf(codes),
                sinceLastNumber(index, frames));
        List<List<Candidate>> byLabel = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (String label : frame.labels()) {
            List<Candidate> candidates = names.shared(label, frame.labels(), around);
            if (!candidates.isEmpty() || frame.labels().size() == 1) {
                byLabel.add(candidates);
                labels.add(label);
            }
        }
        if (byLabel.isEmpty()) {
            byLabel.add(names.of(frame, around));
            labels.add(labelOf(frame));
        }
        withoutSharedCode(frame, byLabel, labels);
        found.add(byLabel.get(0));
        for (int i = 0; i < byLabel.size(); i++) {
            add(index, frames, item, labels.get(i), byLabel.get(i));
        }
        if (frame.quantity().form() == FigureForm.LEVEL && !EarlierValue.isOne(text, frame.quantity())) {
            levelLabel = labels.get(labels.size() - 1);
        }
    }

    /**
     * 普法宣传、法治宣讲各5场: one count for several names of one fact is not that fact's. A rate and a zero are the same for each.
     */
    private static void withoutSharedCode(NumberFrame frame, List<List<Candidate>> byLabel, List<String> labels) {
        Quantity quantity = frame.quantity();
        if (frame.labels().size() < 2
                || quantity.units().contains(UnitClass.PERCENT)
                || quantity.value().signum() == 0) {
            return;
        }
        List<FactCode> first = byLabel.stream()
                .flatMap(candidates -> candidates.stream().limit(1))
                .map(Candidate::code)
                .toList();
        for (int i = 0; i < byLabel.size(); i++) {
            List<Candidate> candidates = byLabel.get(i);
            if (!candidates.isEmpty()
                    && Collections.frequency(first, candidates.get(0).code()) > 1) {
                List<Candidate> open = new ArrayList<>(candidates);
                open.set(0, candidates.get(0).with(new Reason(ReasonCode.NARROWED, labels.get(i))));
                byLabel.set(i, open);
            }
        }
    }

    /** The words of the sentence behind its last number. */
    private String sinceLastNumber(int index, ImmutableList<NumberFrame> frames) {
        NumberFrame frame = frames.get(index);
        int last = index < 1 ? 0 : frames.get(index - 1).quantity().end();
        return last <= frame.sentenceStart()
                ? frame.sentence()
                : text.subSequence(last, frame.quantity().start()).toString();
    }

    /** 6.5万个村 counts no persons. */
    private ImmutableSet<UnitClass> unitsOf(NumberFrame frame) {
        ImmutableSet<UnitClass> units = frame.quantity().units();
        boolean bodies = frame.quantity().unit().equals("个")
                && lexicon.words().bodies().stream().anyMatch(frame.right()::startsWith);
        return bodies
                ? units.stream().filter(unit -> unit != UnitClass.PERSON).collect(ImmutableSet.toImmutableSet())
                : units;
    }

    private void add(
            int index,
            ImmutableList<NumberFrame> frames,
            Optional<OutlineItem> item,
            String label,
            List<Candidate> candidates) {
        NumberFrame frame = frames.get(index);
        Quantity quantity = frame.quantity();
        Optional<SectionKind> section = item.map(OutlineItem::section);
        boolean heading = item.filter(it -> it.heading().holds(paragraph, quantity.digits()))
                .isPresent();
        List<Candidate> judged = new ArrayList<>();
        if (candidates.isEmpty()) {
            setting.otherSubject(frame).ifPresent(reason -> subject(frame, reason));
        }
        for (Candidate candidate : notTheTotal(frame, candidates)) {
            Candidate with = candidate.as(setting.ownSide(candidate.code()));
            for (Reason reason : setting.against(frame, section, enclosures, candidate.phrase())) {
                with = with.with(reason);
            }
            if (lexicon.fact(with.code())
                    .filter(fact -> fact.own() && !fact.stock())
                    .isPresent()) {
                Optional<Reason> lower = setting.lowerSubject(frame);
                with = lower.isPresent() ? with.with(lower.get()) : with;
            }
            if (!isOnTopic(frame, with, item.map(AreaMentions::heading).orElse(""))) {
                with = with.with(new Reason(ReasonCode.NARROWED, labelOf(frame)));
            }
            if (setting.isDealtWith(frame, word -> isNamed(candidate.code(), word))) {
                with = with.with(new Reason(ReasonCode.NARROWED, frame.right()));
            }
            Optional<String> campaign = setting.campaign(frame, with.code());
            if (campaign.isPresent()) {
                with = with.with(new Reason(ReasonCode.NARROWED, campaign.get()));
            }
            if (setting.isOtherSide(with.code()) || setting.isOfAnOffice(frame, with.code())) {
                with = with.with(new Reason(ReasonCode.OTHER_SIDE, ""));
            }
            judged.add(inherited(frame, inPart(index, frames, with)));
        }
        if (doubt.test(new TextRange(paragraph, quantity.start(), quantity.end()))) {
            judged.replaceAll(candidate -> candidate.with(new Reason(ReasonCode.IN_DOUBT, "")));
        }
        ImmutableList<Reason> general = setting.against(
                frame,
                section,
                enclosures,
                judged.isEmpty() ? "" : judged.get(0).phrase());
        boolean result = !heading
                && general.stream()
                        .noneMatch(reason -> reason.code() == ReasonCode.OTHER_SECTION
                                || reason.code() == ReasonCode.FUTURE
                                || reason.code() == ReasonCode.QUOTED);
        judged.removeIf(candidate -> candidate.has(ReasonCode.NOT_THE_LEVEL));
        setting.handled(frame, "")
                .ifPresent(verb -> Collections.sort(
                        judged,
                        Comparator.comparing(candidate ->
                                !(candidate.isClear() && candidate.phrase().contains(verb)))));
        Grade grade = judged.isEmpty() || !result ? Grade.UNCODED : Grade.PROPOSED;
        if (result && !judged.isEmpty() && judged.get(0).isClear()) {
            grade = Grade.ASSERTED;
        }
        if (!judged.isEmpty()
                && judged.get(0).has(ReasonCode.UNIT_FITS)
                && !judged.get(0).has(ReasonCode.SHORT_NAME)) {
            codes.add(0, judged.get(0).code());
            if (lexicon.isNarrow(judged.get(0).code())) {
                kind = judged.get(0).code();
                kindSentence = frame.sentenceStart();
            } else if (names(judged.get(0))) {
                kind = null;
            }
        }
        statements.add(Statement.builder()
                .kind(Statement.Kind.FIGURE)
                .grade(grade)
                .place(new TextRange(paragraph, quantity.start(), quantity.end()))
                .quantity(quantity)
                .label(label)
                .candidates(grade == Grade.ASSERTED ? judged.subList(0, 1) : judged)
                .section(section)
                .item(item)
                .isResult(result)
                .partOf(Optional.of(frame.partOf())
                        .filter(total -> total >= 0)
                        .map(total -> frames.get(total).quantity())
                        .map(of -> new TextRange(paragraph, of.start(), of.end())))
                .build());
    }

    /** Whether a name of {@code code} has {@code word} in it. */
    private boolean isNamed(FactCode code, String word) {
        return lexicon.fact(code)
                .filter(fact ->
                        fact.name().contains(word) || fact.phrases().stream().anyMatch(phrase -> phrase.contains(word)))
                .isPresent();
    }

    /** 处罚310件。其中非法行医9件，结案4件: what follows a part without a code is counted within that part. */
    private Candidate inPart(int index, ImmutableList<NumberFrame> frames, Candidate candidate) {
        NumberFrame frame = frames.get(index);
        int total = frame.partOf();
        if (isOfOtherArea(frame, frames, candidate) || isAmongAKind(frame, index, candidate)) {
            return candidate.with(new Reason(ReasonCode.PART_OF_IT, ""));
        }
        if (total < 0
                || total >= found.size()
                || index < 1
                || frames.get(index - 1).partOf() != total) {
            return candidate;
        }
        int ahead = frame.quantity().start() - frame.left().length() - 1;
        boolean listed = ahead >= 0 && text.charAt(ahead) == '、';
        boolean unknown = found.get(index - 1).isEmpty();
        boolean related = !found.get(total).isEmpty()
                && lexicon.together(found.get(total).get(0).code(), candidate.code());
        return unknown && !listed && !related ? candidate.with(new Reason(ReasonCode.PART_OF_IT, "")) : candidate;
    }

    /** 法律援助案件326件，其中民事案件280件: a part in the same words of count, or one of a list, directly behind 其中, is no fact of another area. */
    private boolean isOfOtherArea(NumberFrame frame, ImmutableList<NumberFrame> frames, Candidate candidate) {
        int total = frame.partOf();
        if (total < 0 || total >= found.size() || found.get(total).isEmpty()) {
            return false;
        }
        FactCode whole = found.get(total).get(0).code();
        boolean direct = frame.clause().startsWith("其中") || frame.clause().contains("(");
        int ahead = frame.quantity().start() - frame.left().length() - 1;
        boolean same =
                frames.get(total).quantity().unit().equals(frame.quantity().unit())
                        || (ahead >= 0 && text.charAt(ahead) == '、');
        String area = whole.value().substring(0, whole.value().indexOf('.') + 1);
        return direct
                && same
                && !candidate.code().value().startsWith(area)
                && !lexicon.together(whole, candidate.code());
    }

    /** 涉企复议案件11件，撤销1件: what is counted behind the cases of one kind, in the same sentence, is counted among them. */
    private boolean isAmongAKind(NumberFrame frame, int index, Candidate candidate) {
        FactCode narrow = kind;
        if (index < 1 || narrow == null) {
            return false;
        }
        boolean respondent = narrow.value().startsWith(RESPONDENT);
        boolean other = respondent
                ? candidate.code().value().startsWith(RECONSIDERATION)
                        && !candidate.code().value().startsWith(RESPONDENT)
                : kindSentence == frame.sentenceStart();
        return other && !names(candidate) && !lexicon.isNarrow(candidate.code());
    }

    private boolean isOnTopic(NumberFrame frame, Candidate candidate, String heading) {
        String before = frame.sentence();
        String behind = frame.right() + frame.following();
        int end = behind.indexOf(SEMICOLON);
        String near =
                before.substring(before.lastIndexOf(SEMICOLON) + 1) + (end < 0 ? behind : behind.substring(0, end));
        return lexicon.isOnTopic(candidate.code(), candidate.phrase(), before + behind + heading, near + heading);
    }

    private boolean names(Candidate candidate) {
        return lexicon.fact(candidate.code())
                .filter(fact -> lexicon.namesArea(candidate.phrase(), fact))
                .isPresent();
    }

    private void subject(NumberFrame frame, Reason reason) {
        otherSubject = Optional.of(reason);
        subjectSentence = frame.sentenceStart();
        subjectPlace = frame.quantity().start();
    }

    /** The subject of a sentence stays its subject up to a semicolon: 法院收案240件，审结231件. */
    private Candidate inherited(NumberFrame frame, Candidate candidate) {
        Optional<Reason> own = candidate.reasons().stream()
                .filter(reason -> reason.code() == ReasonCode.OTHER_SUBJECT)
                .findFirst();
        if (own.isPresent()) {
            subject(frame, own.get());
            return candidate;
        }
        boolean named = lexicon.words().own().stream().anyMatch(frame.left()::contains);
        boolean same = !named
                && otherSubject.isPresent()
                && subjectSentence == frame.sentenceStart()
                && text.subSequence(subjectPlace, frame.quantity().start())
                                .toString()
                                .indexOf(SEMICOLON)
                        < 0;
        return same ? candidate.with(otherSubject.get()) : candidate;
    }

    /** A part never has the code of its total. */
    private List<Candidate> notTheTotal(NumberFrame frame, List<Candidate> candidates) {
        if (frame.partOf() < 0 || frame.partOf() >= found.size() || candidates.isEmpty()) {
            return candidates;
        }
        List<Candidate> total = found.get(frame.partOf());
        return total.isEmpty()
                ? candidates
                : candidates.stream()
                        .filter(candidate ->
                                !candidate.code().equals(total.get(0).code()))
                        .toList();
    }

    private String labelOf(NumberFrame frame) {
        boolean before = EarlierValue.isOne(text, frame.quantity());
        if ((before || frame.quantity().form() != FigureForm.LEVEL)
                && !levelLabel.isEmpty()
                && frame.left().length() < 10) {
            return before ? levelLabel + LAST_YEAR : levelLabel;
        }
        String left = trimmed(frame.left());
        String right = trimmed(frame.right());
        String label = left.isEmpty() && right.isEmpty() ? trimmed(frame.preceding()) : left + right;
        if (label.isEmpty()) {
            label = frame.listHead();
        }
        return label.length() <= LONGEST_LABEL ? label : label.substring(label.length() - LONGEST_LABEL);
    }

    /** Without the words at both ends that name nothing. */
    private String trimmed(String words) {
        int start = words.startsWith("20") && words.indexOf('年') == 4 ? 5 : 0;
        int end = words.length();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int length = Math.min(6, end - start); length > 0 && !moved; length--) {
                if (lexicon.words().trims().contains(words.substring(start, start + length))) {
                    start += length;
                    moved = true;
                } else if (lexicon.words().trims().contains(words.substring(end - length, end))) {
                    end -= length;
                    moved = true;
                }
            }
        }
        return words.substring(start, end);
    }
}
