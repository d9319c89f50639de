package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorGroup;
import org.zhunsheng.indicators.profile.Tailoring;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.Variant;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * Which facts the sheets ask for, and on which row. A fact of the vocabulary has one row: with the first indicator that it
 * proves or that is scored by it, else among the figures, beside the figures that it is related to; but for what only indicators ask that
 * do not apply to the kind of unit, which has no row: who states it all the same writes it on a free one.
 */
final class FormLayout {
    /** The first row below the headings, from 0. */
    static final int FIRST_ROW = 4;

    private static final int LONGEST_SHEET_NAME = 31;

    private final ImmutableList<Dimension> dimensions;
    private final ImmutableList<FactDefinition> figures;
    private final ImmutableMap<FactCode, Cell> values;

    private FormLayout(
            ImmutableList<Dimension> dimensions,
            ImmutableList<FactDefinition> figures,
            ImmutableMap<FactCode, Cell> values) {
        this.dimensions = dimensions;
        this.figures = figures;
        this.values = values;
    }

    /** The sheet of one dimension. */
    record Dimension(IndicatorCode code, String sheet, ImmutableList<Block> blocks) {}

    /** The rows of one indicator. */
    record Block(Indicator indicator, Optional<SchemeItem> item, ImmutableList<Line> lines) {}

    /**
     * One row.
     *
     * @param fact the fact it asks for; empty if the indicator has none
     * @param asked the indicator at which the fact is asked for, if that is another
     */
    record Line(Optional<FactDefinition> fact, Optional<IndicatorCode> asked) {}

    /** Where the value of a fact is filled in: the row is counted from 0. */
    record Cell(String sheet, int row) {}

    static FormLayout of(Tailoring tailoring, Vocabulary vocabulary, UnitKind kind, Lang lang) {
        Map<FactCode, IndicatorCode> asked = new LinkedHashMap<>();
        ImmutableMap.Builder<FactCode, Cell> values = ImmutableMap.builder();
        ImmutableMap<IndicatorCode, SchemeItem> items =
                Maps.uniqueIndex(tailoring.scheme().items(), SchemeItem::indicator);
        ImmutableList.Builder<Dimension> dimensions = ImmutableList.builder();
        for (IndicatorGroup group : tailoring.catalogue().dimensions().values()) {
            String sheet = sheetName(group.code() + " " + group.title().in(lang));
            int row = FIRST_ROW;
            List<Block> blocks = new ArrayList<>();
            for (Indicator indicator : tailoring.catalogue().byCode().values()) {
                if (!group.code().covers(indicator.code()) || !applies(indicator, tailoring, kind)) {
                    continue;
                }
                Optional<SchemeItem> item = Optional.ofNullable(items.get(indicator.code()))
                        .filter(found -> !found.exempt().contains(kind));
                ImmutableList.Builder<Line> lines = ImmutableList.builder();
                int count = 0;
                for (FactCode code : facts(tailoring.scheme(), indicator, item, kind)) {
                    Optional<FactDefinition> fact = vocabulary.find(code);
                    Optional<IndicatorCode> before = Optional.ofNullable(asked.putIfAbsent(code, indicator.code()));
                    if (fact.isPresent() && before.isEmpty()) {
                        values.put(code, new Cell(sheet, row + count));
                    }
                    if (fact.isPresent()) {
                        lines.add(new Line(fact, before));
                        count++;
                    }
                }
                if (count == 0) {
                    lines.add(new Line(Optional.empty(), Optional.empty()));
                    count = 1;
                }
                row += count;
                blocks.add(new Block(indicator, item, lines.build()));
            }
            if (!blocks.isEmpty()) {
                dimensions.add(new Dimension(group.code(), sheet, ImmutableList.copyOf(blocks)));
            }
        }
        Set<FactCode> ofOthers = new HashSet<>();
        for (Indicator indicator : tailoring.catalogue().byCode().values()) {
            if (!applies(indicator, tailoring, kind)) {
                ofOthers.addAll(
                        facts(tailoring.scheme(), indicator, Optional.ofNullable(items.get(indicator.code())), kind));
            }
        }
        ImmutableList<FactDefinition> figures = RelatedFigures.of(vocabulary).stream()
                .filter(fact -> !asked.containsKey(fact.code())
                        && !ofOthers.contains(fact.code())
                        && !tailoring.scheme().fieldsOfEntries().contains(fact.code()))
                .collect(ImmutableList.toImmutableList());
        String sheet = FormText.of("sheet.figures", lang);
        for (int i = 0; i < figures.size(); i++) {
            values.put(figures.get(i).code(), new Cell(sheet, FIRST_ROW + i));
        }
        return new FormLayout(dimensions.build(), figures, values.buildOrThrow());
    }

    private static boolean applies(Indicator indicator, Tailoring tailoring, UnitKind kind) {
        return indicator.appliesTo().contains(kind) && !tailoring.dropped().containsKey(indicator.code());
    }

    private static Set<FactCode> facts(
            ScoringScheme scheme, Indicator indicator, Optional<SchemeItem> item, UnitKind kind) {
        Set<FactCode> facts = new LinkedHashSet<>();
        item.map(found -> method(found, kind)).ifPresent(method -> facts.addAll(scheme.stated(method.facts())));
        facts.addAll(indicator.provedBy());
        facts.removeAll(scheme.fieldsOfEntries());
        return facts;
    }

    /** The method by which units of {@code kind} are scored. */
    static ScoringMethod method(SchemeItem item, UnitKind kind) {
        Variant scale = item.scaleFor(kind);
        return scale.method().orElse(item.method());
    }

    ImmutableList<Dimension> dimensions() {
        return dimensions;
    }

    /** The facts that no sheet of a dimension asks for. */
    ImmutableList<FactDefinition> figures() {
        return figures;
    }

    /** How many facts are asked for, each on a row of its own. */
    int facts() {
        return values.size();
    }

    /** Where the value of {@code code} is filled in. */
    Optional<Cell> cell(FactCode code) {
        return Optional.ofNullable(values.get(code));
    }

    private static String sheetName(String title) {
        String name = title.replaceAll("[\\[\\]:*?/\\\\']", " ");
        return name.codePointCount(0, name.length()) <= LONGEST_SHEET_NAME && name.length() <= LONGEST_SHEET_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_SHEET_NAME - 1))
                                .strip() + "…";
    }
}
