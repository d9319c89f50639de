package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.EvidenceKind;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.law.EffectivePeriod;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.Direction;
import org.zhunsheng.indicators.catalogue.Edition;
import org.zhunsheng.indicators.catalogue.Effort;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.IndicatorGroup;
import org.zhunsheng.indicators.catalogue.Level;
import org.zhunsheng.indicators.catalogue.OutlineTask;
import org.zhunsheng.indicators.catalogue.Provenance;
import org.zhunsheng.indicators.catalogue.ProvenanceKind;
import org.zhunsheng.indicators.catalogue.Remedy;
import org.zhunsheng.indicators.catalogue.TestingMethod;
import org.zhunsheng.indicators.scheme.AbsencePolicy;
import org.zhunsheng.indicators.scheme.Grade;
import org.zhunsheng.indicators.scheme.Rounding;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Small catalogues, schemes and dossiers for the tests of the engine. */
public final class Worlds {
    public static final LocalText TEXT = LocalText.of("文本", "text");
    public static final FactCode BREACHES = FactCode.of("law.breaches");
    public static final FactCode ERRORS = FactCode.of("law.errors");
    public static final FactCode RATE = FactCode.of("law.rate");
    public static final FactCode DONE = FactCode.of("law.done");
    public static final FactCode CASES = FactCode.of("law.cases");
    public static final FactCode PUBLISHED = FactCode.of("law.published");
    public static final FactCode HEARD = FactCode.of("law.heard");
    public static final FactCode MADE_ON = FactCode.of("law.made-on");
    public static final FactCode FILED_ON = FactCode.of("law.filed-on");
    public static final ImmutableList<FactCode> COUNTS = ImmutableList.of(BREACHES, ERRORS);
    public static final ImmutableList<FactCode> YES_NO = ImmutableList.of(PUBLISHED, HEARD);
    /** A rate that is stated may contradict the one that follows from its parts, so these are told together or not at all. */
    public static final ImmutableList<FactCode> RATE_AND_ITS_PARTS = ImmutableList.of(RATE, DONE, CASES);

    public static final ImmutableList<FactCode> FACTS =
            ImmutableList.of(BREACHES, ERRORS, RATE, DONE, CASES, PUBLISHED, HEARD, MADE_ON, FILED_ON);

    private static final Provenance USER =
            Provenance.builder().kind(ProvenanceKind.USER_SUPPLIED).build();

    private Worlds() {}

    public static Vocabulary vocabulary() {
        return Vocabulary.builder()
                .id("test-facts")
                .addFacts(count(BREACHES), count(ERRORS), count(DONE), count(CASES))
                .addFacts(FactDefinition.builder()
                        .code(RATE)
                        .kind(FactKind.RATE)
                        .name(LocalText.of("办结率", "completion rate"))
                        .unit(UnitClass.PERCENT)
                        .build())
                .addRelations(new Relation.Rate(
                        "rate",
                        RATE,
                        List.of(new Term(DONE, false)),
                        List.of(List.of(new Term(CASES, false))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .addFacts(plain(PUBLISHED, FactKind.YES_NO), plain(HEARD, FactKind.YES_NO))
                .addFacts(plain(MADE_ON, FactKind.DATE), plain(FILED_ON, FactKind.DATE))
                .build();
    }

    private static FactDefinition count(FactCode code) {
        return FactDefinition.builder()
                .code(code)
                .kind(FactKind.COUNT)
                .name(LocalText.same(code.value()))
                .unit(UnitClass.CASE)
                .build();
    }

    private static FactDefinition plain(FactCode code, FactKind kind) {
        return FactDefinition.builder()
                .code(code)
                .kind(kind)
                .name(LocalText.same(code.value()))
                .build();
    }

    /** Two dimensions of two groups each; item {@code i} lies in group {@code i % 4}. */
    public static IndicatorCatalogue catalogue(int items) {
        IndicatorCatalogue.Builder catalogue = IndicatorCatalogue.builder()
                .id("test-catalogue")
                .title(TEXT)
                .authority(TEXT)
                .notice(TEXT)
                .edition(Edition.builder()
                        .year(2021)
                        .title(TEXT)
                        .first(2)
                        .second(4)
                        .third(Math.max(1, items))
                        .provenance(USER)
                        .notice(TEXT)
                        .build())
                .effective(EffectivePeriod.since(LocalDate.of(2021, 1, 1)));
        for (int dimension = 1; dimension <= 2; dimension++) {
            IndicatorCode first = IndicatorCode.of(Integer.toString(dimension));
            catalogue.addGroups(IndicatorGroup.builder()
                    .code(first)
                    .level(Level.FIRST)
                    .title(TEXT)
                    .provenance(USER)
                    .build());
            for (int group = 1; group <= 2; group++) {
                catalogue.addGroups(IndicatorGroup.builder()
                        .code(IndicatorCode.of(dimension + "." + group))
                        .level(Level.SECOND)
                        .parent(first)
                        .title(TEXT)
                        .provenance(USER)
                        .build());
            }
        }
        for (int i = 0; i < items; i++) {
            catalogue.addIndicators(indicator(i, ImmutableSet.copyOf(UnitKind.values())));
        }
        return catalogue.build();
    }

    /** Indicator {@code i}, asked of {@code kinds}. */
    public static Indicator indicator(int i, ImmutableSet<UnitKind> kinds) {
        IndicatorCode parent = IndicatorCode.of((i % 4 / 2 + 1) + "." + (i % 2 + 1));
        return Indicator.builder()
                .code(code(i))
                .parent(parent)
                .title(TEXT)
                .requirement(TEXT)
                .addBasis(LegalBasis.builder().instrument("cn-test").build())
                .appliesTo(kinds)
                .provedBy(FACTS)
                .addEvidence(EvidenceKind.DOCUMENT)
                .addTesting(TestingMethod.MATERIAL)
                .outlineTask(OutlineTask.RULE_SYSTEM)
                .direction(Direction.YES_OR_NO)
                .addRemedies(Remedy.builder()
                        .action(TEXT)
                        .effort(Effort.LOW)
                        .leadDays(30)
                        .build())
                .provenance(USER)
                .build();
    }

    /** The code of indicator {@code i}. */
    public static IndicatorCode code(int i) {
        return IndicatorCode.of((i % 4 / 2 + 1) + "." + (i % 2 + 1) + "." + (i / 4 + 1));
    }

    public static SchemeItem item(int i, String points, ScoringMethod method) {
        return SchemeItem.builder()
                .indicator(code(i))
                .points(Points.of(points))
                .method(method)
                .build();
    }

    public static ScoringScheme.Builder schemeOf(List<SchemeItem> items) {
        Points total = items.stream().map(SchemeItem::points).reduce(Points.ZERO, Points::plus);
        return ScoringScheme.builder()
                .id("test-scheme")
                .version("1")
                .title(TEXT)
                .notice(TEXT)
                .official(false)
                .catalogue("test-catalogue")
                .total(total)
                .rounding(rounding(Rounding.Stage.ITEM))
                .absence(AbsencePolicy.RESCALE_WITHIN_PARENT)
                .items(items)
                .addGrades(grade("fail", "0"), grade("pass", "1"), grade("good", "3"));
    }

    public static Rounding rounding(Rounding.Stage stage) {
        return Rounding.builder()
                .scale(2)
                .mode(java.math.RoundingMode.HALF_UP)
                .stage(stage)
                .build();
    }

    private static Grade grade(String id, String from) {
        return Grade.builder().id(id).title(TEXT).from(Points.of(from)).build();
    }

    public static ScoringScheme scheme(SchemeItem... items) {
        return schemeOf(ImmutableList.copyOf(items)).build();
    }

    public static AssessmentBasis basis(ScoringScheme scheme) {
        return AssessmentBasis.builder()
                .catalogue(catalogue(scheme.items().size()))
                .vocabulary(vocabulary())
                .scheme(scheme)
                .build();
    }

    public static GovernmentUnit unit(UnitKind kind) {
        return unit("unit", kind);
    }

    public static GovernmentUnit unit(String id, UnitKind kind) {
        return GovernmentUnit.builder().id(id).name("某单位").kind(kind).build();
    }

    public static Dossier dossier(Claim... claims) {
        return dossier(UnitKind.COUNTY, ImmutableList.copyOf(claims));
    }

    public static Dossier dossier(UnitKind kind, List<Claim> claims) {
        return Dossier.builder()
                .unit(unit(kind))
                .from(LocalDate.of(2023, 1, 1))
                .to(LocalDate.of(2023, 12, 31))
                .claims(claims)
                .build();
    }

    public static Claim claim(FactCode code, long number) {
        return claim(code, ClaimValue.number(number));
    }

    /** Something that somebody other than the unit has reviewed. */
    public static Claim claim(FactCode code, ClaimValue value) {
        Claim.Builder claim = Claim.builder().code(code).value(value).standing(AssuranceLevel.REVIEWED);
        if (value instanceof ClaimValue.NotApplicable) {
            claim.reason("无此事项");
        }
        return claim.build();
    }

    public static Claim claim(FactCode code, String number) {
        return claim(code, ClaimValue.number(new BigDecimal(number)));
    }

    /** “So many and some more”: from {@code number} up. */
    public static Claim atLeast(FactCode code, long number) {
        return Claim.builder()
                .code(code)
                .value(ClaimValue.number(number))
                .exactness(Exactness.MORE_THAN)
                .standing(AssuranceLevel.REVIEWED)
                .build();
    }

    /** An assessor's judgement with its reason. */
    public static Claim judged(FactCode code, String points) {
        return Claim.builder()
                .code(code)
                .value(ClaimValue.number(new BigDecimal(points)))
                .reason("经核查")
                .standing(AssuranceLevel.REVIEWED)
                .build();
    }

    /** The assessment of {@code claims} by a scheme of one item. */
    public static Assessment assess(String points, ScoringMethod method, Claim... claims) {
        return Assessor.compile(basis(scheme(item(0, points, method)))).assess(dossier(claims));
    }

    public static <T> List<T> concat(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }
}
