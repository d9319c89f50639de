package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.UnitClass;

/** Finds the facts that a label may name and says what speaks for and against each, the likeliest first. */
final class CandidateFinder {
    private static final int MOST = 4;
    private static final int NEAR = 4;
    private static final int OWN_NAME = 8;
    private static final int NOT_ALLOWED = 60;
    private static final int UNDER_LAST = 40;

    private final Lexicon lexicon;
    private final LabelMatcher matcher;
    private final ImmutableSet<String> fields;

    /** A finder for a report of a unit that is called by {@code ownNames} and whose own field has the names {@code fields}. */
    CandidateFinder(Lexicon lexicon, Collection<String> ownNames, Collection<String> fields) {
        this.lexicon = lexicon;
        this.fields = ImmutableSet.copyOf(fields);
        this.matcher = new LabelMatcher(lexicon, ownNames);
    }

    /**
     * Where a label stands.
     *
     * @param units the classes of the unit; empty for no unit
     * @param areas where the paragraph speaks of which area
     * @param index where the number stands
     * @param label the words before the number
     * @param whole the words before and behind it
     * @param behind the clause behind those words
     * @param codes the codes found before it, the nearest first
     * @param sentence the sentence up to it
     */
    record Around(
            ImmutableSet<UnitClass> units,
            AreaMentions areas,
            int index,
            String label,
            String whole,
            String behind,
            ImmutableList<FactCode> codes,
            String sentence) {}

    /** The candidates for one label with {@code left} and {@code right} of the number. */
    ImmutableList<Candidate> find(String left, String right, Around around) {
        String plain = Titles.without(left);
        for (String field : fields) {
            plain = plain.replace(field, "");
        }
        boolean persons =
                around.units().contains(UnitClass.PERSON) || around.units().contains(UnitClass.PERSON_TIME);
        List<PhraseFit> fits = matcher.fits(plain, right, persons);
        if (plain.endsWith(")") && fits.stream().noneMatch(PhraseFit::isClear)) {
            fits.addAll(matcher.fits(Titles.withoutLastBracket(plain), right, persons));
        }
        ImmutableSet<FactCode> ruledOut = ruledOut(fits);
        Map<FactCode, Scored> best = new LinkedHashMap<>();
        for (PhraseFit fit : fits) {
            if (fit.phrase().nearMiss()) {
                continue;
            }
            for (Scored scored : readings(fit, around)) {
                if (!ruledOut.contains(scored.candidate().code()) && !isPoor(scored)) {
                    best.merge(scored.candidate().code(), scored, CandidateFinder::better);
                }
            }
        }
        List<Scored> ranked = new ArrayList<>(best.values());
        ranked.removeIf(
                scored -> isPercent(around) != isRate(scored) && !around.units().isEmpty());
        ranked.removeIf(scored -> scored.candidate().has(ReasonCode.UNIT_DIFFERS)
                && best.values().stream()
                        .anyMatch(other -> other.candidate().isClear() || isAsLongWithUnit(other, scored)));
        ranked.sort(Comparator.comparingInt(Scored::score).reversed());
        return withRivals(ranked, around);
    }

    private static boolean isPercent(Around around) {
        return around.units().contains(UnitClass.PERCENT);
    }

    /** Whether the fact is counted in percent; then nothing but a percentage is its value, and the other way round. */
    private boolean isRate(Scored scored) {
        return lexicon.fact(scored.candidate().code())
                .filter(fact -> fact.unit() == UnitClass.PERCENT)
                .isPresent();
    }

    /** A name that stands as it is beats a longer one with words inside it. */
    private static Scored better(Scored one, Scored other) {
        boolean clear = one.candidate().isClear();
        Scored taken = clear == other.candidate().isClear()
                ? (one.score() >= other.score() ? one : other)
                : clear ? one : other;
        return new Scored(taken.candidate(), taken.fit(), Math.max(one.score(), other.score()));
    }

    private record Scored(Candidate candidate, PhraseFit fit, int score) {}

    /** Whether {@code other} has the unit, and a name as long or the same name without its verb: 案卷评查 beside 开展案卷评查. */
    private static boolean isAsLongWithUnit(Scored other, Scored scored) {
        return other.candidate().has(ReasonCode.UNIT_FITS)
                && (other.fit().length() >= scored.fit().length() - 1
                        || scored.candidate()
                                .phrase()
                                .endsWith(other.candidate().phrase()));
    }

    /** Another unit, or a short name alone, needs a label that fits otherwise. */
    private static boolean isPoor(Scored scored) {
        Candidate candidate = scored.candidate();
        boolean loose = candidate.has(ReasonCode.NARROWED)
                || candidate.has(ReasonCode.CONTINUED)
                || candidate.has(ReasonCode.INTERRUPTED);
        boolean other = candidate.has(ReasonCode.UNIT_DIFFERS);
        boolean bare = candidate.has(ReasonCode.SHORT_NAME);
        return (other && (loose || bare))
                || (bare && (loose || candidate.phrase().equals("其他")));
    }

    /** Facts whose near miss stands in the label at least as long as any of their names. */
    private static ImmutableSet<FactCode> ruledOut(List<PhraseFit> fits) {
        ImmutableSet.Builder<FactCode> out = ImmutableSet.builder();
        for (PhraseFit miss : fits) {
            if (miss.phrase().nearMiss() && miss.inserted() <= 2) {
                FactCode code = miss.phrase().fact().code();
                boolean longer = fits.stream()
                        .filter(fit -> !fit.phrase().nearMiss()
                                && fit.phrase().fact().code().equals(code))
                        .allMatch(fit -> fit.length() <= miss.length());
                if (longer) {
                    out.add(code);
                }
            }
        }
        return out.build();
    }

    /** The facts that a fitting phrase may stand for: its own, or for a short one a fact of the same name in the area spoken of. */
    private List<Scored> readings(PhraseFit fit, Around around) {
        LexiconFact owner = lexicon.inContext(fit.phrase().fact(), around.sentence(), around.behind());
        List<Scored> readings = new ArrayList<>();
        Optional<FactCode> total = Optional.ofNullable(fit.phrase().under());
        if (total.isPresent()) {
            around.codes().stream()
                    .limit(NEAR)
                    .filter(code -> code.equals(total.get()) || lexicon.together(code, total.get()))
                    .findFirst()
                    .ifPresent(code -> readings.add(scored(
                            owner,
                            fit,
                            around,
                            Optional.of(
                                    isElsewhere(owner, around)
                                            ? new Reason(
                                                    ReasonCode.SHORT_NAME,
                                                    fit.phrase().text())
                                            : new Reason(ReasonCode.TOTAL_NEAR, code.toString())))));
            return readings;
        }
        boolean vague = lexicon.isVague(fit.phrase().text(), owner);
        boolean isShort = vague || lexicon.isShort(fit.phrase().text(), owner);
        List<LexiconFact> options = new ArrayList<>(List.of(owner));
        lexicon.namedLike(fit.phrase().text()).stream()
                .filter(fact -> !fact.equals(owner) && fact.yesNo() == owner.yesNo())
                .forEach(options::add);
        for (LexiconFact option : options) {
            Optional<Reason> support = support(option, around)
                    .or(() -> vague && option.equals(owner) ? laterSupport(option, around) : Optional.empty());
            boolean elsewhere = option.equals(owner)
                    && fit.length() <= Lexicon.SHORT
                    && !lexicon.namesArea(fit.phrase().text(), option)
                    && support.isPresent()
                    && isElsewhere(option, around);
            boolean ofAClass = fit.phrase().text().endsWith("类");
            elsewhere |= support.filter(reason -> ofAClass || reason.code() == ReasonCode.AREA_FITS)
                            .isPresent()
                    && !lexicon.namesArea(fit.phrase().text(), option)
                    && isOfRival(option, around);
            Optional<Reason> weak = elsewhere
                    ? Optional.of(new Reason(ReasonCode.SHORT_NAME, fit.phrase().text()))
                    : isShort
                            ? support.or(() -> Optional.of(new Reason(
                                    ReasonCode.SHORT_NAME, fit.phrase().text())))
                            : support;
            if (support.isPresent() || option.equals(owner)) {
                readings.add(scored(option, fit, around, weak));
            }
        }
        return readings;
    }

    /** Whether the text speaks last of the area that has the same names: 公安类 of suits and of reconsiderations. */
    private boolean isOfRival(LexiconFact fact, Around around) {
        return lexicon.rival(fact.area())
                .filter(rival -> around.areas().nearness(rival, around.index())
                        > Math.max(0, around.areas().nearness(fact.area(), around.index())))
                .isPresent();
    }

    /** Whether the last code is of another area, which the text speaks of nearer than of the fact's. */
    private boolean isElsewhere(LexiconFact fact, Around around) {
        if (around.codes().isEmpty()
                || lexicon.together(fact.code(), around.codes().get(0))) {
            return false;
        }
        String last = around.codes().get(0).value();
        String area = last.substring(0, last.indexOf('.'));
        int here = around.areas().nearness(area, around.index());
        int own = around.areas().nearness(fact.area(), around.index());
        return !area.equals(fact.area()) && own > 0 && here > own;
    }

    private static Optional<Reason> laterSupport(LexiconFact fact, Around around) {
        return around.areas().follows(fact.area(), around.index())
                ? Optional.of(new Reason(ReasonCode.AREA_FITS, fact.area()))
                : Optional.empty();
    }

    private Optional<Reason> support(LexiconFact fact, Around around) {
        int nearest = Math.min(NEAR, around.codes().size());
        for (int i = 0; i < nearest; i++) {
            FactCode code = around.codes().get(i);
            if (lexicon.together(fact.code(), code)) {
                return Optional.of(new Reason(ReasonCode.TOTAL_NEAR, code.toString()));
            }
        }
        return around.areas().nearness(fact.area(), around.index()) >= 0
                ? Optional.of(new Reason(ReasonCode.AREA_FITS, fact.area()))
                : Optional.empty();
    }

    private Scored scored(LexiconFact fact, PhraseFit fit, Around around, Optional<Reason> support) {
        ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
        reasons.add(new Reason(ReasonCode.NAME_STANDS, fit.phrase().text()));
        int score = fit.weight() * 8;
        boolean unitFits = lexicon.takes(fact, around.units());
        if (unitFits) {
            reasons.add(new Reason(ReasonCode.UNIT_FITS, String.valueOf(fact.unit())));
            score += 24;
        } else {
            reasons.add(new Reason(ReasonCode.UNIT_DIFFERS, String.valueOf(fact.unit())));
        }
        if (support.isPresent()) {
            reasons.add(support.get());
            score += supportScore(fact, support.get(), around);
        }
        if (fact.equals(lexicon.inContext(fit.phrase().fact(), around.sentence(), around.behind()))) {
            score += OWN_NAME;
        }
        if (fit.phrase().under() != null
                && !around.codes().isEmpty()
                && around.codes().get(0).equals(fit.phrase().under())) {
            score += UNDER_LAST;
        }
        if (!fit.aside().isEmpty()) {
            reasons.add(new Reason(ReasonCode.OBJECT_OF_VERB, fit.aside()));
        }
        if (!fit.narrowed().isEmpty()) {
            reasons.add(new Reason(ReasonCode.NARROWED, fit.narrowed()));
        }
        if (fit.inserted() > 0) {
            reasons.add(new Reason(ReasonCode.INTERRUPTED, Integer.toString(fit.inserted())));
        }
        if (!fit.continued().isEmpty()) {
            reasons.add(new Reason(ReasonCode.CONTINUED, fit.continued()));
        }
        if (isJoint(around.label(), fit)) {
            reasons.add(new Reason(ReasonCode.NARROWED, around.label()));
        }
        lexicon.stageBefore(fit.ahead(), fit.phrase().text(), fact)
                .filter(stage -> fit.narrowed().isEmpty())
                .ifPresent(stage -> reasons.add(new Reason(ReasonCode.NARROWED, stage)));
        if (!lexicon.allows(fact.code(), around.whole(), around.behind())) {
            score -= NOT_ALLOWED;
            reasons.add(new Reason(ReasonCode.NARROWED, around.label()));
        }
        return new Scored(new Candidate(fact.code(), fit.phrase().text(), reasons.build()), fit, score);
    }

    /** 常务会议和中心组共开展学法21次 is the sum of both, not the second's. */
    private static boolean isJoint(String label, PhraseFit fit) {
        int both = Math.max(label.lastIndexOf('和'), label.lastIndexOf('与'));
        boolean joined = Math.max(fit.ahead().lastIndexOf('和'), fit.ahead().lastIndexOf('与')) > 1;
        return joined && both > 1 && label.indexOf('共', both) > both;
    }

    private int supportScore(LexiconFact fact, Reason support, Around around) {
        if (!support.code().supports()) {
            return -16;
        }
        int recency = 0;
        for (int i = 0; i < Math.min(NEAR, around.codes().size()) && recency == 0; i++) {
            recency = lexicon.together(fact.code(), around.codes().get(i)) ? 12 - 4 * i : 0;
        }
        if (!around.codes().isEmpty() && isOfArea(around.codes().get(0), fact.area())) {
            recency += 4;
        }
        int near = around.areas().nearness(fact.area(), around.index());
        return recency * 2 + (near < 0 ? 0 : 2 + Math.max(0, 16 - (around.index() - near) / 4));
    }

    private static boolean isOfArea(FactCode code, String area) {
        return code.value().startsWith(area + ".");
    }

    /** A candidate of another fact that is nearly as good speaks against the first, unless the first has the longer name around it. */
    private ImmutableList<Candidate> withRivals(List<Scored> ranked, Around around) {
        List<Candidate> candidates = new ArrayList<>();
        for (Scored scored : ranked) {
            if (candidates.size() < MOST && !isDominated(scored, ranked)) {
                candidates.add(scored.candidate());
            }
        }
        if (!ranked.isEmpty()) {
            owner(ranked.get(0), around)
                    .ifPresent(owner -> candidates.set(
                            0,
                            candidates
                                    .get(0)
                                    .with(new Reason(
                                            ReasonCode.RIVAL, owner.code().toString()))));
        }
        if (ranked.size() > 1) {
            Scored first = ranked.get(0);
            Optional<Scored> rival = ranked.stream()
                    .skip(1)
                    .filter(scored -> !isDominated(scored, ranked) && first.score() - scored.score() < 6)
                    .filter(scored -> !first.candidate().has(ReasonCode.UNIT_FITS)
                            || scored.candidate().has(ReasonCode.UNIT_FITS))
                    .findFirst();
            if (rival.isPresent()) {
                candidates.set(
                        0,
                        candidates
                                .get(0)
                                .with(new Reason(
                                        ReasonCode.RIVAL,
                                        rival.get().candidate().code().toString())));
            }
        }
        return ImmutableList.copyOf(candidates);
    }

    /**
     * The fact whose own full name it is, where another was taken by what stands nearby: 人民调解委员会 behind a number of villages may be those of the
     * villages, or all.
     */
    private Optional<LexiconFact> owner(Scored scored, Around around) {
        Phrase phrase = scored.fit().phrase();
        LexiconFact owner = lexicon.inContext(phrase.fact(), around.sentence(), around.behind());
        FactCode code = scored.candidate().code();
        boolean other = phrase.under() == null && !owner.code().equals(code) && !lexicon.isShort(phrase.text(), owner);
        boolean near = !around.codes().isEmpty()
                && isOfArea(
                        around.codes().get(0),
                        code.value().substring(0, code.value().indexOf('.')))
                && !isOfArea(around.codes().get(0), owner.area());
        return other && !near ? Optional.of(owner) : Optional.empty();
    }

    /** Whether a longer name with a fitting unit contains this one. */
    private static boolean isDominated(Scored scored, List<Scored> ranked) {
        @Nullable
        Scored over = ranked.stream()
                .filter(other -> other.fit().length() > scored.fit().length()
                        && other.fit().inserted() <= scored.fit().inserted()
                        && other.fit().start() <= scored.fit().start()
                        && other.fit().end() >= scored.fit().end()
                        && other.candidate().has(ReasonCode.UNIT_FITS))
                .findFirst()
                .orElse(null);
        return over != null;
    }
}
