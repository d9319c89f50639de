package org.zhunsheng.cli;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.assess.Assessment;
import org.zhunsheng.indicators.compare.CarriedOver;
import org.zhunsheng.indicators.compare.FollowUp;
import org.zhunsheng.indicators.compare.IndicatorChange;
import org.zhunsheng.indicators.compare.ReportFollowUp;
import org.zhunsheng.indicators.compare.YearOnYear;

/** Two years of a unit as one JSON document. */
final class ComparisonDocument {
    private final Lang lang;

    ComparisonDocument(Lang lang) {
        this.lang = lang;
    }

    Map<String, Object> of(YearOnYear years, Optional<ReportFollowUp> followUp) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("unit", years.after().dossier().unit().id());
        form.put("before", year(years.before()));
        form.put("after", year(years.after()));
        form.put("change", ChangeForms.change(years.change()));
        form.put("causes", ChangeForms.split(years.total()));
        form.put("indicators", years.indicators().stream().map(this::indicator).toList());
        form.put("rest", ChangeForms.split(years.rest()));
        form.put("carried", ChangeForms.interval(years.carried().total()));
        form.put(
                "notCarried",
                years.carriedOver().lost().stream().map(this::lost).toList());
        followUp.ifPresent(found -> {
            form.put("problems", found.problems().stream().map(this::item).toList());
            form.put("plans", found.plans().stream().map(this::item).toList());
        });
        return form;
    }

    private static Map<String, Object> year(Assessment assessment) {
        return ImmutableMap.of(
                "from", assessment.dossier().from().toString(),
                "to", assessment.dossier().to().toString(),
                "catalogue", assessment.catalogue().id(),
                "scheme", assessment.scheme().id(),
                "total", ChangeForms.interval(assessment.total()));
    }

    private Map<String, Object> indicator(IndicatorChange indicator) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("what", indicator.match().what().name());
        form.put(
                "from",
                indicator.match().from().stream().map(IndicatorCode::value).toList());
        form.put("to", indicator.match().to().stream().map(IndicatorCode::value).toList());
        indicator.match().link().ifPresent(link -> {
            form.put("confidence", link.confidence().name());
            form.put("reason", link.reason().in(lang));
        });
        form.put("before", ChangeForms.interval(indicator.before()));
        form.put("after", ChangeForms.interval(indicator.after()));
        form.put("causes", ChangeForms.split(indicator.split()));
        return form;
    }

    private Map<String, Object> lost(CarriedOver.Lost lost) {
        return ImmutableMap.of(
                "fact", lost.fact().value(),
                "code", lost.why().code(),
                "why", lost.why().message().in(lang));
    }

    private Map<String, Object> item(FollowUp item) {
        List<Map<String, Object>> links = item.links().stream()
                .<Map<String, Object>>map(link -> ImmutableMap.of(
                        "part",
                        link.part().name(),
                        "id",
                        link.id(),
                        "rule",
                        link.rule().name()))
                .toList();
        return ImmutableMap.of(
                "id", item.id(), "title", item.title(), "fate", item.fate().name(), "links", links);
    }
}
