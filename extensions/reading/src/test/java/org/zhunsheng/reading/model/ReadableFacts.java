package org.zhunsheng.reading.model;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.FactMeasure;
import org.zhunsheng.reading.ReportReader;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.source.SourceReader;

/** The facts of a vocabulary that a county states, each with a name that says by itself which fact it is. */
public final class ReadableFacts {
    private static final int SHORTEST = 4;
    private static final int NAMES_TRIED = 3;

    private ReadableFacts() {}

    /**
     * A fact with a name.
     *
     * @param code its code
     * @param name what it is called
     * @param unit its unit
     * @param stock whether it counts what there is rather than what happened
     */
    public record Named(FactCode code, String name, UnitClass unit, boolean stock) {
        /** Whether it is a rate. */
        boolean isRate() {
            return unit == UnitClass.PERCENT;
        }
    }

    /** Those of {@code facts} that {@code reader} finds by one of their names where they stand alone. */
    public static ImmutableList<Named> of(List<FactDefinition> facts, ReportReader reader) {
        return facts.stream()
                .filter(ReadableFacts::isStatedByCounties)
                .flatMap(fact -> fact.variants().stream()
                        .filter(name -> name.length() >= SHORTEST && !name.matches(".*[0-9%].*"))
                        .limit(NAMES_TRIED)
                        .filter(name -> isRead(fact, name, reader))
                        .findFirst()
                        .map(name -> new Named(
                                fact.code(), name, fact.unit().orElseThrow(), fact.measure() == FactMeasure.STOCK))
                        .stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isStatedByCounties(FactDefinition fact) {
        String code = fact.code().value();
        UnitClass unit = fact.unit().orElse(UnitClass.OTHER);
        return (fact.kind() == FactKind.COUNT || fact.kind() == FactKind.RATE)
                && (unit.isWhole() || unit == UnitClass.PERCENT)
                && !code.startsWith("disclosure.re")
                && !code.contains(".respondent.");
    }

    private static boolean isRead(FactDefinition fact, String name, ReportReader reader) {
        UnitClass unit = fact.unit().orElseThrow();
        String number = unit == UnitClass.PERCENT ? "达37%" : "37" + unit.words().get(0);
        String report = "丰和县人民政府关于2023年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n全年" + name + number + "。\n";
        Optional<Statement> read = reader
                .read(SourceReader.withDefaults().read(report.getBytes(StandardCharsets.UTF_8), "name.txt"))
                .statements(Grade.ASSERTED)
                .stream()
                .filter(statement -> statement.kind() == Statement.Kind.FIGURE)
                .findFirst();
        return read.filter(statement -> statement.code().orElseThrow().equals(fact.code()))
                .isPresent();
    }
}
