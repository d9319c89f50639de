package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.EvidenceKind;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.advice.Advice;
import org.zhunsheng.indicators.advice.AdviceItem;
import org.zhunsheng.indicators.advice.Ground;
import org.zhunsheng.indicators.catalogue.Remedy;
import org.zhunsheng.indicators.gap.Gap;

/**
 * One thing that a unit is advised to do, and why.
 *
 * @param kind whether it is to be proved, mended or explained
 * @param ground why
 * @param indicators the indicators that it bears on; none for a finding about the report itself
 * @param facts the figures and facts involved
 * @param title what it is about
 * @param action what to do
 * @param proofs what would decide it, where something is to be proved
 * @param remedy how to mend it; absent unless something is shown to be lacking
 * @param ifSo how to mend it if the proof turns out badly; absent where there is nothing usual
 * @param nominal the points of the indicator by the scheme; absent for several indicators
 * @param effective its points after redistribution; absent for several indicators
 * @param gain what it does to the total if all of it turns out well; absent where it moves no points
 * @param still what of that still counts for this assessment; absent for nothing
 * @param verified what the lower end of the verified total rises by once papers back what is stated; absent for anything else
 * @param expected what the lower end can be expected to rise by under the stated assumptions
 * @param personDays person-days, under the stated assumptions
 */
public record AdviceResult(
        Gap.Action kind,
        Ground ground,
        List<IndicatorCode> indicators,
        List<FactCode> facts,
        String title,
        String action,
        List<Proof> proofs,
        Optional<String> remedy,
        Optional<String> ifSo,
        Optional<Points> nominal,
        Optional<Points> effective,
        Optional<MoveResult> gain,
        Optional<MoveResult> still,
        Optional<Points> verified,
        Points expected,
        int personDays) {
    /** Refuses null. */
    public AdviceResult {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(ground, "ground");
        Objects.requireNonNull(indicators, "indicators");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(proofs, "proofs");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(ifSo, "ifSo");
        Objects.requireNonNull(nominal, "nominal");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(gain, "gain");
        Objects.requireNonNull(still, "still");
        Objects.requireNonNull(verified, "verified");
        Objects.requireNonNull(expected, "expected");
    }

    /**
     * A figure or paper that would decide something, and where it usually lies.
     *
     * @param fact the fact
     * @param name its name
     * @param keeper the office that usually keeps it
     * @param papers the sorts of material that show it
     */
    public record Proof(FactCode fact, String name, String keeper, List<EvidenceKind> papers) {
        /** Refuses null. */
        public Proof {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(keeper, "keeper");
            Objects.requireNonNull(papers, "papers");
        }

        private static Proof of(org.zhunsheng.indicators.advice.Proof proof, Lang lang) {
            return new Proof(
                    proof.fact(),
                    proof.name().in(lang),
                    proof.keeper().in(lang),
                    proof.papers().asList());
        }
    }

    static ImmutableList<AdviceResult> of(Advice advice, Lang lang) {
        return advice.items().stream().map(item -> of(item, lang)).collect(ImmutableList.toImmutableList());
    }

    private static AdviceResult of(AdviceItem item, Lang lang) {
        return new AdviceResult(
                item.kind(),
                item.ground(),
                item.indicators(),
                item.facts(),
                item.title().in(lang),
                item.action().in(lang),
                item.proofs().stream().map(proof -> Proof.of(proof, lang)).collect(ImmutableList.toImmutableList()),
                item.remedy().map(Remedy::action).map(text -> text.in(lang)),
                item.ifSo().map(Remedy::action).map(text -> text.in(lang)),
                item.worth().map(worth -> worth.nominal()),
                item.worth().map(worth -> worth.effective()),
                item.gain().map(MoveResult::of),
                item.still().map(MoveResult::of),
                item.verified(),
                item.expected(),
                item.personDays());
    }
}
