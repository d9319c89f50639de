package org.zhunsheng.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.zhunsheng.core.validation.InvalidModelException;

class CreditCodeProperties {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Provide
    Arbitrary<String> codes() {
        return Combinators.combine(
                        Arbitraries.of("11", "91", "N1", "12"),
                        Arbitraries.strings().numeric().ofLength(6),
                        Arbitraries.strings().withChars(ALPHABET).ofLength(9))
                .as((kind, division, body) -> kind + division + body)
                .map(first -> first + CreditCode.checkCharacter(first));
    }

    @Property
    void aCodeWithItsCheckCharacterIsTaken(@ForAll("codes") String code) {
        assertThat(CreditCode.of(code)).hasToString(code);
    }

    @Property
    void everyMistypedCharacterIsFound(
            @ForAll("codes") String code, @ForAll @IntRange(max = 17) int at, @ForAll @IntRange(max = 30) int other) {
        char wrong = ALPHABET.charAt(other);
        Assume.that(code.charAt(at) != wrong);
        String mistyped = code.substring(0, at) + wrong + code.substring(at + 1);
        assertThatThrownBy(() -> CreditCode.of(mistyped)).isInstanceOf(InvalidModelException.class);
    }
}
