package org.zhunsheng.testkit.reference;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Evidence;
import org.zhunsheng.core.evidence.EvidenceKind;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.law.CalendarYear;
import org.zhunsheng.core.law.EffectivePeriod;
import org.zhunsheng.core.law.HolidayTable;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.Edition;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.IndicatorGroup;
import org.zhunsheng.indicators.catalogue.Level;
import org.zhunsheng.indicators.catalogue.Provenance;
import org.zhunsheng.indicators.catalogue.ProvenanceKind;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.extension.MethodExtensions;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.vocabulary.Derivation;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * A random basis of assessment and the units that are assessed by it. The same seed gives the same world.
 *
 * @param basis catalogue, vocabulary and scheme
 * @param dossiers units of one kind and year
 * @param cohort what they are compared with, if anything
 */
record RandomWorld(AssessmentBasis basis, List<Dossier> dossiers, Optional<List<Dossier>> cohort) {
    static final ImmutableList<FactCode> COUNTS = codes("count.c", 5);
    static final ImmutableList<FactCode> RATES = codes("rate.r", 3);
    static final ImmutableList<FactCode> AMOUNTS = codes("amount.a", 2);
    /** Stated of several things, one by one. */
    static final ImmutableList<FactCode> FIELDS = codes("field.f", 3);

    static final ImmutableList<FactCode> YES_NO = codes("yes.y", 3);
    static final ImmutableList<FactCode> DATES = codes("date.d", 3);
    /** A calendar to which holidays of later years are still to be announced. */
    private static final WorkingCalendar UNTIL_2022 = WorkingCalendar.of(HolidayTable.builder()
            .id("until-2022")
            .title(LocalText.same("until 2022"))
            .addYears(CalendarYear.builder().year(2021).build())
            .addYears(CalendarYear.builder()
                    .year(2022)
                    .addHolidays(CalendarYear.Holiday.builder()
                            .from(LocalDate.of(2022, 10, 1))
                            .to(LocalDate.of(2022, 10, 7))
                            .name(LocalText.same("national day"))
                            .build())
                    .addWorkingDays(LocalDate.of(2022, 10, 8), LocalDate.of(2022, 10, 9))
                    .build())
            .build());

    static final ImmutableList<FactCode> JUDGED = codes("judged.j", 8);
    static final ImmutableList<FactCode> ANSWERS = codes("answers.s", 6);
    static final ImmutableList<FactCode> NUMBERS = ImmutableList.<FactCode>builder()
            .addAll(COUNTS)
            .addAll(RATES)
            .addAll(AMOUNTS)
            .build();
    static final ImmutableList<FactCode> ALL = ImmutableList.<FactCode>builder()
            .addAll(NUMBERS)
            .addAll(YES_NO)
            .addAll(DATES)
            .build();

    private static final ImmutableList<String> USUAL =
            ImmutableList.of("0", "1", "2", "3", "5", "7", "10", "40", "60", "60.000001", "59.999999", "90", "100");
    private static final ImmutableList<String> LARGE =
            ImmutableList.of("2500000", "10000000", "6030000.5", "1200000000");
    private static final Scope YEAR_BEFORE = new Scope(
            Optional.empty(),
            Optional.empty(),
            Optional.of(Scope.Time.YEAR_BEFORE),
            Optional.empty(),
            Optional.empty());
    private static final LocalText TEXT = LocalText.of("文本", "text");
    private static final Provenance USER =
            Provenance.builder().kind(ProvenanceKind.USER_SUPPLIED).build();
    private static final String PAPER = "paper";
    private static final Vocabulary VOCABULARY = vocabulary();

    private static ImmutableList<FactCode> codes(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> FactCode.of(prefix + i))
                .collect(ImmutableList.toImmutableList());
    }

    private static Vocabulary vocabulary() {
        Vocabulary.Builder vocabulary = Vocabulary.builder().id("random-facts");
        COUNTS.forEach(code -> vocabulary.addFacts(fact(code, FactKind.COUNT, UnitClass.CASE)));
        ANSWERS.forEach(code -> vocabulary.addFacts(fact(code, FactKind.COUNT, UnitClass.PERSON)));
        JUDGED.forEach(code -> vocabulary.addFacts(fact(code, FactKind.COUNT, UnitClass.POINT)));
        AMOUNTS.forEach(code -> vocabulary.addFacts(fact(code, FactKind.AMOUNT, UnitClass.YUAN)));
        YES_NO.forEach(code -> vocabulary.addFacts(fact(code, FactKind.YES_NO)));
        DATES.forEach(code -> vocabulary.addFacts(fact(code, FactKind.DATE)));
        vocabulary.addFacts(
                fact(FIELDS.get(0), FactKind.RATE, UnitClass.PERCENT),
                fact(FIELDS.get(1), FactKind.COUNT, UnitClass.CASE),
                fact(FIELDS.get(2), FactKind.COUNT, UnitClass.PERSON));
        vocabulary.addFacts(fact(RATES.get(0), FactKind.RATE, UnitClass.PERCENT));
        for (int i = 1; i < RATES.size(); i++) {
            vocabulary.addFacts(fact(RATES.get(i), FactKind.RATE, UnitClass.PERCENT));
            vocabulary.addRelations(new Relation.Rate(
                    "rate-" + i,
                    RATES.get(i),
                    List.of(new Term(COUNTS.get(i), false)),
                    List.of(List.of(new Term(COUNTS.get(i + 1), false))),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
        vocabulary.addDerivations(new Derivation.Unmet(RATES.get(0), COUNTS.get(0)));
        vocabulary.addDerivations(new Derivation.Unmet(RATES.get(1), COUNTS.get(4)));
        vocabulary.addDerivations(new Derivation.Presence(COUNTS.get(4), YES_NO.get(0)));
        return vocabulary.build();
    }

    private static FactDefinition fact(FactCode code, FactKind kind, UnitClass... unit) {
        return FactDefinition.builder()
                .code(code)
                .kind(kind)
                .name(LocalText.of("事实" + code, "fact " + code))
                .unit(unit.length == 0 ? Optional.empty() : Optional.of(unit[0]))
                .build();
    }

    /** The world of {@code seed}. */
    static RandomWorld of(long seed) {
        Random random = new Random(seed);
        IndicatorCatalogue catalogue = catalogue(random);
        AssessmentBasis basis = AssessmentBasis.builder()
                .catalogue(catalogue)
                .vocabulary(VOCABULARY)
                .scheme(new RandomScheme(random, catalogue).draw())
                .calendar(seed % 2 == 0 ? WorkingCalendar.weekendsOnly() : UNTIL_2022)
                .extensions(MethodExtensions.of(List.of(new HalfOfAll())))
                .build();
        List<UnitKind> kinds = List.of(UnitKind.values());
        UnitKind kind = kinds.get(random.nextInt(kinds.size()));
        List<Dossier> dossiers = new ArrayList<>();
        Units units = new Units(random, kind, basis);
        for (int i = 0; i < 4; i++) {
            dossiers.add(units.draw("unit-" + i));
        }
        Optional<List<Dossier>> cohort = switch (random.nextInt(6)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(dossiers.subList(0, random.nextInt(3)));
            default -> Optional.of(dossiers);
        };
        return new RandomWorld(basis, dossiers, cohort);
    }

    private static IndicatorCatalogue catalogue(Random random) {
        IndicatorCatalogue.Builder catalogue = IndicatorCatalogue.builder()
                .id("random-catalogue")
                .title(TEXT)
                .authority(TEXT)
                .notice(TEXT)
                .effective(EffectivePeriod.since(LocalDate.of(2021, 1, 1)));
        int first = 1 + random.nextInt(2);
        int second = 0;
        int third = 0;
        for (int i = 1; i <= first; i++) {
            IndicatorCode dimension = IndicatorCode.of(Integer.toString(i));
            catalogue.addGroups(group(dimension, Level.FIRST, Optional.empty()));
            int groups = 1 + random.nextInt(3);
            second += groups;
            for (int k = 1; k <= groups; k++) {
                IndicatorCode group = IndicatorCode.of(i + "." + k);
                catalogue.addGroups(group(group, Level.SECOND, Optional.of(dimension)));
                int indicators = 1 + random.nextInt(3);
                third += indicators;
                for (int n = 1; n <= indicators; n++) {
                    ImmutableSet<UnitKind> kinds = ImmutableSet.copyOf(UnitKind.values());
                    if (random.nextInt(10) == 0) {
                        kinds = ImmutableSet.of(UnitKind.PROVINCE, UnitKind.COUNTY, UnitKind.FUNCTIONAL_ZONE);
                    }
                    catalogue.addIndicators(Indicator.builder()
                            .code(IndicatorCode.of(group + "." + n))
                            .parent(group)
                            .title(TEXT)
                            .requirement(TEXT)
                            .appliesTo(kinds)
                            .provedBy(VOCABULARY.byCode().keySet())
                            .provenance(USER)
                            .build());
                }
            }
        }
        return catalogue
                .edition(Edition.builder()
                        .year(2021)
                        .title(TEXT)
                        .first(first)
                        .second(second)
                        .third(third)
                        .provenance(USER)
                        .notice(TEXT)
                        .build())
                .build();
    }

    private static IndicatorGroup group(IndicatorCode code, Level level, Optional<IndicatorCode> parent) {
        return IndicatorGroup.builder()
                .code(code)
                .level(level)
                .parent(parent)
                .title(LocalText.of("组" + code, "group " + code))
                .provenance(USER)
                .build();
    }

    /** A number that is often a limit of some rule, or next to one. */
    static BigDecimal number(Random random) {
        return random.nextInt(3) == 0
                ? BigDecimal.valueOf(random.nextInt(12))
                : new BigDecimal(USUAL.get(random.nextInt(USUAL.size())));
    }

    /** A sum of money, some of them large. */
    static BigDecimal amount(Random random) {
        return random.nextInt(4) > 0 ? number(random) : new BigDecimal(LARGE.get(random.nextInt(LARGE.size())));
    }

    /** Draws units that differ in how much they tell. */
    private static final class Units {
        private final Random random;
        private final UnitKind kind;
        private final Map<FactCode, ScoringMethod> judging;
        private final int year;

        Units(Random random, UnitKind kind, AssessmentBasis basis) {
            this.random = random;
            this.kind = kind;
            this.judging = new java.util.HashMap<>();
            this.year = 2022 + random.nextInt(3);
            for (SchemeItem item : basis.scheme().items()) {
                judges(item.method());
                item.variants().forEach(variant -> variant.method().ifPresent(this::judges));
            }
        }

        private void judges(ScoringMethod item) {
            item.undivided().forEach(this::judgesAlone);
        }

        private void judgesAlone(ScoringMethod method) {
            method.facts().forEach(fact -> {
                if (JUDGED.contains(fact)) {
                    judging.put(fact, method);
                }
            });
        }

        Dossier draw(String id) {
            int stated = List.of(100, 100, 75, 40, 0).get(random.nextInt(5));
            int unclear = List.of(0, 0, 10, 25).get(random.nextInt(4));
            List<Claim> claims = new ArrayList<>();
            for (FactCode code : VOCABULARY.byCode().keySet()) {
                if (FIELDS.contains(code) || random.nextInt(100) >= stated) {
                    continue;
                }
                if (random.nextInt(100) < unclear) {
                    unclear(code, claims);
                } else {
                    claims.add(claim(code, Exactness.EXACT));
                }
                if (COUNTS.contains(code) && random.nextInt(4) == 0) {
                    claims.add(Claim.builder()
                            .fillFrom(claim(code, unclear == 0 ? Exactness.EXACT : anyExactness()))
                            .scope(YEAR_BEFORE)
                            .build());
                }
            }
            entries(claims);
            if (random.nextBoolean()) {
                claims.replaceAll(claim -> assured(claim));
            }
            return Dossier.builder()
                    .unit(GovernmentUnit.builder().id(id).name("某单位").kind(kind).build())
                    .from(LocalDate.of(year, 1, 1))
                    .to(LocalDate.of(year, 12, 31))
                    .claims(claims)
                    .addEvidence(Evidence.builder()
                            .id(PAPER)
                            .kind(EvidenceKind.DOCUMENT)
                            .title("材料")
                            .build())
                    .build();
        }

        /** Claims of things one by one: mostly all fields of each, some open, unclear or in dispute. */
        private void entries(List<Claim> claims) {
            int number = random.nextInt(6);
            for (int i = 0; i < number; i++) {
                List<Claim> made = new ArrayList<>();
                for (FactCode field : FIELDS) {
                    int how = random.nextInt(12);
                    if (how == 0) {
                        unclear(field, made);
                    } else if (how > 1) {
                        made.add(claim(field, Exactness.EXACT));
                    }
                }
                Optional<Scope> scope = Optional.of(Scope.of("项目" + i));
                made.replaceAll(
                        claim -> Claim.builder().fillFrom(claim).scope(scope).build());
                claims.addAll(made);
            }
            if (random.nextInt(20) == 0) {
                claims.add(Claim.builder()
                        .code(FIELDS.get(0))
                        .value(ClaimValue.notApplicable())
                        .reason("无此事项")
                        .standing(AssuranceLevel.REVIEWED)
                        .build());
            }
        }

        /** The same claim with one of the four assurances. */
        private Claim assured(Claim claim) {
            return Claim.builder()
                    .fillFrom(claim)
                    .standing(List.of(AssuranceLevel.values()).get(Math.min(2, random.nextInt(5))))
                    .evidence(random.nextBoolean() ? List.of() : List.of(PAPER))
                    .build();
        }

        private void unclear(FactCode code, List<Claim> claims) {
            switch (random.nextInt(7)) {
                case 0, 1 ->
                    claims.add(Claim.builder()
                            .code(code)
                            .value(ClaimValue.notApplicable())
                            .reason("无此事项")
                            .standing(AssuranceLevel.REVIEWED)
                            .build());
                case 2 -> claims.add(claim(code, Exactness.ABOUT));
                case 3 -> claims.add(claim(code, anyExactness()));
                case 4 -> {
                    claims.add(claim(code, anyExactness()));
                    claims.add(claim(code, anyExactness()));
                    claims.add(claim(code, anyExactness()));
                }
                case 5 ->
                    claims.add(Claim.builder()
                            .fillFrom(claim(code, Exactness.EXACT))
                            .scope(random.nextBoolean() ? Optional.of(YEAR_BEFORE) : Optional.of(Scope.USUAL))
                            .build());
                default -> {
                    claims.add(claim(code, Exactness.EXACT));
                    if (random.nextInt(5) == 0) {
                        claims.add(Claim.builder()
                                .code(code)
                                .value(ClaimValue.notApplicable())
                                .reason("无此事项")
                                .standing(AssuranceLevel.REVIEWED)
                                .build());
                    }
                    claims.add(claim(code, random.nextBoolean() ? Exactness.EXACT : Exactness.MORE_THAN));
                }
            }
        }

        private Exactness anyExactness() {
            Exactness[] all = Exactness.values();
            return all[random.nextInt(all.length)];
        }

        private Claim claim(FactCode code, Exactness exactness) {
            Claim claim = plain(code);
            if (!(claim.value() instanceof ClaimValue.Numeric number)) {
                return claim;
            }
            BigDecimal value = number.number();
            boolean range = exactness == Exactness.RANGE;
            boolean rounded = exactness == Exactness.EXACT && random.nextInt(12) == 0;
            return Claim.builder()
                    .fillFrom(claim)
                    .exactness(exactness)
                    .upTo(range ? Optional.of(value.add(BigDecimal.valueOf(random.nextInt(4)))) : Optional.empty())
                    .precision(rounded ? Optional.of(random.nextInt(4) - 1) : Optional.empty())
                    .build();
        }

        private Claim plain(FactCode code) {
            Claim.Builder claim = Claim.builder().code(code).standing(AssuranceLevel.REVIEWED);
            FactKind factKind = VOCABULARY.find(code).orElseThrow().kind();
            if (judging.containsKey(code)) {
                return claim.value(ClaimValue.number(judgement(code)))
                        .reason(random.nextInt(4) == 0 ? Optional.empty() : Optional.of("酌情"))
                        .build();
            }
            return switch (factKind) {
                case COUNT ->
                    claim.value(ClaimValue.number(random.nextInt(4) == 0 ? 0 : random.nextInt(14)))
                            .build();
                case AMOUNT, DURATION, SCORE ->
                    claim.value(ClaimValue.number(amount(random))).build();
                case RATE -> claim.value(ClaimValue.number(number(random))).build();
                case YES_NO ->
                    claim.value(random.nextBoolean() ? ClaimValue.yes() : ClaimValue.no())
                            .build();
                case DATE ->
                    claim.value(
                                    random.nextInt(8) == 0
                                            ? ClaimValue.never()
                                            : ClaimValue.on(
                                                    LocalDate.of(year, 1, 1).plusDays(random.nextInt(560) - 20)))
                            .build();
            };
        }

        /** Points within the bounds of the method that judges. */
        private BigDecimal judgement(FactCode code) {
            ScoringMethod method = judging.get(code);
            if (method instanceof ScoringMethod.Judged judged) {
                return between(judged.least().toBigDecimal(), judged.most().toBigDecimal());
            }
            for (Clause clause : ((ScoringMethod.Deduction) java.util.Objects.requireNonNull(method)).clauses()) {
                if (clause instanceof Clause.AsJudged judged && judged.fact().equals(code)) {
                    return random.nextInt(3) == 0
                            ? BigDecimal.ZERO
                            : between(
                                    judged.least().toBigDecimal(), judged.most().toBigDecimal());
                }
            }
            throw new AssertionError(code);
        }

        private BigDecimal between(BigDecimal least, BigDecimal most) {
            Function<Integer, BigDecimal> tenth =
                    i -> most.subtract(least).multiply(BigDecimal.valueOf(i)).movePointLeft(1);
            return least.add(tenth.apply(random.nextInt(11)));
        }
    }
}
