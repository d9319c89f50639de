package org.zhunsheng.indicators.advice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Assurance;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.IndicatorResult;
import org.zhunsheng.indicators.gap.Gain;
import org.zhunsheng.indicators.gap.Gap;
import org.zhunsheng.indicators.gap.GapAnalysis;

/** Advice that is one thing for many indicators: to back what is stated, to ask for what is open, to mend what costs little. */
final class GroupedAdvice {
    /** A loss of at most this part of all points is told together with others. */
    private static final int MINOR_PART = 1000;

    private final GapAnalysis gaps;
    private final Assessment assessment;
    private final Asking asking;
    private final StatedFacts stated;
    private final Assumptions assumptions;

    GroupedAdvice(GapAnalysis gaps, Asking asking, StatedFacts stated, Assumptions assumptions) {
        this.gaps = gaps;
        this.assessment = gaps.assessment();
        this.asking = asking;
        this.stated = stated;
        this.assumptions = assumptions;
    }

    /** Whether {@code gap} costs so little that it is told with others. */
    boolean isMinor(Gap gap) {
        return gap.lost().high().micros() * MINOR_PART <= assessment.available().micros();
    }

    /** The losses that are small, as one item. */
    AdviceItem minor(List<Gap> minor) {
        Gain gain = gaps.together(codes(minor));
        return AdviceItem.builder()
                .kind(Gap.Action.MEND)
                .ground(Ground.POINTS_LOST)
                .indicators(codes(minor))
                .title(AdviceTexts.of("minor-title", minor.size()))
                .action(AdviceTexts.of("minor", AdviceTexts.joined(minor, this::withFacts)))
                .gain(gain)
                .still(Optional.of(gaps.stillTogether(codes(minor))).filter(still -> !still.equals(Gain.NONE)))
                .expected(gain.lower())
                .personDays(minor.size() * assumptions.daysLow())
                .build();
    }

    private LocalText withFacts(Gap gap) {
        return Optional.ofNullable(assessment.catalogue().byCode().get(gap.indicator()))
                .flatMap(stated::known)
                .map(facts -> AdviceTexts.of("with-facts", gap.indicator(), gap.title(), facts))
                .orElseGet(() -> named(gap));
    }

    private static LocalText named(Gap gap) {
        return LocalText.of(
                gap.indicator() + " " + gap.title().zh(),
                gap.indicator() + " " + gap.title().en());
    }

    /** What the unit says and no paper backs, as one item. */
    Optional<AdviceItem> notBacked() {
        Assessment verified = assessment.verified();
        Points rise = assessment.total().low().minus(verified.total().low());
        ImmutableList.Builder<IndicatorCode> found = ImmutableList.builder();
        ImmutableSet.Builder<FactCode> facts = ImmutableSet.builder();
        for (IndicatorResult result : assessment.results()) {
            boolean higher = verified.result(result.code())
                    .filter(proved ->
                            result.interval().low().compareTo(proved.interval().low()) > 0)
                    .isPresent();
            if (higher) {
                found.add(result.code());
                Optional.ofNullable(assessment.catalogue().byCode().get(result.code()))
                        .map(Indicator::provedBy)
                        .stream()
                        .flatMap(codes -> codes.stream())
                        .filter(this::isOnlyStated)
                        .forEach(facts::add);
            }
        }
        ImmutableList<IndicatorCode> indicators = found.build();
        if (indicators.isEmpty() || rise.micros() <= 0) {
            return Optional.empty();
        }
        ImmutableList<FactCode> claimed = facts.build().asList();
        ImmutableSet<LocalText> offices = claimed.stream().map(Keepers::keeper).collect(ImmutableSet.toImmutableSet());
        return Optional.of(AdviceItem.builder()
                .kind(Gap.Action.PROVE)
                .ground(Ground.NOT_BACKED)
                .indicators(indicators)
                .facts(claimed)
                .title(AdviceTexts.of("not-backed-title", indicators.size()))
                .action(AdviceTexts.of(
                        "not-backed", claimed.size(), AdviceTexts.joined(offices, office -> office), rise))
                .verified(rise)
                .expected(Points.ZERO)
                .personDays(offices.size() * assumptions.daysKnownKeeper())
                .build());
    }

    /** Whether the word of the unit is all there is for {@code fact}, without a paper. */
    private boolean isOnlyStated(FactCode fact) {
        return assessment.dossier().strongest(fact).stream().anyMatch(claim -> claim.assurance() == Assurance.STATED);
    }

    /**
     * What is open as requests: one for the indicators that are {@code partly} stated, if there are several, and one for all that
     * nobody has said anything of, which a single one that is partly stated joins.
     */
    ImmutableList<AdviceItem> requests(List<Gap> partly, List<Gap> unknown) {
        ImmutableList.Builder<AdviceItem> requests = ImmutableList.builder();
        List<Gap> rest = unknown;
        LocalText near = LocalText.same("");
        if (partly.size() > 1) {
            ImmutableList<Proof> proofs = asking.proofs(partly);
            requests.add(request(
                    Ground.INCOMPLETE,
                    partly,
                    AdviceTexts.of("partly-title", partly.size()),
                    AdviceTexts.of(
                            "partly",
                            proofs.size(),
                            AdviceTexts.joined(partly, this::withProofs),
                            AdviceTexts.joined(proofs, Proof::keeper))));
        } else if (!partly.isEmpty()) {
            rest = ImmutableList.<Gap>builder().addAll(partly).addAll(unknown).build();
            near = AdviceTexts.of("unknown-near", withProofs(partly.get(0)));
        }
        ImmutableList<Proof> proofs = asking.proofs(rest);
        if (!proofs.isEmpty()) {
            ImmutableSet<LocalText> offices = proofs.stream().map(Proof::keeper).collect(ImmutableSet.toImmutableSet());
            LocalText action = AdviceTexts.of(
                    "unknown", proofs.size(), offices.size(), AdviceTexts.joined(offices, office -> office));
            requests.add(request(
                    Ground.UNKNOWN,
                    rest,
                    AdviceTexts.of("unknown-title", rest.size()),
                    LocalText.of(action.zh() + near.zh(), action.en() + near.en())));
        }
        return requests.build();
    }

    /** An indicator with what is missing of it. */
    private LocalText withProofs(Gap gap) {
        return AdviceTexts.of(
                "with-facts",
                gap.indicator(),
                gap.title(),
                AdviceTexts.joined(asking.proofs(ImmutableList.of(gap)), Proof::name));
    }

    private AdviceItem request(Ground ground, List<Gap> open, LocalText title, LocalText action) {
        ImmutableList<Proof> proofs = asking.proofs(open);
        Gain gain = gaps.stillTogether(codes(open));
        return AdviceItem.builder()
                .kind(Gap.Action.PROVE)
                .ground(ground)
                .indicators(codes(open))
                .facts(proofs.stream().map(Proof::fact).collect(ImmutableList.toImmutableList()))
                .title(title)
                .action(action)
                .proofs(proofs)
                .gain(gain)
                .still(gain)
                .expected(asking.expected(gain.lower()))
                .personDays(asking.days(proofs))
                .build();
    }

    private static ImmutableList<IndicatorCode> codes(List<Gap> gaps) {
        return gaps.stream().map(Gap::indicator).sorted().collect(ImmutableList.toImmutableList());
    }
}
