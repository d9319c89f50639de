package org.zhunsheng.indicators.advice;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.audit.AuditRule;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.catalogue.Effort;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.Remedy;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.IndicatorResult;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.gap.Gain;
import org.zhunsheng.indicators.gap.Gap;
import org.zhunsheng.indicators.gap.GapAnalysis;

/** Goes through what was found out about a unit and turns it into advice. For one unit and one thread. */
final class AdviceSearch {
    private static final FactCode CAUSES = FactCode.of("report.section.causes");
    private static final Comparator<AdviceItem> ORDER = comparing(AdviceItem::ground)
            .thenComparing(AdviceItem::expected, Comparator.reverseOrder())
            .thenComparingInt(AdviceItem::personDays);

    private final Assessment assessment;
    private final GapAnalysis gaps;
    private final Peers peers;
    private final Assumptions assumptions;
    private final Asking asking;
    private final GroupedAdvice groups;
    private final EffectivePoints points;
    private final StatedFacts stated;
    private Optional<LocalText> withoutCauses = Optional.empty();

    AdviceSearch(GapAnalysis gaps, Peers peers, Assumptions assumptions) {
        this.assessment = gaps.assessment();
        this.gaps = gaps;
        this.peers = peers;
        this.assumptions = assumptions;
        this.asking = new Asking(assessment, assumptions);
        this.points = new EffectivePoints(assessment);
        this.stated = new StatedFacts(assessment);
        this.groups = new GroupedAdvice(gaps, asking, stated, assumptions);
    }

    ImmutableList<AdviceItem> items(List<Finding> findings) {
        List<AdviceItem> items = new ArrayList<>();
        vetoes(items);
        findings(findings, items);
        List<Gap> unknown = new ArrayList<>();
        List<Gap> partly = new ArrayList<>();
        List<Gap> minor = new ArrayList<>();
        for (Gap gap : gaps.gaps()) {
            if (gap.kind() == Gap.Kind.SHORTFALL) {
                continue;
            }
            Optional<Ground> ground = ground(gap);
            if (ground.isEmpty()) {
                unknown.add(gap);
            } else if (ground.get() == Ground.INCOMPLETE) {
                partly.add(gap);
            } else if (ground.get() == Ground.POINTS_LOST && groups.isMinor(gap)) {
                minor.add(gap);
            } else {
                items.add(single(gap, ground.get()));
            }
        }
        if (minor.size() > 1) {
            items.add(groups.minor(minor));
        } else {
            minor.forEach(gap -> items.add(single(gap, Ground.POINTS_LOST)));
        }
        groups.notBacked().ifPresent(items::add);
        items.addAll(groups.requests(partly, unknown));
        return ImmutableList.sortedCopyOf(ORDER, items);
    }

    /** Findings as items; that causes are missing is told by the indicator that loses points by it, if one does. */
    private void findings(List<Finding> findings, List<AdviceItem> items) {
        boolean lost = gaps.gaps().stream()
                .filter(gap -> gap.action() == Gap.Action.MEND)
                .flatMap(gap ->
                        Optional.ofNullable(assessment.catalogue().byCode().get(gap.indicator())).stream())
                .anyMatch(indicator -> indicator.provedBy().contains(CAUSES));
        for (Finding finding : findings) {
            if (lost && finding.rule() == AuditRule.CAUSES_NOT_STATED) {
                withoutCauses = Optional.of(AdviceTexts.of(
                        "without-causes", finding.args().get(1), finding.args().get(0)));
            } else {
                FindingAdvice.of(finding).ifPresent(items::add);
            }
        }
    }

    private void vetoes(List<AdviceItem> items) {
        gaps.vetoes().stream()
                .filter(veto -> veto.state() == VetoState.STRUCK)
                .map(veto -> AdviceItem.builder()
                        .kind(Gap.Action.EXPLAIN)
                        .ground(Ground.VETO_TRIGGERED)
                        .title(veto.veto().title())
                        .action(AdviceTexts.of("veto"))
                        .expected(Points.ZERO)
                        .personDays(assumptions.daysKnownKeeper())
                        .build())
                .forEach(items::add);
    }

    /** Why {@code gap} is advised on its own; empty for what goes into the one request. */
    private Optional<Ground> ground(Gap gap) {
        return switch (gap.action()) {
            case MEND -> Optional.of(Ground.POINTS_LOST);
            case EXPLAIN -> Optional.of(Ground.DISPUTED);
            case PROVE ->
                gap.cause() == Gap.Cause.PROOF_INCOMPLETE
                        ? Optional.of(Ground.INCOMPLETE)
                        : !gap.problems().isEmpty()
                                ? Optional.of(Ground.ADMITTED)
                                : peers.mostHave(gap.indicator()) ? Optional.of(Ground.PEERS_HAVE) : Optional.empty();
        };
    }

    private AdviceItem single(Gap gap, Ground ground) {
        Indicator indicator = Optional.ofNullable(
                        assessment.catalogue().byCode().get(gap.indicator()))
                .orElseThrow();
        IndicatorResult result = assessment.result(gap.indicator()).orElseThrow();
        ImmutableList<Proof> proofs = asking.proofs(ImmutableList.of(gap));
        Points lower = gap.gain().map(Gain::lower).orElse(Points.ZERO);
        boolean mends = gap.action() == Gap.Action.MEND;
        return AdviceItem.builder()
                .kind(gap.action())
                .ground(ground)
                .addIndicators(gap.indicator())
                .facts(indicator.provedBy())
                .title(LocalText.of(
                        gap.indicator() + " " + gap.title().zh(),
                        gap.indicator() + " " + gap.title().en()))
                .action(action(gap, indicator, proofs, ground))
                .proofs(proofs)
                .remedy(gap.remedy())
                .ifSo(gap.ifSo())
                .worth(points.of(result))
                .gain(gap.gain())
                .still(gap.still())
                .expected(mends ? lower : asking.expected(lower))
                .personDays(mends ? mending(gap.remedy()) : asking.days(proofs))
                .build();
    }

    private LocalText action(Gap gap, Indicator indicator, ImmutableList<Proof> proofs, Ground ground) {
        return switch (gap.action()) {
            case MEND -> mend(gap, indicator);
            case EXPLAIN -> AdviceTexts.of("explain", AdviceTexts.joined(proofs, Proof::name));
            case PROVE -> prove(indicator, proofs, ground, gap);
        };
    }

    private LocalText mend(Gap gap, Indicator indicator) {
        LocalText cause = withoutCauses
                .filter(text -> indicator.provedBy().contains(CAUSES))
                .or(() -> stated.of(indicator))
                .orElseGet(() -> gap.cause().title());
        return gap.remedy()
                .map(remedy -> AdviceTexts.of("mend", cause, remedy.action()))
                .orElseGet(() -> AdviceTexts.of("mend-requirement", cause, indicator.requirement()));
    }

    private LocalText prove(Indicator indicator, ImmutableList<Proof> proofs, Ground ground, Gap gap) {
        LocalText what = AdviceTexts.of(
                indicator.evidence().isEmpty() ? "prove" : "prove-papers",
                AdviceTexts.joined(proofs, Proof::name),
                AdviceTexts.joined(proofs, Proof::keeper),
                Keepers.papers(ImmutableList.sortedCopyOf(indicator.evidence())));
        return switch (ground) {
            case PEERS_HAVE -> AdviceTexts.of("peers", what, peers.size(), peers.having(gap.indicator()));
            case ADMITTED ->
                gap.ifSo()
                        .map(remedy -> AdviceTexts.of("if-so", what, remedy.action()))
                        .orElse(what);
            default -> what;
        };
    }

    private int mending(Optional<Remedy> remedy) {
        return switch (remedy.map(Remedy::effort).orElse(Effort.MEDIUM)) {
            case LOW -> assumptions.daysLow();
            case MEDIUM -> assumptions.daysMedium();
            case HIGH -> assumptions.daysHigh();
        };
    }
}
