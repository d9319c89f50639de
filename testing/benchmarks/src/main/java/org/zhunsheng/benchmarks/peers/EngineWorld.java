package org.zhunsheng.benchmarks.peers;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.law.EffectivePeriod;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.Edition;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.IndicatorGroup;
import org.zhunsheng.indicators.catalogue.Level;
import org.zhunsheng.indicators.catalogue.Provenance;
import org.zhunsheng.indicators.catalogue.ProvenanceKind;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.scheme.AbsencePolicy;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Grade;
import org.zhunsheng.indicators.scheme.Rounding;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringMethod.Band;
import org.zhunsheng.indicators.scheme.ScoringMethod.Bands;
import org.zhunsheng.indicators.scheme.ScoringMethod.Checklist;
import org.zhunsheng.indicators.scheme.ScoringMethod.ClosedEnd;
import org.zhunsheng.indicators.scheme.ScoringMethod.Deduction;
import org.zhunsheng.indicators.scheme.ScoringMethod.Entry;
import org.zhunsheng.indicators.scheme.ScoringMethod.MetOrNot;
import org.zhunsheng.indicators.scheme.ScoringMethod.Proportional;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** The scheme and the units as the engine takes them. */
final class EngineWorld {
    private static final LocalText TEXT = LocalText.same("peers");
    private static final String CATALOGUE = "peers-catalogue";
    private static final Points POINT = Points.of("1");
    /** Two dimensions of two groups each, filled in turn. */
    private static final int GROUPS = 4;

    private static final Provenance USER =
            Provenance.builder().kind(ProvenanceKind.USER_SUPPLIED).build();

    private EngineWorld() {}

    /** What the units are measured by. */
    static AssessmentBasis basis(ImmutableList<PlainRule> rules) {
        return AssessmentBasis.builder()
                .catalogue(catalogue(rules))
                .vocabulary(vocabulary(rules))
                .scheme(scheme(rules))
                .build();
    }

    private static IndicatorCatalogue catalogue(ImmutableList<PlainRule> rules) {
        IndicatorCatalogue.Builder catalogue = IndicatorCatalogue.builder()
                .id(CATALOGUE)
                .title(TEXT)
                .authority(TEXT)
                .notice(TEXT)
                .edition(Edition.builder()
                        .year(2021)
                        .title(TEXT)
                        .first(GROUPS / 2)
                        .second(GROUPS)
                        .third(rules.size())
                        .provenance(USER)
                        .notice(TEXT)
                        .build())
                .effective(EffectivePeriod.since(LocalDate.of(2021, 1, 1)));
        for (int group = 0; group < GROUPS; group++) {
            IndicatorCode second = groupOf(group);
            if (group % 2 == 0) {
                catalogue.addGroups(group(second.dimension(), Level.FIRST));
            }
            catalogue.addGroups(group(second, Level.SECOND));
        }
        rules.forEach(rule -> catalogue.addIndicators(indicator(rule)));
        return catalogue.build();
    }

    private static IndicatorGroup group(IndicatorCode code, Level level) {
        return IndicatorGroup.builder()
                .code(code)
                .level(level)
                .parent(code.parent())
                .title(TEXT)
                .provenance(USER)
                .build();
    }

    private static Indicator indicator(PlainRule rule) {
        return Indicator.builder()
                .code(codeOf(rule))
                .parent(groupOf(rule.number()))
                .title(TEXT)
                .requirement(TEXT)
                .addAppliesTo(UnitKind.COUNTY)
                .provedBy(method(rule).facts())
                .provenance(USER)
                .build();
    }

    private static IndicatorCode groupOf(int number) {
        int group = number % GROUPS;
        return IndicatorCode.of((group / 2 + 1) + "." + (group % 2 + 1));
    }

    private static IndicatorCode codeOf(PlainRule rule) {
        return IndicatorCode.of(groupOf(rule.number()) + "." + (rule.number() / GROUPS + 1));
    }

    private static Vocabulary vocabulary(ImmutableList<PlainRule> rules) {
        Vocabulary.Builder vocabulary = Vocabulary.builder().id("peers-facts");
        for (PlainRule rule : rules) {
            method(rule).facts().forEach(code -> vocabulary.addFacts(definition(code, rule.kind())));
        }
        return vocabulary.build();
    }

    private static FactDefinition definition(FactCode code, RuleKind kind) {
        FactDefinition.Builder fact = FactDefinition.builder().code(code).name(TEXT);
        return switch (kind) {
            case MET, CHECKLIST -> fact.kind(FactKind.YES_NO).build();
            case BANDS, PROPORTIONAL ->
                fact.kind(FactKind.RATE).unit(UnitClass.PERCENT).build();
            case DEDUCTION -> fact.kind(FactKind.COUNT).unit(UnitClass.CASE).build();
        };
    }

    private static FactCode code(int fact) {
        return FactCode.of("peers." + PlainRule.factName(fact));
    }

    private static ScoringScheme scheme(ImmutableList<PlainRule> rules) {
        return ScoringScheme.builder()
                .id("peers-scheme")
                .version("1")
                .title(TEXT)
                .notice(TEXT)
                .official(false)
                .catalogue(CATALOGUE)
                .total(Points.of(BigDecimal.valueOf(rules.size())))
                .rounding(Rounding.builder()
                        .scale(2)
                        .mode(RoundingMode.HALF_UP)
                        .stage(Rounding.Stage.ITEM)
                        .build())
                .absence(AbsencePolicy.RESCALE_WITHIN_PARENT)
                .items(rules.stream().map(EngineWorld::item).toList())
                .addGrades(
                        Grade.builder().id("any").title(TEXT).from(Points.ZERO).build())
                .build();
    }

    private static SchemeItem item(PlainRule rule) {
        return SchemeItem.builder()
                .indicator(codeOf(rule))
                .points(POINT)
                .method(method(rule))
                .build();
    }

    private static ScoringMethod method(PlainRule rule) {
        FactCode fact = code(rule.fact());
        return switch (rule.kind()) {
            case MET -> new MetOrNot(ImmutableList.of(new Condition.Yes(fact)));
            case BANDS ->
                new Bands(
                        fact,
                        ClosedEnd.LOWER,
                        ImmutableList.of(
                                band("", "60", "0"),
                                band("60", "80", "0.3"),
                                band("80", "95", "0.6"),
                                band("95", "", "1")));
            case PROPORTIONAL -> new Proportional(fact, BigDecimal.ZERO, BigDecimal.valueOf(100));
            case DEDUCTION ->
                new Deduction(
                        Optional.of(Points.ZERO),
                        ImmutableList.of(
                                new Clause.PerOccurrence("each", TEXT, fact, Points.of("0.25"), Optional.empty())));
            case CHECKLIST ->
                new Checklist(ImmutableList.of(entry("first", fact), entry("second", code(rule.fact() + 1))));
        };
    }

    private static Band band(String from, String to, String points) {
        return new Band(end(from), end(to), Points.of(points));
    }

    private static Optional<BigDecimal> end(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value));
    }

    private static Entry entry(String id, FactCode fact) {
        return new Entry(id, TEXT, new Condition.Yes(fact), Points.of("0.5"));
    }

    /** What each unit claims. */
    static ImmutableList<Dossier> dossiers(PlainUnits units) {
        ImmutableList<FactCode> codes = units.rules().stream()
                .flatMap(rule -> method(rule).facts().stream())
                .collect(ImmutableList.toImmutableList());
        ImmutableList<RuleKind> kinds = units.rules().stream()
                .flatMap(rule -> method(rule).facts().stream().map(fact -> rule.kind()))
                .collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<Dossier> dossiers = ImmutableList.builder();
        for (int unit = 0; unit < units.count(); unit++) {
            Dossier.Builder dossier = Dossier.builder()
                    .unit(GovernmentUnit.builder()
                            .id("unit-" + unit)
                            .name("unit-" + unit)
                            .kind(UnitKind.COUNTY)
                            .build())
                    .from(LocalDate.of(2023, 1, 1))
                    .to(LocalDate.of(2023, 12, 31));
            long[] values = units.values().get(unit);
            for (int fact = 0; fact < values.length; fact++) {
                if (values[fact] != PlainUnits.MISSING) {
                    dossier.addClaims(Claim.builder()
                            .code(codes.get(fact))
                            .value(claim(kinds.get(fact), values[fact]))
                            .build());
                }
            }
            dossiers.add(dossier.build());
        }
        return dossiers.build();
    }

    private static ClaimValue claim(RuleKind kind, long value) {
        return switch (kind) {
            case MET, CHECKLIST -> value == 1 ? ClaimValue.yes() : ClaimValue.no();
            case BANDS, PROPORTIONAL -> ClaimValue.number(BigDecimal.valueOf(value, PlainUnits.RATE_SCALE));
            case DEDUCTION -> ClaimValue.number(value);
        };
    }
}
