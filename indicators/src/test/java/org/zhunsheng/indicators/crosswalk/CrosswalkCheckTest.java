package org.zhunsheng.indicators.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.engine.Worlds;

class CrosswalkCheckTest {
    private static final LocalText TEXT = LocalText.of("文本", "text");
    private static final IndicatorCode NOWHERE = IndicatorCode.of("9.9.9");
    private static final IndicatorCatalogue OLD = Worlds.catalogue(4);
    private static final IndicatorCatalogue RECENT = IndicatorCatalogue.builder()
            .fillFrom(Worlds.catalogue(5))
            .id("second-edition")
            .build();

    private static IndicatorCode code(int i) {
        return Worlds.code(i);
    }

    private static Crosswalk crosswalk() {
        return Crosswalk.builder()
                .id("sample")
                .title(TEXT)
                .from(OLD.id())
                .to(RECENT.id())
                .build();
    }

    private static CrosswalkLink link(ImmutableSortedSet<IndicatorCode> from, ImmutableSortedSet<IndicatorCode> to) {
        return CrosswalkLink.builder()
                .from(from)
                .to(to)
                .confidence(CrosswalkLink.Confidence.CERTAIN)
                .reason(TEXT)
                .build();
    }

    private static ImmutableSortedSet<IndicatorCode> codes(IndicatorCode... codes) {
        return ImmutableSortedSet.copyOf(codes);
    }

    @Test
    void codesThatDoNotExistOrAreMappedTwiceAreToldAllAtOnce() {
        Crosswalk wrong = Crosswalk.builder()
                .fillFrom(crosswalk())
                .from("another")
                .links(List.of(link(codes(code(0), NOWHERE), codes(code(0))), link(codes(code(0)), codes(code(1)))))
                .gone(List.of(code(0)))
                .added(List.of(code(1), NOWHERE))
                .build();
        assertThat(CrosswalkCheck.of(wrong, OLD, RECENT).errors())
                .extracting(Violation::code, Violation::path)
                .containsExactly(
                        tuple("CROSSWALK_CATALOGUE", "from"),
                        tuple("UNKNOWN_INDICATOR", "links[0].from"),
                        tuple("MAPPED_TWICE", "links[1].from"),
                        tuple("MAPPED_TWICE", "gone"),
                        tuple("MAPPED_TWICE", "added"),
                        tuple("UNKNOWN_INDICATOR", "added"));
    }

    @Test
    void aFactGoesToOneFactAndNoTwoToOne() {
        FactLink link = FactLink.builder()
                .from(FactCode.of("a.one"))
                .to(FactCode.of("a.two"))
                .reason(TEXT)
                .build();
        assertThat(CrosswalkCheck.of(
                                Crosswalk.builder()
                                        .fillFrom(crosswalk())
                                        .facts(List.of(link, link))
                                        .build(),
                                OLD,
                                RECENT)
                        .errors())
                .extracting(Violation::path)
                .containsExactly("facts[1].from", "facts[1].to");
    }

    @Test
    void whatTheCrosswalkLeavesOpenIsListed() {
        CrosswalkCheck check = CrosswalkCheck.of(
                Crosswalk.builder()
                        .fillFrom(crosswalk())
                        .links(List.of(link(codes(code(0)), codes(code(1)))))
                        .build(),
                OLD,
                RECENT);
        assertThat(check.errors()).isEmpty();
        assertThat(check.unmappedOld()).containsExactly(code(1));
        assertThat(check.unmappedNew()).containsExactly(code(0), code(4));
    }

    @Test
    void everyIndicatorOfEitherEditionIsInExactlyOneMatch() {
        EditionMap map = EditionMap.of(
                OLD,
                RECENT,
                Optional.of(Crosswalk.builder()
                        .fillFrom(crosswalk())
                        .links(List.of(
                                link(codes(code(0)), codes(code(0), code(4))),
                                link(codes(code(1), code(2)), codes(code(1)))))
                        .added(List.of(code(2)))
                        .build()));
        assertThat(map.matches())
                .extracting(EditionMap.Match::what, EditionMap.Match::from, EditionMap.Match::to)
                .containsExactlyInAnyOrder(
                        tuple(Correspondence.SPLIT, codes(code(0)), codes(code(0), code(4))),
                        tuple(Correspondence.MERGED, codes(code(1), code(2)), codes(code(1))),
                        tuple(Correspondence.KEPT, codes(code(3)), codes(code(3))),
                        tuple(Correspondence.NEW, codes(), codes(code(2))));
        assertThat(map.successors(code(2))).containsExactly(code(1));
        assertThat(map.successors(IndicatorCode.of("1"))).containsExactlyInAnyOrder(code(0), code(4), code(1));
    }

    @Test
    void twoEditionsWithoutACrosswalkAreRefused() {
        assertThatThrownBy(() -> EditionMap.of(OLD, RECENT, Optional.empty()))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::code)
                                .containsExactly("CROSSWALK_MISSING"));
    }
}
