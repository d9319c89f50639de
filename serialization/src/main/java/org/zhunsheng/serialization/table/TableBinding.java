package org.zhunsheng.serialization.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.scheme.Grade;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.FactAggregation;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.UnreadableDocumentException;

/**
 * Binds the items of an imported table to facts and to our indicators by a mapping file, so that the table can be scored at once. An
 * item bound to one indicator is scored as that one is. An item bound to several indicators or to facts is a list of conditions of
 * equal weight. An item bound to nothing is judged by an assessor, and open until that is done.
 */
public final class TableBinding {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final String ONE_POINT = "1";

    private final IndicatorCatalogue imported;
    private final IndicatorCatalogue ours;
    private final ScoringScheme scheme;
    private final BindingConditions conditions;
    private final Map<IndicatorCode, SchemeItem> scored;
    private final List<Violation> violations = new ArrayList<>();
    private final ImmutableList.Builder<FactDefinition> judged = ImmutableList.builder();

    private TableBinding(
            IndicatorCatalogue imported, IndicatorCatalogue ours, ScoringScheme scheme, Vocabulary vocabulary) {
        this.imported = imported;
        this.ours = ours;
        this.scheme = scheme;
        this.conditions = new BindingConditions(vocabulary);
        this.scored = Maps.uniqueIndex(scheme.items(), SchemeItem::indicator);
    }

    /**
     * Binds {@code imported} as {@code mapping} says.
     *
     * @param imported what was made of the official table
     * @param mapping the rows of the mapping file, with a heading: 序号, 指标, 事实, 分值 or item, indicators, facts, points
     * @param ours the catalogue whose indicators the mapping names
     * @param scheme how these are scored
     * @param vocabulary the facts that the mapping names
     * @throws UnreadableDocumentException with everything that is wrong with the mapping
     */
    public static BoundTable bind(
            IndicatorCatalogue imported,
            List<List<String>> mapping,
            IndicatorCatalogue ours,
            ScoringScheme scheme,
            Vocabulary vocabulary) {
        TableBinding binding = new TableBinding(imported, ours, scheme, vocabulary);
        Map<Integer, BindingRow> rows = binding.rows(mapping);
        List<Indicator> indicators = new ArrayList<>();
        List<SchemeItem> items = new ArrayList<>();
        for (Indicator item : imported.indicators()) {
            int number = item.officialNumber().orElseThrow();
            BindingRow row = rows.getOrDefault(
                    number, new BindingRow(0, "" + number, ImmutableList.of(), ImmutableList.of(), Optional.empty()));
            SchemeItem bound = binding.item(item, row);
            items.add(bound);
            indicators.add(binding.indicator(item, row, bound));
        }
        if (!binding.violations.isEmpty()) {
            throw new UnreadableDocumentException(imported.id(), ImmutableList.copyOf(binding.violations));
        }
        return binding.table(indicators, items);
    }

    private Map<Integer, BindingRow> rows(List<List<String>> mapping) {
        Set<Integer> numbers = new HashSet<>();
        imported.indicators().forEach(item -> item.officialNumber().ifPresent(numbers::add));
        Map<Integer, BindingRow> rows = new HashMap<>();
        Optional<ImmutableList<BindingRow>> read = BindingRow.of(mapping);
        if (read.isEmpty()) {
            violations.add(Violation.of("BINDING_HEADING", ""));
        }
        for (BindingRow row : read.orElse(ImmutableList.of())) {
            boolean known = row.item().matches("[1-9][0-9]{0,3}") && numbers.contains(Integer.valueOf(row.item()));
            if (!known || rows.putIfAbsent(Integer.valueOf(row.item()), row) != null) {
                fault(row, "BINDING_ITEM", row.item());
            }
        }
        return rows;
    }

    private void fault(BindingRow row, String code, Object... args) {
        violations.add(Violation.of(code, "[" + row.line() + "]", args).at(new Place.InText(row.line(), 1)));
    }

    private SchemeItem item(Indicator item, BindingRow row) {
        List<SchemeItem> bound = bound(row);
        Points points = points(row, bound);
        if (bound.size() == 1 && row.facts().isEmpty()) {
            SchemeItem one = bound.get(0);
            boolean fits = one.points().equals(points) || BindingConditions.holdsNoPoints(one.method());
            if (!fits) {
                fault(row, "BINDING_POINTS", row.item(), points, one.indicator(), one.points());
            }
            return SchemeItem.builder()
                    .fillFrom(one)
                    .indicator(item.code())
                    .points(points)
                    .build();
        }
        ImmutableList<BindingConditions.Asked> asked = asked(row, bound);
        SchemeItem.Builder result = SchemeItem.builder().indicator(item.code()).points(points);
        return asked.isEmpty()
                ? result.method(judged(item, points)).build()
                : result.method(checklist(asked, points)).build();
    }

    private List<SchemeItem> bound(BindingRow row) {
        List<SchemeItem> bound = new ArrayList<>();
        for (String code : row.indicators()) {
            Optional<SchemeItem> found = scored.entrySet().stream()
                    .filter(entry -> entry.getKey().value().equals(code))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (found.isEmpty()) {
                fault(row, "BINDING_INDICATOR", code, ours.id());
            }
            found.ifPresent(bound::add);
        }
        return bound;
    }

    /** The points that the mapping states; else those of the indicators bound to; else one. */
    private Points points(BindingRow row, List<SchemeItem> bound) {
        String stated = row.points()
                .orElseGet(() -> bound.stream()
                        .map(one -> one.points().toBigDecimal())
                        .reduce(BigDecimal::add)
                        .map(BigDecimal::toPlainString)
                        .orElse(ONE_POINT));
        if (!stated.matches("[0-9]{1,4}(?:\\.[0-9]{1,2})?") || new BigDecimal(stated).signum() == 0) {
            fault(row, "BINDING_POINTS_FORM", row.item(), stated);
            return Points.of(ONE_POINT);
        }
        return Points.of(stated);
    }

    private ImmutableList<BindingConditions.Asked> asked(BindingRow row, List<SchemeItem> bound) {
        ImmutableList.Builder<BindingConditions.Asked> asked = ImmutableList.builder();
        for (SchemeItem one : bound) {
            Optional<ImmutableList<BindingConditions.Asked>> own = conditions.of(one.method());
            if (own.isEmpty()) {
                fault(row, "BINDING_METHOD", row.item(), one.indicator());
            }
            own.ifPresent(asked::addAll);
        }
        for (String text : row.facts()) {
            Optional<BindingConditions.Asked> one = conditions.of(text);
            if (one.isEmpty()) {
                fault(row, "BINDING_FACT", text);
            }
            one.ifPresent(asked::add);
        }
        return asked.build();
    }

    private ScoringMethod judged(Indicator item, Points points) {
        FactCode code = FactCode.of(
                "judged." + imported.id() + ".item-" + item.officialNumber().orElseThrow());
        judged.add(FactDefinition.builder()
                .code(code)
                .kind(FactKind.SCORE)
                .name(LocalText.of(
                        "考评人评分：" + item.title().zh(),
                        "points given by the assessor: " + item.title().en()))
                .unit(UnitClass.POINT)
                .aggregation(FactAggregation.NONE)
                .build());
        return new ScoringMethod.Judged(code, Points.ZERO, points);
    }

    /** Conditions of equal weight; the last bears what is left by rounding. */
    private static ScoringMethod checklist(List<BindingConditions.Asked> asked, Points points) {
        BigDecimal whole = points.toBigDecimal();
        BigDecimal share = whole.divide(BigDecimal.valueOf(asked.size()), CENT.scale(), RoundingMode.DOWN);
        BigDecimal last = whole.subtract(share.multiply(BigDecimal.valueOf(asked.size() - 1L)));
        ImmutableList.Builder<ScoringMethod.Entry> entries = ImmutableList.builder();
        for (int i = 0; i < asked.size(); i++) {
            boolean isLast = i == asked.size() - 1;
            entries.add(new ScoringMethod.Entry(
                    "e" + (i + 1), asked.get(i).title(), asked.get(i).condition(), Points.of(isLast ? last : share)));
        }
        return new ScoringMethod.Checklist(entries.build());
    }

    private Indicator indicator(Indicator item, BindingRow row, SchemeItem bound) {
        Set<LegalBasis> basis = new LinkedHashSet<>();
        for (String code : row.indicators()) {
            ours.indicators().stream()
                    .filter(own -> own.code().value().equals(code))
                    .forEach(own -> basis.addAll(own.basis()));
        }
        Set<FactCode> facts = new LinkedHashSet<>(scheme.stated(bound.method().facts()));
        bound.variants()
                .forEach(variant -> variant.method().ifPresent(method -> facts.addAll(scheme.stated(method.facts()))));
        return Indicator.builder().fillFrom(item).basis(basis).provedBy(facts).build();
    }

    private BoundTable table(List<Indicator> indicators, List<SchemeItem> items) {
        BigDecimal total =
                items.stream().map(item -> item.points().toBigDecimal()).reduce(BigDecimal.ZERO, BigDecimal::add);
        LocalText notice = LocalText.of(
                "分值和评分方法由映射文件和《" + scheme.title().zh() + "》得出，不是官方评分细则。",
                "Points and methods come from the mapping file and from “"
                        + scheme.title().en() + "”; they are not official.");
        IndicatorCatalogue catalogue = IndicatorCatalogue.builder()
                .fillFrom(imported)
                .indicators(indicators)
                .build();
        ScoringScheme bound = ScoringScheme.builder()
                .id(imported.id() + "-scheme")
                .version("1")
                .title(LocalText.of("导入表格的评分细则", "Scheme of the imported table"))
                .notice(notice)
                .official(false)
                .catalogue(imported.id())
                .total(Points.of(total))
                .rounding(scheme.rounding())
                .absence(scheme.absence())
                .counts(scheme.counts())
                .computed(scheme.computed())
                .items(items)
                .grades(grades(total))
                .build();
        return new BoundTable(
                catalogue,
                bound,
                Vocabulary.builder()
                        .id(imported.id() + "-judged")
                        .facts(judged.build())
                        .build());
    }

    /** The grades of the scheme, moved to another total. */
    private List<Grade> grades(BigDecimal total) {
        BigDecimal own = scheme.total().toBigDecimal();
        return scheme.grades().stream()
                .map(grade -> Grade.builder()
                        .fillFrom(grade)
                        .from(Points.of(grade.from()
                                .toBigDecimal()
                                .multiply(total)
                                .divide(own, CENT.scale(), RoundingMode.HALF_UP)))
                        .build())
                .toList();
    }
}
