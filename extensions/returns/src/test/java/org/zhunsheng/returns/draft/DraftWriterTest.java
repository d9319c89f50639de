package org.zhunsheng.returns.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.returns.TestReturns.counted;
import static org.zhunsheng.returns.TestReturns.says;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.register.AskedFacts;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.TestReturns;
import org.zhunsheng.returns.UnitReturn;
import org.zhunsheng.returns.sums.Consolidation;
import org.zhunsheng.serialization.BundledData;

/** A draft states what is complete, and a rate with two decimals. */
class DraftWriterTest {
    private static final Vocabulary VOCABULARY = BundledData.load().vocabulary();
    private static final FactCode ACCEPTED = FactCode.of("mediation.accepted");
    private static final FactCode SETTLED = FactCode.of("mediation.settled");
    private static final FactCode EVENTS = FactCode.of("publicity.events");

    private static String draft(UnitReturn... returns) {
        UnitRegister.Builder register = TestReturns.register()
                .addAsks(AskedFacts.builder()
                        .kind(UnitKind.TOWNSHIP)
                        .facts(List.of(ACCEPTED, SETTLED, EVENTS))
                        .build());
        for (String unit : List.of("t1", "t2")) {
            register.addUnits(RegisteredUnit.builder()
                    .id(unit)
                    .name(unit.equals("t1") ? "甲乡" : "乙乡")
                    .kind(UnitKind.TOWNSHIP)
                    .build());
        }
        return DraftWriter.of(VOCABULARY, DraftTemplate.bundled())
                .write(Consolidation.of(register.build(), VOCABULARY, Arrays.asList(returns)))
                .text();
    }

    @Test
    void aRateThatIsWorkedOutHasTwoDecimals() {
        // 120 + 87 of 130 + 90: 207 ÷ 220 = 94.0909…
        assertThat(draft(
                        says("t1", counted(ACCEPTED, 130), counted(SETTLED, 120), counted(EVENTS, 3)),
                        says("t2", counted(ACCEPTED, 90), counted(SETTLED, 87), counted(EVENTS, 4))))
                .contains("94.09%")
                .contains("220", "207");
    }

    @Test
    void aSumOfWhichAUnitIsMissingIsNotWritten() {
        // What is known is “at least 3”; a draft that said 3 would be wrong.
        String draft = draft(
                says("t1", counted(ACCEPTED, 130), counted(SETTLED, 120), counted(EVENTS, 3)),
                says("t2", counted(ACCEPTED, 90), counted(SETTLED, 87)));
        assertThat(draft).contains("220");
        String events = VOCABULARY.find(EVENTS).orElseThrow().name().zh();
        assertThat(events).isEqualTo("普法活动场次");
        assertThat(draft).doesNotContain("普法").doesNotContain("3场");
    }
}
