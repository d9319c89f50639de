package org.zhunsheng.indicators.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;

class RelationTest {
    @Test
    void aTermIsWrittenWithItsSign() {
        assertThat(Term.of("-x.a"))
                .isEqualTo(new Term(FactCode.of("x.a"), true))
                .hasToString("-x.a");
        assertThat(Term.of("x.a"))
                .isEqualTo(new Term(FactCode.of("x.a"), false))
                .hasToString("x.a");
        assertThatThrownBy(() -> Term.of("--x.a")).hasMessageContaining("FACT_CODE_FORM");
    }

    @Test
    void aRelationNamesItsFiguresOnceEach() {
        assertThat(rate("x.rate", terms("x.n"), List.of(terms("x.d"), terms("x.d", "-x.e")), Optional.empty())
                        .codes())
                .extracting(FactCode::value)
                .containsExactly("x.rate", "x.n", "x.d", "x.e");
        assertThat(sum("x.t", "x.a", "-x.b").codes())
                .extracting(FactCode::value)
                .containsExactly("x.t", "x.a", "x.b");
        assertThat(sum("x.t", "x.a").strictness()).isEqualTo(Strictness.HARD);
    }

    @Test
    void aTotalIsNoPartOfItself() {
        assertThatThrownBy(() -> sum("x.t", "x.a", "x.t")).hasMessageContaining("RELATION_TERM_REPEATED");
        assertThatThrownBy(() -> sum("x.t")).hasMessageContaining("RELATION_TERMS_EMPTY");
    }

    @Test
    void aRateHasBasesUnlessItIsAComplement() {
        assertThatThrownBy(() -> rate("x.rate", terms("x.n"), List.of(), Optional.empty()))
                .hasMessageContaining("RELATION_TERMS_EMPTY");
        assertThatThrownBy(() -> rate("x.rate", terms("x.n"), List.of(), Optional.of("x.lost")))
                .hasMessageContaining("RELATION_TERMS_EMPTY");
        assertThatThrownBy(() -> rate("x.rate", terms(), List.of(), Optional.of("x.rate")))
                .hasMessageContaining("RELATION_TERM_REPEATED");
        assertThat(rate("x.rate", terms(), List.of(), Optional.of("x.lost")).codes())
                .hasSize(2);
    }

    private static List<Term> terms(String... texts) {
        return Stream.of(texts).map(Term::of).toList();
    }

    private static Relation sum(String total, String... parts) {
        return new Relation.Sum(
                "x",
                FactCode.of(total),
                terms(parts),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Relation rate(
            String rate, List<Term> numerator, List<List<Term>> bases, Optional<String> complementOf) {
        return new Relation.Rate(
                "x",
                FactCode.of(rate),
                numerator,
                bases,
                complementOf.map(FactCode::of),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
