package org.zhunsheng.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.pattern.RuleFiles;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.serialization.BundledData;

/**
 * Every name of the vocabulary, alone in a sentence with a number in the fact's unit: nearly all are read as their fact, and next to none as
 * another. Names that several facts share, and names that any office may use, are left to decide.
 */
class NamesReadBackTest {
    private static final int SHORTEST = 4;
    /** Thousandths of the names that are asserted with their own code, at least. */
    private static final int RIGHT = 955;
    /** Thousandths of the names that are asserted with another, at most. */
    private static final int WRONG = 2;

    private final ReportReader reader = TestVocabulary.reader();

    @SuppressWarnings("unchecked")
    private final Map<String, List<String>> areas = (Map<String, List<String>>)
            requireNonNull(RuleFiles.read(Map.class, "lexicon.yaml").get("areas"));

    @Test
    void nearlyEveryNameIsReadAsItsFact() {
        int names = 0;
        int right = 0;
        int bare = 0;
        List<String> wrong = new ArrayList<>();
        for (FactDefinition fact : BundledData.load().vocabulary().facts()) {
            if (!isStatedInText(fact)) {
                continue;
            }
            for (String name : fact.variants()) {
                if (name.length() < SHORTEST) {
                    continue;
                }
                names++;
                Optional<Statement> alone = read(fact, name, "");
                bare += alone.isPresent() ? 1 : 0;
                // A name that many things may have needs its area beside it.
                Optional<Statement> read = alone.isPresent() ? alone : read(fact, name, area(fact));
                if (read.isPresent()) {
                    boolean own = read.get().code().orElseThrow().equals(fact.code());
                    right += own ? 1 : 0;
                    if (!own) {
                        wrong.add(name + ": " + fact.code() + " read as "
                                + read.get().code().orElseThrow());
                    }
                }
            }
        }
        System.out.printf(
                "names %d, read as their fact %d (%d of all names without a word of their area), as another %d%n",
                names, right, bare, wrong.size());
        assertThat(1000 * right / names).isGreaterThanOrEqualTo(RIGHT);
        assertThat(1000 * wrong.size() / names).as("%s", wrong).isLessThanOrEqualTo(WRONG);
    }

    /** Not the facts of statutory tables, and not the longest and shortest times of duties, which no report states. */
    private static boolean isStatedInText(FactDefinition fact) {
        String code = fact.code().value();
        return fact.kind() != FactKind.YES_NO
                && fact.kind() != FactKind.DATE
                && fact.unit().isPresent()
                && !code.startsWith("disclosure.re")
                && !code.contains("longest")
                && !code.contains("shortest");
    }

    /** Words that speak of the area of {@code fact}. */
    private String area(FactDefinition fact) {
        return areas.entrySet().stream()
                .filter(area -> fact.code().value().startsWith(area.getKey() + "."))
                .max(Comparator.comparingInt(area -> area.getKey().length()))
                .map(area -> "加强" + area.getValue().get(0) + "工作，")
                .orElse("");
    }

    private Optional<Statement> read(FactDefinition fact, String name, String before) {
        UnitClass unit = fact.unit().orElseThrow();
        String number = unit == UnitClass.PERCENT ? "达37%" : "37" + unit.words().get(0);
        String of = fact.code().value().startsWith("reconsideration.respondent.") ? "丰和县云溪镇人民政府" : "丰和县人民政府";
        String report = of + "关于2023年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n" + before + "全年" + name + number + "。\n";
        return reader
                .read(SourceReader.withDefaults().read(report.getBytes(StandardCharsets.UTF_8), "name.txt"))
                .statements(Grade.ASSERTED)
                .stream()
                .filter(statement -> statement.kind() == Statement.Kind.FIGURE)
                .findFirst();
    }
}
