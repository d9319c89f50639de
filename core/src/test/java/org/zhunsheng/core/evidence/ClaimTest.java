package org.zhunsheng.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;

/** Claims in words, how far two are apart, and which exactness stands of several that agree. */
class ClaimTest {
    private static final FactCode FACT = FactCode.of("case.total");

    private static Claim claim(String value, Exactness exactness, AssuranceLevel standing) {
        return Claim.builder()
                .code(FACT)
                .value(ClaimValue.number(new BigDecimal(value)))
                .exactness(exactness)
                .upTo(exactness == Exactness.RANGE ? Optional.of(new BigDecimal("9")) : Optional.empty())
                .standing(standing)
                .build();
    }

    @ParameterizedTest
    @CsvSource({"EXACT, 5%", "ABOUT, about 5%", "MORE_THAN, > 5%", "AT_LEAST, ≥ 5%", "LESS_THAN, < 5%", "AT_MOST, ≤ 5%"
    })
    void isShownWithTheSignOfItsExactness(Exactness exactness, String shown) {
        assertThat(claim("5", exactness, AssuranceLevel.SELF_REPORTED).text("%").en())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "105, 100, 5, false",
        "106, 100, 5, true",
        "95, 100, 5, false",
        "94, 100, 5, true",
        "210, 200, 5, false",
        "95.2, 100, 4.9, false"
    })
    void aDeviationIsOfWhatWasFound(String stated, String found, BigDecimal limit, boolean exceeds) {
        Deviation deviation = new Deviation(
                claim(stated, Exactness.EXACT, AssuranceLevel.SELF_REPORTED),
                claim(found, Exactness.EXACT, AssuranceLevel.VERIFIED));
        assertThat(deviation.exceeds(limit)).isEqualTo(exceeds);
    }

    @Test
    void aRangeDoesNotEndBelowItsBeginning() {
        assertThatThrownBy(() -> claim("9.1", Exactness.RANGE, AssuranceLevel.SELF_REPORTED))
                .hasMessageContaining("RANGE_MISMATCH");
        assertThat(claim("9", Exactness.RANGE, AssuranceLevel.SELF_REPORTED).upTo())
                .contains(new BigDecimal("9"));
    }

    @Test
    void ofClaimsThatAgreeTheLeastExactSpeaks() {
        Dossier dossier = Dossier.builder()
                .unit(GovernmentUnit.builder()
                        .id("u")
                        .name("某区")
                        .kind(UnitKind.COUNTY)
                        .build())
                .from(LocalDate.of(2023, 1, 1))
                .to(LocalDate.of(2023, 12, 31))
                .claims(List.of(
                        claim("400", Exactness.EXACT, AssuranceLevel.SELF_REPORTED),
                        claim("400", Exactness.ABOUT, AssuranceLevel.SELF_REPORTED)))
                .build();
        assertThat(((Knowledge.Known) dossier.knowledge(FACT)).exactness()).isEqualTo(Exactness.ABOUT);
    }
}
