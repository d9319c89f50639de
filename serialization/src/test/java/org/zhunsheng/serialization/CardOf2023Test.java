package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.indicators.derivation.DerivedFacts;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.IndicatorResult;
import org.zhunsheng.indicators.examine.RuleSet;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * The card of the report on 2023, once by what it states alone, and once with what its own structure shows and what follows: the two
 * differ in the items that read a fact that is worked out, and in nothing else.
 */
class CardOf2023Test {
    private static final RuleSet RULES = RuleSets.bundled();
    private static final AnnualReport REPORT = Documents.create()
            .read(AnnualReport.class, Path.of("../examples/reports/zhoukou-demonstration-zone-2023.yaml"));

    private static Assessment assess(Dossier dossier, Vocabulary vocabulary) {
        AssessmentBasis basis = AssessmentBasis.builder()
                .fillFrom(RULES.assessmentBasis(REPORT.unit().kind()))
                .vocabulary(vocabulary)
                .build();
        return Assessor.compile(basis).assess(dossier);
    }

    @Test
    void coverageRisesByWhatTheReportItselfShowsAndByNothingElse() {
        Dossier all = REPORT.toDossier();
        Dossier stated = Dossier.builder()
                .fillFrom(all)
                .claims(all.claims().stream().filter(claim -> !claim.derived()).toList())
                .build();
        Vocabulary bare = Vocabulary.builder()
                .fillFrom(RULES.vocabulary())
                .derivations(List.of())
                .build();
        Assessment before = assess(stated, bare);
        Assessment after = assess(all, RULES.vocabulary());
        Set<FactCode> workedOut = new HashSet<>();
        all.claims().stream().filter(Claim::derived).map(Claim::code).forEach(workedOut::add);
        DerivedFacts.by(RULES.vocabulary(), RULES.duties(), RULES.instruments())
                .of(all)
                .facts()
                .forEach(fact -> workedOut.add(fact.claim().code()));
        List<String> changed = new ArrayList<>();
        for (IndicatorResult result : after.results()) {
            IndicatorResult old = before.result(result.code()).orElseThrow();
            if (!old.interval().equals(result.interval())) {
                Set<FactCode> read = RULES.scheme().items().stream()
                        .filter(item -> item.indicator().equals(result.code()))
                        .map(SchemeItem::method)
                        .flatMap(method -> method.facts().stream())
                        .filter(workedOut::contains)
                        .collect(Collectors.toSet());
                assertThat(read).as("%s changed", result.code()).isNotEmpty();
                changed.add("%s: %s -> %s by %s".formatted(result.code(), old.interval(), result.interval(), read));
            }
        }
        System.out.printf(
                "2023 report: coverage %s %% -> %s %%, total %s -> %s%n  %s%n",
                before.coverage(), after.coverage(), before.total(), after.total(), String.join("\n  ", changed));
        assertThat(after.coverage()).isGreaterThan(before.coverage());
        assertThat(changed).isNotEmpty();
    }
}
