package org.zhunsheng.serialization.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.Excerpt;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorGroup;
import org.zhunsheng.indicators.catalogue.Level;
import org.zhunsheng.indicators.catalogue.Provenance;
import org.zhunsheng.indicators.catalogue.ProvenanceKind;

/** Builds the tree of a catalogue line by line: headings of both levels, items, and lines that go on with an item. */
final class OutlineBuilder {
    static final Provenance USER =
            Provenance.builder().kind(ProvenanceKind.USER_SUPPLIED).build();
    private static final int TITLE_LENGTH = 24;
    private static final int LONGEST = 4000;

    /** The line on which each row begins; empty if rows are lines. */
    private final ImmutableList<Integer> lines;

    private final List<Violation> violations = new ArrayList<>();
    private final ImmutableList.Builder<IndicatorGroup> groups = ImmutableList.builder();
    private final Map<String, Branch> firsts = new LinkedHashMap<>();
    private final List<Item> items = new ArrayList<>();
    private Optional<Branch> first = Optional.empty();
    private Optional<IndicatorCode> second = Optional.empty();
    private boolean open;

    OutlineBuilder(ImmutableList<Integer> lines) {
        this.lines = lines;
    }

    /** A group of the first level, and the groups in it by their titles. */
    private record Branch(IndicatorCode code, Map<String, IndicatorCode> seconds) {}

    private record Item(IndicatorCode parent, Optional<Integer> number, StringBuilder text) {}

    void first(String name, int line) {
        String title = Numbering.strip(name);
        open = false;
        if (!isSound(title, "IMPORT_HEADING", line)) {
            return;
        }
        Optional<Branch> known = Optional.ofNullable(firsts.get(title));
        if (known.isEmpty()) {
            Branch made = new Branch(IndicatorCode.of(Integer.toString(firsts.size() + 1)), new LinkedHashMap<>());
            firsts.put(title, made);
            group(made.code(), Level.FIRST, Optional.empty(), title);
            known = Optional.of(made);
        }
        if (!known.equals(first)) {
            first = known;
            second = Optional.empty();
        }
    }

    void second(String name, int line) {
        String title = Numbering.strip(name);
        open = false;
        if (!isSound(title, "IMPORT_HEADING", line)) {
            return;
        }
        first.ifPresent(parent -> {
            IndicatorCode known = parent.seconds().get(title);
            if (known == null) {
                known = IndicatorCode.of(parent.code() + "." + (parent.seconds().size() + 1));
                parent.seconds().put(title, known);
                group(known, Level.SECOND, Optional.of(parent.code()), title);
            }
            second = Optional.of(known);
        });
    }

    /** Whether {@code text} has words, and no more of them than a text may have. */
    private boolean isSound(String text, String code, int line) {
        boolean sound = !text.isBlank() && text.length() <= LONGEST;
        if (!sound) {
            fault(code, line, LONGEST);
        }
        return sound;
    }

    private void group(IndicatorCode code, Level level, Optional<IndicatorCode> parent, String title) {
        groups.add(IndicatorGroup.builder()
                .code(code)
                .level(level)
                .parent(parent)
                .title(LocalText.same(title))
                .provenance(USER)
                .build());
    }

    void item(Optional<Integer> number, String text, int line) {
        if (text.isBlank() || second.isEmpty()) {
            fault("IMPORT_TEXT", line, number.map(Object::toString).orElse(""));
            return;
        }
        if (!isSound(text, "IMPORT_LONG", line)) {
            return;
        }
        items.add(new Item(second.get(), number, new StringBuilder(text.strip())));
        open = true;
    }

    /** Goes on with the item before; a fault if there is none. */
    void more(String text, int line) {
        if (open) {
            StringBuilder begun = items.get(items.size() - 1).text();
            if (isSound(begun + text, "IMPORT_LONG", line)) {
                begun.append(text.strip());
            }
        } else {
            fault("IMPORT_LINE", line, shortened(text));
        }
    }

    /** Whether an item has begun under the last heading. */
    boolean isOpen() {
        return open;
    }

    /** Whether the last item has a number of its own, so that a line without one goes on with it. */
    boolean isNumbered() {
        return !items.isEmpty() && items.get(items.size() - 1).number().isPresent();
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** The line of the row with the number {@code row}. */
    int line(int row) {
        return lines.isEmpty() ? row : lines.get(row - 1);
    }

    void fault(String code, int row, Object... args) {
        int line = line(row);
        violations.add(Violation.of(code, "[" + line + "]", args).at(new Place.InText(line, 1)));
    }

    ImmutableList<Violation> violations() {
        return ImmutableList.copyOf(violations);
    }

    ImmutableList<IndicatorGroup> groups() {
        return groups.build();
    }

    int firstLevel() {
        return firsts.size();
    }

    /** The items, by the numbers of the table if each has one of its own, else counted through. */
    ImmutableList<Indicator> indicators() {
        Set<Integer> own = new HashSet<>();
        boolean numbered =
                items.stream().allMatch(item -> item.number().map(own::add).orElse(false));
        Map<IndicatorCode, Integer> children = new LinkedHashMap<>();
        ImmutableList.Builder<Indicator> indicators = ImmutableList.builder();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            int place = children.merge(item.parent(), 1, Integer::sum);
            String text = item.text().toString();
            indicators.add(Indicator.builder()
                    .code(IndicatorCode.of(item.parent() + "." + place))
                    .parent(item.parent())
                    .title(LocalText.same(title(text)))
                    .requirement(LocalText.same(text))
                    .appliesTo(ImmutableSet.copyOf(UnitKind.values()))
                    .provenance(USER)
                    .officialNumber(numbered ? item.number().orElseThrow() : i + 1)
                    .build());
        }
        return indicators.build();
    }

    /** The first clause of the text that has words, or the beginning of the text. */
    private static String title(String text) {
        return shortened(Arrays.stream(text.split("[,，。；;：:]"))
                .filter(clause -> !clause.isBlank())
                .findFirst()
                .orElse(text));
    }

    private static String shortened(String text) {
        return Excerpt.of(text, TITLE_LENGTH + 1);
    }
}
