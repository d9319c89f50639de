package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.ScoringScheme;

class SchemeOverridesTest {
    private static final ScoringScheme SCHEME = BundledData.load().demonstrationScheme();
    private static final String FIRST = SCHEME.items().get(0).indicator().toString();

    private final SchemeOverrides overrides = new SchemeOverrides(Documents.create());

    private List<String> faults(Map<String, String> set) {
        return catchThrowableOfType(InvalidModelException.class, () -> overrides.apply(SCHEME, set))
                .violations()
                .stream()
                .map(violation -> violation.code() + " " + violation.path())
                .toList();
    }

    @Test
    void anItemIsNamedByItsIndicatorOrItsPlaceAndNothingElseChanges() {
        ScoringScheme byName = overrides
                .apply(SCHEME, ImmutableMap.of("items[" + FIRST + "].points", "77"))
                .scheme();
        ScoringScheme byPlace = overrides
                .apply(SCHEME, ImmutableMap.of("items[0].points", "77"))
                .scheme();
        assertThat(byName.items().get(0).points()).isEqualTo(Points.of("77"));
        assertThat(byName).isEqualTo(byPlace);
        assertThat(byName.items().subList(1, byName.items().size()))
                .isEqualTo(SCHEME.items().subList(1, SCHEME.items().size()));
    }

    @ParameterizedTest
    @CsvSource({
        "items[9.9.9].points,1,NO_SUCH_PARAMETER",
        "items[0],1,NO_SUCH_PARAMETER",
        "items,1,NO_SUCH_PARAMETER",
        "items[0].method,1,NO_SUCH_PARAMETER",
        "total.more,1,NO_SUCH_PARAMETER",
        "grades[99999].from,1,NO_SUCH_PARAMETER",
        "total,[1,NOT_A_VALUE",
        "total,'{a: 1}',NOT_A_VALUE",
        "total,'',NOT_A_VALUE",
        "total,many,NOT_NUMBER",
        "total,true,WRONG_TYPE",
        "rounding.mode,NEARLY,NOT_A_CHOICE"
    })
    void aPathOrValueThatCannotBeIsToldUnderWhatWasSet(String path, String value, String code) {
        assertThat(faults(ImmutableMap.of(path, value))).containsExactly(code + " set[" + path + "]");
    }

    @Test
    void everyPathAndValueThatCannotBeIsToldAtOnce() {
        assertThat(faults(ImmutableMap.of("no.such", "1", "total", "[1")))
                .containsExactly("NO_SUCH_PARAMETER set[no.such]", "NOT_A_VALUE set[total]");
    }

    @Test
    void aFaultOfTheChangedSchemeIsBlamedOnTheValueThatWasSetOrOnAllOfThem() {
        SchemeOverrides.Overridden changed =
                overrides.apply(SCHEME, ImmutableMap.of("items[" + FIRST + "].points", "77"));
        assertThat(changed.blame(List.of(
                        Violation.of("CLAIM_NEGATIVE", "items[0].points", "a", 1),
                        Violation.of("CLAIM_NEGATIVE", "total", "a", 1))))
                .extracting(Violation::path)
                .containsExactly("set[items[" + FIRST + "].points]", "set");
    }
}
