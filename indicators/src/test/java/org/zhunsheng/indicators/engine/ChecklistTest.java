package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.HEARD;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** A checklist: 1.5 points if published, 0.5 if not heard. */
class ChecklistTest {
    private final OneItem item = new OneItem(
            "2",
            new ScoringMethod.Checklist(List.of(
                    new ScoringMethod.Entry("a", TEXT, new Condition.Yes(PUBLISHED), Points.of("1.5")),
                    new ScoringMethod.Entry("b", TEXT, new Condition.No(HEARD), Points.of("0.5")))));

    @ParameterizedTest
    @CsvSource({"true,false,2", "true,true,1.5", "false,false,0.5", "false,true,0"})
    void whatIsEarnedAddsUp(boolean published, boolean heard, String points) {
        assertThat(item.score(claim(PUBLISHED, value(published)), claim(HEARD, value(heard))))
                .isEqualTo(points);
    }

    private static ClaimValue value(boolean yes) {
        return yes ? ClaimValue.yes() : ClaimValue.no();
    }

    @Test
    void everyEntryHasALine() {
        assertThat(item.lines(claim(PUBLISHED, ClaimValue.yes()), claim(HEARD, ClaimValue.yes())))
                .containsExactly("ENTRY_EARNED 1.5", "ENTRY_MISSED 0");
        assertThat(item.lines(claim(PUBLISHED, ClaimValue.yes())))
                .containsExactly("ENTRY_EARNED 1.5", "ENTRY_OPEN 0 / 0.5");
        assertThat(item.lines(claim(PUBLISHED, ClaimValue.notApplicable()), claim(HEARD, ClaimValue.yes())))
                .containsExactly("FACT_NOT_APPLICABLE 1.5", "ENTRY_MISSED 0");
    }

    @Test
    void anEntryOnADisputedFactIsOpen() {
        assertThat(item.lines(
                        claim(PUBLISHED, ClaimValue.yes()),
                        claim(PUBLISHED, ClaimValue.no()),
                        claim(HEARD, ClaimValue.no())))
                .containsExactly("ENTRY_OPEN 0 / 1.5", "ENTRY_EARNED 0.5");
    }
}
