package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.FactMeasure;
import org.zhunsheng.indicators.vocabulary.NearMiss;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.pattern.RuleFiles;
import org.zhunsheng.reading.pattern.TextPattern;

/**
 * The names of all facts with the words around them, compiled once from the vocabulary and the bundled lexicon. Immutable and
 * thread-safe.
 */
public final class Lexicon {
    /** The longest name that counts as short. */
    private static final int LONGEST_VAGUE = 6;

    static final int SHORT = 4;

    /** The longest name of a rate that does not say of what. */
    private static final int LONGEST_BARE_RATE = 5;

    private static final int LONGEST_END = 8;
    private static final Pattern TIME_OR_AREA =
            Pattern.compile("(?:[0-9]{4}年度?|全年|今年以来|今年|本年度?|年内|[全我][省市县区州旗镇乡]|辖区内?|共|累计|[一二三四五六七八九]是){0,20}");
    private static final String HOTLINE = "hotline";
    private static final ImmutableList<String> AREA_JOINTS = ImmutableList.of("的", "案件", "决定", "工单", "案", "行政");
    private static final ImmutableList<String> NAME_ENDS = ImmutableList.of(
            "案件件数", "案件数", "的件数", "件数", "人次", "人数", "次数", "场次", "场数", "份数", "条数", "项数", "期数", "家次", "户次", "家数", "户数",
            "天数", "块数", "数量", "金额", "数");

    private final LexiconFile words;
    private final ImmutableMap<FactCode, LexiconFact> facts;
    private final ImmutableList<Relation> relations;
    private final ImmutableSetMultimap<FactCode, FactCode> siblings;
    private final ImmutableListMultimap<String, LexiconFact> byNameEnd;
    private final ImmutableListMultimap<String, String> areaWords;
    private final ImmutableList<String> unmistakable;
    private final ImmutableListMultimap<String, LexiconFile.Entry> entries;
    private final ImmutableSetMultimap<FactCode, UnitClass> moreUnits;
    private final PhraseIndex numbers;
    private final PhraseIndex yesNo;
    private final WordCover fillers;
    private final WordCover harmless;
    private final WordCover endings;
    private final WordCover continuations;
    private final WordCover generic;

    private Lexicon(LexiconFile words, Collection<LexiconFact> facts, Collection<Relation> relations) {
        this.words = words;
        this.facts = Maps.uniqueIndex(facts, LexiconFact::code);
        this.relations = ImmutableList.copyOf(relations);
        byNameEnd = nameEnds(facts);
        fillers = new WordCover(words.fillers(), words.own());
        harmless = new WordCover(words.harmless()).with(words.fillers()).with(words.own());
        endings = new WordCover(words.endings());
        continuations = new WordCover(words.continuations());
        generic = new WordCover(words.generic(), words.stages());
        numbers = new PhraseIndex(phrases(facts, false), fillers);
        yesNo = new PhraseIndex(phrases(facts, true), fillers);
        siblings = siblings(relations);
        unmistakable =
                words.unmistakable().words().stream().map(Lexicon::plain).collect(ImmutableList.toImmutableList());
        entries = Multimaps.index(words.entries(), LexiconFile.Entry::code);
        moreUnits = moreUnits(facts);
        ImmutableListMultimap.Builder<String, String> areas = ImmutableListMultimap.builder();
        words.areas().forEach((area, names) -> names.forEach(name -> areas.put(area, FoldedText.fold(name))));
        areaWords = areas.build();
    }

    /** The lexicon of {@code vocabulary}. */
    public static Lexicon of(Vocabulary vocabulary) {
        return of(
                vocabulary.facts().stream()
                        .filter(fact -> fact.kind() != FactKind.DATE)
                        .map(Lexicon::fact)
                        .toList(),
                vocabulary.relations());
    }

    private static LexiconFact fact(FactDefinition fact) {
        return new LexiconFact(
                fact.code(),
                fact.kind() == FactKind.YES_NO,
                fact.kind() == FactKind.RATE,
                fact.measure() == FactMeasure.STOCK,
                fact.scope().whose().filter(Scope.Whose.OWN::equals).isPresent(),
                fact.name().zh(),
                ImmutableList.copyOf(fact.variants()),
                fact.nearMisses().stream().map(NearMiss::text).collect(ImmutableList.toImmutableList()),
                fact.unit().orElse(null));
    }

    /** The lexicon of {@code facts}, with the relations between them. */
    public static Lexicon of(Collection<LexiconFact> facts, Collection<Relation> relations) {
        return new Lexicon(RuleFiles.read(LexiconFile.class, "lexicon.yaml"), facts, relations);
    }

    private ImmutableList<Phrase> phrases(Collection<LexiconFact> facts, boolean yesNo) {
        ImmutableSet.Builder<Phrase> phrases = ImmutableSet.builder();
        ImmutableSet<String> whole = facts.stream()
                .flatMap(fact -> fact.phrases().stream())
                .map(Lexicon::plain)
                .collect(ImmutableSet.toImmutableSet());
        for (LexiconFact fact : facts) {
            if (fact.yesNo() != yesNo) {
                continue;
            }
            phrases.add(new Phrase(fact, FoldedText.fold(core(fact.name())), false));
            withoutArea(core(fact.name()))
                    .filter(text -> !whole.contains(text))
                    .ifPresent(text -> phrases.add(new Phrase(fact, text, false)));
            for (String text : fact.phrases()) {
                phrases.add(new Phrase(fact, plain(text), false));
                variants(plain(text)).stream()
                        .filter(other -> !whole.contains(other))
                        .forEach(other -> phrases.add(new Phrase(fact, other, false)));
                withoutArea(text)
                        .filter(rest -> !whole.contains(rest))
                        .ifPresent(rest -> phrases.add(new Phrase(fact, rest, false)));
            }
            fact.nearMisses().forEach(text -> phrases.add(new Phrase(fact, plain(text), true)));
            words.entries().stream()
                    .filter(entry -> entry.code().equals(fact.code().toString()))
                    .forEach(entry -> {
                        Optional.ofNullable(entry.phrases()).stream()
                                .flatMap(List::stream)
                                .map(Lexicon::plain)
                                .forEach(text -> {
                                    phrases.add(new Phrase(fact, text, false));
                                    variants(text).stream()
                                            .filter(other -> !whole.contains(other))
                                            .forEach(other -> phrases.add(new Phrase(fact, other, false)));
                                });
                    });
        }
        if (!yesNo) {
            phrases.addAll(underTotals(Maps.uniqueIndex(facts, LexiconFact::code)));
        }
        return phrases.build().asList();
    }

    /** The same name in other words: without the words that say how it is counted, and with one word for another of the same meaning. */
    private List<String> variants(String text) {
        List<String> others = new ArrayList<>();
        String core = core(text);
        if (core.length() < text.length() && core.length() >= SHORT) {
            others.add(core);
        }
        for (List<String> group : words.synonyms()) {
            group.stream()
                    .filter(text::contains)
                    .max(Comparator.comparingInt(String::length))
                    .ifPresent(word -> group.stream()
                            .filter(other -> !other.equals(word))
                            .map(other -> text.replace(word, other))
                            .filter(other -> other.length() >= SHORT)
                            .forEach(others::add));
        }
        return others;
    }

    private ImmutableSetMultimap<FactCode, UnitClass> moreUnits(Collection<LexiconFact> facts) {
        ImmutableSetMultimap.Builder<FactCode, UnitClass> more = ImmutableSetMultimap.builder();
        words.units()
                .forEach((start, classes) -> facts.stream()
                        .map(LexiconFact::code)
                        .filter(code ->
                                code.value().equals(start) || code.value().startsWith(start + "."))
                        .forEach(code -> more.putAll(code, classes)));
        return more.build();
    }

    private ImmutableList<Phrase> underTotals(ImmutableMap<FactCode, LexiconFact> byCode) {
        ImmutableList.Builder<Phrase> phrases = ImmutableList.builder();
        for (LexiconFile.Under under : words.under()) {
            under.parts()
                    .forEach((code, names) -> Optional.ofNullable(byCode.get(FactCode.of(code)))
                            .ifPresent(fact -> names.forEach(name ->
                                    phrases.add(new Phrase(fact, plain(name), false, FactCode.of(under.total()))))));
        }
        return phrases.build();
    }

    /** A name without the words of its area at the beginning: 热线办结率 is 办结率 where the hotline is spoken of. */
    private Optional<String> withoutArea(String name) {
        String core = plain(name);
        return words.strips().stream()
                .filter(word -> core.startsWith(word) && core.length() >= word.length() + 2)
                .max(Comparator.comparingInt(String::length))
                .map(word -> core.substring(word.length()))
                .filter(rest -> !words.generic().contains(rest));
    }

    private static String plain(String text) {
        return FoldedText.fold(text).replace("“", "").replace("”", "");
    }

    /** A name without the words that only say how it is counted. */
    private static String core(String name) {
        for (String end : NAME_ENDS) {
            if (name.endsWith(end) && name.length() > end.length() + 1) {
                return name.substring(0, name.length() - end.length());
            }
        }
        return name;
    }

    /** The facts by the last characters of their names. */
    private ImmutableListMultimap<String, LexiconFact> nameEnds(Collection<LexiconFact> facts) {
        WordCover areas = new WordCover(
                        words.areas().values().stream().flatMap(List::stream).toList())
                .with(words.own())
                .with(AREA_JOINTS);
        ImmutableSetMultimap.Builder<String, LexiconFact> ends = ImmutableSetMultimap.builder();
        for (LexiconFact fact : facts) {
            ends(plain(core(fact.name())), areas).forEach(end -> ends.put(end, fact));
            if (fact.code().value().endsWith(".other")) {
                ends.put("其他", fact);
            }
            fact.phrases().forEach(phrase -> ends(plain(phrase), areas).forEach(end -> ends.put(end, fact)));
        }
        return ImmutableListMultimap.copyOf(ends.build());
    }

    /** The ends of a name that leave only words of an area out. */
    private static List<String> ends(String text, WordCover areas) {
        List<String> ends = new ArrayList<>();
        for (int length = 2; length <= Math.min(LONGEST_END, text.length()); length++) {
            if (areas.covers(text.substring(0, text.length() - length))) {
                ends.add(text.substring(text.length() - length));
            }
        }
        return ends;
    }

    private static ImmutableSetMultimap<FactCode, FactCode> siblings(Collection<Relation> relations) {
        ImmutableSetMultimap.Builder<FactCode, FactCode> together = ImmutableSetMultimap.builder();
        for (Relation relation : relations) {
            List<FactCode> codes = new ArrayList<>(relation.codes());
            for (FactCode one : codes) {
                codes.stream().filter(other -> !other.equals(one)).forEach(other -> together.put(one, other));
            }
        }
        return together.build();
    }

    LexiconFile words() {
        return words;
    }

    PhraseIndex numbers() {
        return numbers;
    }

    PhraseIndex yesNo() {
        return yesNo;
    }

    WordCover fillers() {
        return fillers;
    }

    WordCover harmless() {
        return harmless;
    }

    WordCover endings() {
        return endings;
    }

    WordCover continuations() {
        return continuations;
    }

    /** What is known of {@code code}. */
    public Optional<LexiconFact> fact(FactCode code) {
        return Optional.ofNullable(facts.get(code));
    }

    /** Whether a relation names both, or both lie under one code of two words or more. */
    boolean together(FactCode one, FactCode other) {
        return siblings.containsEntry(one, other) || isUnder(one.value(), other.value());
    }

    private static boolean isUnder(String one, String other) {
        int dot = one.lastIndexOf('.');
        return dot > one.indexOf('.') && other.startsWith(one.substring(0, dot + 1));
    }

    /** The facts whose names end in {@code words}. */
    ImmutableList<LexiconFact> namedLike(String words) {
        return byNameEnd.get(words);
    }

    ImmutableListMultimap<String, String> areaWords() {
        return areaWords;
    }

    /** Whether {@code phrase} is too short to stand for {@code fact} by itself. */
    boolean isShort(String phrase, LexiconFact fact) {
        boolean bare = fact.rate() && phrase.length() <= LONGEST_BARE_RATE && !isOwnRate(phrase, fact);
        if (isGeneric(phrase) || bare) {
            return !namesArea(phrase, fact);
        }
        if (phrase.startsWith("其他") || (phrase.endsWith("类") && HOTLINE.equals(fact.area()))) {
            return !namesArea(phrase, fact);
        }
        if (phrase.length() > SHORT) {
            return false;
        }
        boolean alone = phrase.length() >= SHORT - 1
                && (byNameEnd.get(phrase).size() <= 1 || isOnlyOneOf(phrase, fact))
                && fact.phrases().contains(phrase);
        return !alone && !namesArea(phrase, fact);
    }

    /** Whether {@code phrase} may be said of many things, as 挽回经济损失 and 电话咨询 are, so that it needs its area nearby. */
    boolean isVague(String phrase, LexiconFact fact) {
        return phrase.length() <= LONGEST_VAGUE
                && !fact.rate()
                && areaWords.get(fact.area()).stream().noneMatch(phrase::contains)
                && unmistakable.stream().noneMatch(phrase::contains);
    }

    /** Whether a rate of five characters is this fact's alone: 直接纠错率, but not 按期办结率, which any office may have. */
    private boolean isOwnRate(String phrase, LexiconFact fact) {
        return phrase.length() == LONGEST_BARE_RATE
                && fact.phrases().contains(phrase)
                && byNameEnd.get(phrase).size() <= 1
                && words.commonRates().stream().noneMatch(phrase::startsWith);
    }

    /** Whether no other fact of this name is counted in the unit of {@code fact}: 案卷评查 of 2次 and of 40份. */
    private boolean isOnlyOneOf(String phrase, LexiconFact fact) {
        return fact.unit() != null
                && byNameEnd.get(phrase).stream()
                        .filter(other -> !other.equals(fact))
                        .noneMatch(other -> takes(other, ImmutableSet.of(fact.unit())));
    }

    /** Whether {@code phrase} is made of words that any fact may have: 办结案件, 申请数量. */
    private boolean isGeneric(String phrase) {
        return phrase.length() <= LONGEST_BARE_RATE && generic.covers(phrase);
    }

    /**
     * The word of a stage that stands in {@code ahead}, before a name of {@code fact} that knows nothing of it: 审结 before 行政复议申请 is no
     * application; and what came new is not what a stock has.
     */
    Optional<String> stageBefore(String ahead, String phrase, LexiconFact fact) {
        Optional<String> stage = words.stages().stream()
                .filter(word -> ahead.contains(word)
                        && !phrase.contains(word)
                        && !fact.name().contains(word)
                        && fact.phrases().stream().noneMatch(other -> other.contains(word)))
                .findFirst();
        return fact.stock()
                ? stage.or(() -> words.fresh().stream()
                        .filter(word -> ahead.contains(word) && !phrase.contains(word))
                        .findFirst())
                : stage;
    }

    /** Whether {@code ahead} says that what follows came new, and {@code fact} counts what there is: 创建国家级示范村2个、省级示范村11个. */
    boolean isFresh(String ahead, String phrase, LexiconFact fact) {
        return fact.stock() && words.fresh().stream().anyMatch(word -> ahead.contains(word) && !phrase.contains(word));
    }

    /** What the names of {@code fact} mean in {@code sentence}: 专题学习 where the centre group is the subject. */
    LexiconFact inContext(LexiconFact fact, String sentence, String behind) {
        for (LexiconFile.Context context : words.contexts()) {
            boolean goesOn = Optional.ofNullable(context.behind()).stream()
                    .flatMap(List::stream)
                    .anyMatch(behind::contains);
            if (context.from().equals(fact.code().value())
                    && (goesOn || context.words().stream().anyMatch(sentence::contains))
                    && context.not().stream().noneMatch(sentence::contains)) {
                return Optional.ofNullable(facts.get(FactCode.of(context.to()))).orElse(fact);
            }
        }
        return fact;
    }

    /** Whether {@code phrase} has a word of the fact's area in it. */
    boolean namesArea(String phrase, LexiconFact fact) {
        return areaWords.get(fact.area()).stream()
                .anyMatch(word -> phrase.startsWith(word)
                        || phrase.endsWith(word)
                        || (word.length() > 2 && phrase.contains(word)));
    }

    /**
     * Whether {@code label} may name the fact: without the words that must not stand there or in the clause {@code behind}, and with one of those that
     * must.
     */
    boolean allows(FactCode code, String label, String behind) {
        return entries.get(code.value()).stream().allMatch(entry -> {
            boolean banned = Optional.ofNullable(entry.not()).stream()
                            .flatMap(List::stream)
                            .anyMatch(label::contains)
                    || Optional.ofNullable(entry.behind()).stream()
                            .flatMap(List::stream)
                            .anyMatch(behind::contains);
            boolean beside = entry.beside() == null || entry.beside().stream().anyMatch(label::contains);
            return !banned && beside;
        });
    }

    /**
     * Whether the name {@code phrase} or the words around it speak of what {@code code} needs, and not of something else: 专题学习 on the law.
     *
     * @param around the whole sentence, in which what the fact needs may stand
     * @param near the words between the semicolons, in which the other topic would have to stand
     */
    boolean isOnTopic(FactCode code, String phrase, String around, String near) {
        return entries.get(code.value()).stream()
                .allMatch(entry -> Optional.ofNullable(entry.topic())
                                .map(words ->
                                        words.stream().anyMatch(word -> phrase.contains(word) || around.contains(word)))
                                .orElse(true)
                        && Optional.ofNullable(entry.otherTopic()).stream()
                                .flatMap(List::stream)
                                .noneMatch(near::contains));
    }

    /** The area that has the same names as {@code area}. */
    Optional<String> rival(String area) {
        return Optional.ofNullable(words.rivals().get(area));
    }

    /** Whether {@code code} counts cases of one kind, among which the short names behind it count. */
    boolean isNarrow(FactCode code) {
        return words.narrow().totals().contains(code.value());
    }

    /** Whether the unit of a fact is of one of {@code classes}, or of one that reports use for it as well. */
    boolean takes(LexiconFact fact, Set<UnitClass> classes) {
        return (fact.unit() != null && classes.contains(fact.unit()))
                || (classes.isEmpty() && words.unitless().contains(fact.code().value()))
                || moreUnits.get(fact.code()).stream().anyMatch(classes::contains);
    }

    /** The code of what is left of {@code total} in {@code words}: 其余均未审结 of suits are the pending ones. */
    public Optional<FactCode> restOf(FactCode total, String words) {
        return words().under().stream()
                .filter(under -> under.total().equals(total.value()))
                .flatMap(under -> under.parts().entrySet().stream())
                .filter(part -> part.getKey().endsWith(".pending")
                        && part.getValue().stream().anyMatch(words::contains))
                .map(part -> FactCode.of(part.getKey()))
                .findFirst();
    }

    /** Every way in which {@code total} splits completely: the codes of its parts. */
    ImmutableList<ImmutableList<FactCode>> splitsOf(FactCode total) {
        return relations.stream()
                .filter(Relation.Sum.class::isInstance)
                .map(Relation.Sum.class::cast)
                .filter(sum -> sum.total().equals(total) && sum.complete())
                .map(sum -> sum.parts().stream().map(Term::code).collect(ImmutableList.toImmutableList()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether nothing but a time or an area stands in its clause before {@code at}: 全年各乡镇共, but not 督促各乡镇. */
    static boolean opensClause(String words, int at) {
        int start = at;
        while (start > 0 && ",;:。、".indexOf(words.charAt(start - 1)) < 0) {
            start--;
        }
        return TIME_OR_AREA.matcher(words.substring(start, at)).matches();
    }

    /** Whose figure {@code clause} makes the number at its end: the court's, or another body's; none if it names no such body. */
    public Optional<Scope.Whose> subjectIn(String clause) {
        return words().subjects().stream()
                .filter(subject -> subject.words().stream()
                        .mapToInt(words -> TextPattern.of(words).find(clause, 0, clause.length()))
                        .anyMatch(at -> at >= 0
                                && (!subject.whose().equals(Scope.Whose.LOWER.name()) || opensClause(clause, at))))
                .map(subject -> Scope.Whose.valueOf(subject.whose()))
                .findFirst();
    }
}
