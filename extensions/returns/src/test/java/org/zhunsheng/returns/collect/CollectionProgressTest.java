package org.zhunsheng.returns.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.register.AskedFacts;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.TestReturns;
import org.zhunsheng.returns.intake.ReturnFile;
import org.zhunsheng.returns.intake.ReturnReader;
import org.zhunsheng.serialization.BundledData;

/** How a collection has come on between two days. */
class CollectionProgressTest {
    private static final LocalDate TENTH = LocalDate.of(2026, 1, 10);
    private static final LocalDate DUE = LocalDate.of(2026, 1, 20);
    private static final Vocabulary VOCABULARY = BundledData.load().vocabulary();
    private static final UnitRegister REGISTER = register();
    private static final ReturnReader READER = ReturnReader.of(REGISTER, VOCABULARY);
    private static final Collector COLLECTOR = new Collector(REGISTER, VOCABULARY);

    private static UnitRegister register() {
        UnitRegister.Builder register = TestReturns.register()
                .addAsks(AskedFacts.builder()
                        .kind(UnitKind.TOWNSHIP)
                        .facts(ImmutableList.of(FactCode.of("publicity.events")))
                        .build());
        for (String name : List.of("甲", "乙", "丙", "丁")) {
            register.addUnits(RegisteredUnit.builder()
                    .id("t-" + (int) name.charAt(0))
                    .name(name + "镇")
                    .kind(UnitKind.TOWNSHIP)
                    .build());
        }
        return register.build();
    }

    private static ReturnFile file(String unit, int events) {
        String csv = "单位,代码,报告期,本年\n%s,publicity.events,2025,%d\n".formatted(unit, events);
        return READER.read(unit + ".csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static CollectionProgress progress(List<ReturnFile> files, DeskLog log, int since, int day) {
        return CollectionProgress.of(
                COLLECTOR, files, log, ImmutableMap.of(), LocalDate.of(2026, 1, since), LocalDate.of(2026, 1, day));
    }

    @Test
    void whatCameInSinceADayWhatWasAcceptedAndWhatIsLateIsTold() {
        ReturnFile early = file("甲镇", 3);
        ReturnFile later = file("乙镇", 4);
        ReturnFile last = file("丙镇", 5);
        DeskLog log = DeskLog.EMPTY
                .seen(Map.of(early.source().sha256(), "a"), TENTH)
                .seen(Map.of(later.source().sha256(), "b"), LocalDate.of(2026, 1, 15))
                .seen(Map.of(last.source().sha256(), "c"), LocalDate.of(2026, 1, 22));
        DeskLog accepted = new DeskLog(
                log.received(),
                ImmutableList.of(new Acceptance(
                        early.returns().get(0).unit(), early.source().sha256(), "张三", LocalDate.of(2026, 1, 16))));
        CollectionProgress progress = progress(List.of(early, later, last), accepted, 12, 21);
        assertThat(progress.steps())
                .extracting(
                        step -> step.after().unit().name(),
                        step -> step.before().state(),
                        step -> step.after().state())
                .containsExactly(
                        tuple("甲镇", UnitState.CHECKED, UnitState.ACCEPTED),
                        tuple("乙镇", UnitState.MISSING, UnitState.CHECKED));
        assertThat(progress.steps().get(1).isNew()).isTrue();
        assertThat(progress.arrivals()).containsExactly(Map.entry(TENTH, 1), Map.entry(LocalDate.of(2026, 1, 15), 2));
        assertThat(progress.late()).extracting(unit -> unit.unit().name()).containsExactly("丙镇", "丁镇");
        assertThat(progress.replaced()).isZero();
    }

    @Test
    void aReturnThatCameAfterItsDayIsLateByTheDaysItTookAndAMissingOneByThoseGoneBy() {
        ReturnFile early = file("甲镇", 3);
        ReturnFile later = file("乙镇", 4);
        DeskLog log = DeskLog.EMPTY
                .seen(Map.of(early.source().sha256(), "a"), DUE)
                .seen(Map.of(later.source().sha256(), "b"), DUE.plusDays(2));
        CollectionProgress progress =
                progress(List.of(early, later), log, 12, DUE.plusDays(5).getDayOfMonth());
        assertThat(progress.late())
                .extracting(unit -> unit.unit().name(), progress::daysLate)
                .containsExactly(tuple("乙镇", 2L), tuple("丙镇", 5L), tuple("丁镇", 5L));
        assertThat(progress.daysLate(progress.now().units().get(0))).isZero();
    }

    @Test
    void betweenADayAndItselfNothingMovesAndTimeDoesNotRunBackwards() {
        ReturnFile file = file("甲镇", 3);
        DeskLog log = DeskLog.EMPTY.seen(Map.of(file.source().sha256(), "a"), TENTH);
        assertThat(progress(List.of(file), log, 12, 12).steps()).isEmpty();
        assertThatThrownBy(() -> progress(List.of(file), log, 13, 12)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileThatWasReplacedIsCountedAndTheNewOneIsAStep() {
        ReturnFile old = file("甲镇", 3);
        ReturnFile corrected = file("甲镇", 30);
        DeskLog log = DeskLog.EMPTY
                .seen(Map.of(old.source().sha256(), "a"), TENTH)
                .seen(Map.of(corrected.source().sha256(), "a"), LocalDate.of(2026, 1, 18));
        CollectionProgress progress = progress(List.of(corrected), log, 12, 19);
        assertThat(progress.replaced()).isEqualTo(1);
        assertThat(progress.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.isNew()).isTrue());
    }

    @Test
    void aFileThatNobodyHasWrittenDownHasJustArrived() {
        CollectionProgress progress = progress(List.of(file("甲镇", 3)), DeskLog.EMPTY, 12, 19);
        assertThat(progress.arrivals()).containsExactly(Map.entry(LocalDate.of(2026, 1, 19), 1));
    }
}
