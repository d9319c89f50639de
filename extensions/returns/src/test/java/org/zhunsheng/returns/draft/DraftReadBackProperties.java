package org.zhunsheng.returns.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.register.AskedFacts;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.vocabulary.FactAggregation;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.reading.ReportReader;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.returns.FigureCell;
import org.zhunsheng.returns.ReturnEntry;
import org.zhunsheng.returns.ReturnSource;
import org.zhunsheng.returns.ReturnValue;
import org.zhunsheng.returns.UnitReturn;
import org.zhunsheng.returns.sums.Consolidation;
import org.zhunsheng.serialization.BundledData;

/** What is written into sentences is found in them again by the reader of reports. */
class DraftReadBackProperties {
    private static final Vocabulary VOCABULARY = BundledData.load().vocabulary();
    private static final ReportReader READER = ReportReader.create(VOCABULARY);
    private static final GovernmentUnit COUNTY = GovernmentUnit.builder()
            .id("county")
            .name("示例县人民政府")
            .kind(UnitKind.COUNTY)
            .build();
    private static final ReportingPeriod YEAR = ReportingPeriod.ofYear(2025);

    private static List<FactDefinition> summed() {
        return VOCABULARY.facts().stream()
                .filter(fact -> fact.kind() == FactKind.COUNT
                        && fact.aggregation() == FactAggregation.SUM
                        && !fact.name().zh().contains("："))
                .toList();
    }

    private static Draft draft(List<FactCode> facts, List<Integer> values) {
        UnitRegister register = UnitRegister.builder()
                .area(COUNTY)
                .title("汇总")
                .period(YEAR)
                .due(LocalDate.of(2026, 1, 20))
                .addAsks(AskedFacts.builder()
                        .kind(UnitKind.TOWNSHIP)
                        .facts(facts)
                        .build())
                .addUnits(RegisteredUnit.builder()
                        .id("t1")
                        .name("某乡")
                        .kind(UnitKind.TOWNSHIP)
                        .build())
                .build();
        List<ReturnEntry> entries = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            entries.add(ReturnEntry.of(FigureCell.of(facts.get(i)), ReturnValue.counted(values.get(i))));
        }
        UnitReturn one =
                new UnitReturn("t1", YEAR, ImmutableList.copyOf(entries), new ReturnSource("t1.csv", "0".repeat(64)));
        return DraftWriter.of(VOCABULARY, DraftTemplate.bundled())
                .write(Consolidation.of(register, VOCABULARY, List.of(one)));
    }

    private static Map<FactCode, List<BigDecimal>> read(Draft draft) {
        String text = "示例县人民政府2025年法治政府建设年度报告\n" + draft.text();
        AnnualReport report = READER.read(
                        SourceReader.withDefaults().read(text.getBytes(StandardCharsets.UTF_8), "draft.txt"))
                .toReport(COUNTY, YEAR);
        Map<FactCode, List<BigDecimal>> found = new HashMap<>();
        Stream.concat(
                        report.measures().stream().flatMap(item -> item.figures().stream()),
                        report.responsibilities().stream().flatMap(item -> item.figures().stream()))
                .forEach((Figure figure) -> found.computeIfAbsent(figure.code(), any -> new ArrayList<>())
                        .add(figure.value()));
        return found;
    }

    private static final class Alone {
        private static final List<FactCode> READ = summed().stream()
                .map(FactDefinition::code)
                .filter(code -> read(draft(List.of(code), List.of(37)))
                        .getOrDefault(code, List.of())
                        .equals(List.of(BigDecimal.valueOf(37))))
                .toList();

        private Alone() {}
    }

    @Test
    void nearlyEveryFigureThatUnitsAreAskedForIsReadBackFromItsSentence() {
        assertThat(Alone.READ.size() * 100).isGreaterThan(summed().size() * 95);
    }

    @Property(tries = 200)
    void figuresTogetherAreReadBackAsTheyWereWritten(@ForAll long seed) {
        Random random = new Random(seed);
        List<FactCode> facts = new ArrayList<>(Alone.READ);
        Collections.shuffle(facts, random);
        List<FactCode> chosen = facts.subList(0, 1 + random.nextInt(12));
        List<Integer> values =
                chosen.stream().map(code -> 1 + random.nextInt(9_000)).toList();
        Draft draft = draft(chosen, values);
        Map<FactCode, List<BigDecimal>> found = read(draft);
        for (int i = 0; i < chosen.size(); i++) {
            assertThat(found.getOrDefault(chosen.get(i), List.of()))
                    .as("%s in %s", chosen.get(i).value(), draft.text())
                    .contains(BigDecimal.valueOf(values.get(i)));
        }
    }
}
