package org.zhunsheng.cli;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.compare.CohortRanking;
import org.zhunsheng.indicators.compare.CohortRanking.Ends;
import org.zhunsheng.indicators.compare.Place;
import org.zhunsheng.indicators.compare.Quantiles;

/** A ranking as one JSON document. */
final class RankingDocument {
    private final Lang lang;

    RankingDocument(Lang lang) {
        this.lang = lang;
    }

    Map<String, Object> of(CohortRanking all, ImmutableMap<UnitKind, CohortRanking> kinds) {
        Map<String, Object> form = new LinkedHashMap<>(of(all));
        if (!kinds.isEmpty()) {
            Map<String, Object> byKind = new LinkedHashMap<>();
            kinds.forEach((kind, ranking) -> byKind.put(kind.name(), of(ranking)));
            form.put("byKind", byKind);
        }
        return form;
    }

    private Map<String, Object> of(CohortRanking ranking) {
        Map<String, Object> dimensions = new LinkedHashMap<>();
        ranking.dimensions().forEach((code, ends) -> dimensions.put(code.value(), ends(ends)));
        return ImmutableMap.of(
                "places",
                ranking.places().stream().map(place -> place(place, ranking)).toList(),
                "total",
                ends(ranking.total()),
                "dimensions",
                dimensions);
    }

    private Map<String, Object> place(Place place, CohortRanking ranking) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("unit", place.unit().id());
        form.put("name", place.unit().name().in(lang));
        form.put("kind", place.unit().kind().name());
        form.put("total", ChangeForms.interval(place.unit().total()));
        form.put("place", place.place());
        form.put("tied", place.tied());
        form.put("best", place.best());
        form.put("worst", place.worst());
        form.put("notSeparable", place.notSeparable());
        form.put("toBest", ChangeForms.change(place.toBest()));
        form.put("toMedian", ChangeForms.change(place.toMedian()));
        Map<String, Object> dimensions = new LinkedHashMap<>();
        place.unit().dimensions().forEach((code, interval) -> {
            Ends ends = ranking.dimensions().get(code);
            if (ends != null) {
                dimensions.put(
                        code.value(),
                        ImmutableMap.of(
                                "points", ChangeForms.interval(interval),
                                "toBest", ChangeForms.change(ends.toBest(interval)),
                                "toMedian", ChangeForms.change(ends.toMedian(interval))));
            }
        });
        form.put("dimensions", dimensions);
        return form;
    }

    private static Map<String, Object> ends(Ends ends) {
        return ImmutableMap.of("low", quantiles(ends.low()), "high", quantiles(ends.high()));
    }

    private static Map<String, Object> quantiles(Quantiles quantiles) {
        return ImmutableMap.of(
                "least", quantiles.least().toString(),
                "lower", quantiles.lower().toString(),
                "median", quantiles.median().toString(),
                "upper", quantiles.upper().toString(),
                "most", quantiles.most().toString());
    }
}
