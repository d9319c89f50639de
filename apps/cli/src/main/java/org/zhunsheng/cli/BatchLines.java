package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.GroupResult;
import org.zhunsheng.indicators.engine.VetoResult;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.BatchDocument;
import org.zhunsheng.serialization.result.LedgerLine;

/** A line for each unit of a batch, as CSV with a heading or as JSON Lines. Thread-safe. */
final class BatchLines {
    private final boolean csv;
    private final boolean explain;
    private final Lang lang;
    private final ImmutableList<IndicatorCode> dimensions;

    BatchLines(boolean csv, boolean explain, Lang lang, IndicatorCatalogue catalogue) {
        this.csv = csv;
        this.explain = explain;
        this.lang = lang;
        this.dimensions = catalogue.groups().stream()
                .filter(group -> group.parent().isEmpty())
                .map(group -> group.code())
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    /** What stands before the first unit. */
    String heading() {
        if (!csv) {
            return "";
        }
        List<Object> cells = new ArrayList<>(List.of(
                "unit",
                "name",
                "kind",
                "from",
                "to",
                "low",
                "high",
                "available",
                "coverage",
                "lowestGrade",
                "highestGrade",
                "verifiedLow",
                "verifiedHigh",
                "verifiedCoverage",
                "verifiedLowestGrade",
                "verifiedHighestGrade",
                "disqualification",
                "vetoes"));
        dimensions.forEach(code -> {
            cells.add(code + " low");
            cells.add(code + " high");
        });
        cells.add("basisSha256");
        cells.add("basisSm3");
        return CsvLine.quoted(cells);
    }

    /** The line of one unit. */
    String of(Assessment assessment) {
        return csv ? cells(assessment) : CanonicalJson.writeLine(ResultFormat.tree(document(assessment)));
    }

    private String cells(Assessment assessment) {
        Map<String, Object> fields = fields(assessment);
        List<Object> cells = new ArrayList<>(fields.values());
        cells.add(vetoes(assessment).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" ")));
        Map<IndicatorCode, GroupResult> results =
                assessment.dimensions().stream().collect(Collectors.toMap(GroupResult::code, result -> result));
        for (IndicatorCode code : dimensions) {
            GroupResult result = results.get(code);
            cells.add(result == null ? "" : result.interval().low().toBigDecimal());
            cells.add(result == null ? "" : result.interval().high().toBigDecimal());
        }
        BatchDocument.Basis basis = BatchDocument.Basis.of(assessment);
        cells.add(basis.sha256());
        cells.add(basis.sm3());
        return CsvLine.quoted(cells);
    }

    private BatchDocument document(Assessment assessment) {
        return BatchDocument.of(
                assessment, explain ? Optional.of(LedgerLine.of(assessment.ledger(), lang)) : Optional.empty());
    }

    private static Map<String, Object> fields(Assessment assessment) {
        Map<String, Object> fields = new LinkedHashMap<>();
        var dossier = assessment.dossier();
        var grade = assessment.grade();
        fields.put("unit", dossier.unit().id());
        fields.put("name", dossier.unit().name());
        fields.put("kind", dossier.unit().kind().name());
        fields.put("from", dossier.from().toString());
        fields.put("to", dossier.to().toString());
        fields.put("low", assessment.total().low().toBigDecimal());
        fields.put("high", assessment.total().high().toBigDecimal());
        fields.put("available", assessment.available().toBigDecimal());
        fields.put("coverage", assessment.coverage());
        fields.put("lowestGrade", grade.lowest().id());
        fields.put("highestGrade", grade.highest().id());
        Assessment verified = assessment.verified();
        fields.put("verifiedLow", verified.total().low().toBigDecimal());
        fields.put("verifiedHigh", verified.total().high().toBigDecimal());
        fields.put("verifiedCoverage", verified.coverage());
        fields.put("verifiedLowestGrade", verified.grade().lowest().id());
        fields.put("verifiedHighestGrade", verified.grade().highest().id());
        fields.put("disqualification", assessment.disqualification().name());
        return fields;
    }

    private static Map<String, String> vetoes(Assessment assessment) {
        Map<String, String> states = new LinkedHashMap<>();
        for (VetoResult result : assessment.vetoStates()) {
            if (result.state() != VetoState.CLEAR) {
                states.put(result.veto().id(), result.state().name());
            }
        }
        return states;
    }
}
