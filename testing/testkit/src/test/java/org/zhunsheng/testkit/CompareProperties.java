package org.zhunsheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.compare.Cause;
import org.zhunsheng.indicators.compare.Change;
import org.zhunsheng.indicators.compare.Difference;
import org.zhunsheng.indicators.compare.IndicatorChange;
import org.zhunsheng.indicators.compare.LineChange;
import org.zhunsheng.indicators.compare.YearInput;
import org.zhunsheng.indicators.compare.YearOnYear;
import org.zhunsheng.indicators.crosswalk.Crosswalk;
import org.zhunsheng.indicators.crosswalk.CrosswalkLink;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.profile.Adjustment;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/** Differences and decompositions are exact, over random schemes of every method and random dossiers. */
class CompareProperties {
    private static final LocalText TEXT = LocalText.of("文本", "text");

    /** Two years, measured by one or by two schemes. */
    record Years(YearInput before, YearInput after, Optional<Crosswalk> crosswalk) {
        YearOnYear compared() {
            return YearOnYear.between(before, after, crosswalk);
        }

        @Override
        public String toString() {
            return before + "\n" + after + "\n" + crosswalk;
        }
    }

    @Provide
    Arbitrary<Years> sameBasis() {
        return SchemeArbitraries.bases()
                .flatMap(basis -> Combinators.combine(dossiers(basis, 0), dossiers(basis, 1))
                        .as((one, other) ->
                                new Years(new YearInput(one, basis), new YearInput(other, basis), Optional.empty())));
    }

    @Provide
    Arbitrary<Years> twoEditions() {
        return Combinators.combine(tailored(), tailored()).flatAs((old, next) -> {
            AssessmentBasis recent = renamed(next);
            return Combinators.combine(dossiers(old, 0), dossiers(recent, 1), crosswalks(old, recent))
                    .as((one, other, crosswalk) ->
                            new Years(new YearInput(one, old), new YearInput(other, recent), Optional.of(crosswalk)));
        });
    }

    private static Arbitrary<Dossier> dossiers(AssessmentBasis basis, int years) {
        return DossierArbitraries.of(basis)
                .dossiers(UnitKind.COUNTY)
                .map(dossier -> Dossier.builder()
                        .fillFrom(dossier)
                        .from(dossier.from().plusYears(years))
                        .to(dossier.to().plusYears(years))
                        .build());
    }

    /** Schemes, some of them with a profile that drops an indicator. */
    private static Arbitrary<AssessmentBasis> tailored() {
        return Combinators.combine(SchemeArbitraries.bases(), Arbitraries.of(true, false))
                .as((basis, drops) -> drops
                        ? AssessmentBasis.builder()
                                .fillFrom(basis)
                                .profiles(List.of(Profile.builder()
                                        .id("drops-one")
                                        .title(TEXT)
                                        .author(TEXT)
                                        .addKinds(UnitKind.COUNTY)
                                        .addAdjustments(new Adjustment.Drop(
                                                basis.catalogue().byCode().firstKey(), TEXT, Optional.empty()))
                                        .build()))
                                .build()
                        : basis);
    }

    private static AssessmentBasis renamed(AssessmentBasis basis) {
        return AssessmentBasis.builder()
                .fillFrom(basis)
                .catalogue(IndicatorCatalogue.builder()
                        .fillFrom(basis.catalogue())
                        .id("second-edition")
                        .build())
                .scheme(ScoringScheme.builder()
                        .fillFrom(basis.scheme())
                        .catalogue("second-edition")
                        .build())
                .build();
    }

    /** Deals the codes of both editions out to four heaps; a heap with codes of both is a link. */
    private static Arbitrary<Crosswalk> crosswalks(AssessmentBasis old, AssessmentBasis recent) {
        List<IndicatorCode> from = List.copyOf(old.catalogue().byCode().keySet());
        List<IndicatorCode> to = List.copyOf(recent.catalogue().byCode().keySet());
        return Arbitraries.integers()
                .between(0, 3)
                .list()
                .ofSize(from.size() + to.size())
                .map(heaps -> {
                    Crosswalk.Builder crosswalk = Crosswalk.builder()
                            .id("sample")
                            .title(TEXT)
                            .from(old.catalogue().id())
                            .to(recent.catalogue().id());
                    for (int heap = 0; heap < 4; heap++) {
                        ImmutableSet<IndicatorCode> left = heap(from, heaps.subList(0, from.size()), heap);
                        ImmutableSet<IndicatorCode> right = heap(to, heaps.subList(from.size(), heaps.size()), heap);
                        if (left.isEmpty() || right.isEmpty()) {
                            crosswalk.addAllGone(left).addAllAdded(right);
                        } else {
                            crosswalk.addLinks(CrosswalkLink.builder()
                                    .from(left)
                                    .to(right)
                                    .confidence(CrosswalkLink.Confidence.LIKELY)
                                    .reason(TEXT)
                                    .build());
                        }
                    }
                    return crosswalk.build();
                });
    }

    private static ImmutableSet<IndicatorCode> heap(List<IndicatorCode> codes, List<Integer> heaps, int heap) {
        return IntStream.range(0, codes.size())
                .filter(i -> heaps.get(i) == heap)
                .mapToObj(codes::get)
                .collect(ImmutableSet.toImmutableSet());
    }

    @Property(tries = 500)
    void theCausesAddUpToTheChangeAtEitherEnd(@ForAll("twoEditions") Years years) {
        addsUp(years.compared());
    }

    @Property(tries = 500)
    void theCausesAddUpWithinOneEditionToo(@ForAll("sameBasis") Years years) {
        YearOnYear compared = years.compared();
        addsUp(compared);
        assertThat(compared.total().of(Cause.CATALOGUE)).isEqualTo(Change.NONE);
        assertThat(compared.total().of(Cause.SCHEME)).isEqualTo(Change.NONE);
    }

    private static void addsUp(YearOnYear years) {
        assertThat(years.total().whole()).isEqualTo(years.change());
        assertThat(years.change())
                .isEqualTo(Change.between(years.before().total(), years.after().total()));
        for (Cause cause : Cause.values()) {
            Change parts = years.indicators().stream()
                    .map(indicator -> indicator.split().of(cause))
                    .reduce(years.rest().of(cause), Change::plus);
            assertThat(parts).as(cause.name()).isEqualTo(years.total().of(cause));
        }
        for (IndicatorChange indicator : years.indicators()) {
            assertThat(indicator.split().whole()).isEqualTo(indicator.change());
        }
        assertThat(codes(years, true))
                .containsExactlyElementsOf(years.before().catalogue().byCode().keySet());
        assertThat(codes(years, false))
                .containsExactlyElementsOf(years.after().catalogue().byCode().keySet());
    }

    private static List<IndicatorCode> codes(YearOnYear years, boolean old) {
        return years.indicators().stream()
                .flatMap(indicator ->
                        (old ? indicator.match().from() : indicator.match().to()).stream())
                .sorted()
                .toList();
    }

    @Property(tries = 200)
    void nothingChangesForNoReason(@ForAll("sameBasis") Years years) {
        YearOnYear same = new Years(years.before(), years.before(), Optional.empty()).compared();
        assertThat(same.change()).isEqualTo(Change.NONE);
        assertThat(same.total().parts().values()).containsOnly(Change.NONE);
        assertThat(same.rest().parts().values()).containsOnly(Change.NONE);
        assertThat(same.indicators())
                .allSatisfy(indicator ->
                        assertThat(indicator.split().parts().values()).containsOnly(Change.NONE));
    }

    @Property(tries = 500)
    void theLinesOfADifferenceAddUpToIt(@ForAll("sameBasis") Years years) {
        Assessor assessor = Assessor.compile(years.before().basis());
        Assessment now = assessor.assess(years.before().dossier());
        List<Claim> claims = years.after().dossier().claims();
        for (Difference difference : List.of(
                Difference.whatIf(now, claims),
                Difference.between(now, assessor.assess(years.after().dossier())))) {
            Change sum = difference.lines().stream().map(LineChange::change).reduce(Change.NONE, Change::plus);
            assertThat(sum).isEqualTo(difference.total());
            assertThat(difference.lines().stream().flatMap(line -> line.before().stream()))
                    .containsExactlyInAnyOrderElementsOf(difference.before().ledger());
            assertThat(difference.lines().stream().flatMap(line -> line.after().stream()))
                    .containsExactlyElementsOf(difference.after().ledger());
        }
    }
}
