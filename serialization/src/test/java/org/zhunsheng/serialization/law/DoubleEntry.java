package org.zhunsheng.serialization.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRegister;

/** Holds duties and instruments against the table that was typed from the texts of the law. */
final class DoubleEntry {
    private static final RuleWords WORDS = new RuleWords();

    private final ImmutableListMultimap<String, LawLine> table;

    private DoubleEntry(ImmutableListMultimap<String, LawLine> table) {
        this.table = table;
    }

    static DoubleEntry read() {
        return new DoubleEntry(Tables.rows("limits.csv").stream()
                .map(LawLine::of)
                .collect(ImmutableListMultimap.toImmutableListMultimap(LawLine::duty, line -> line)));
    }

    /** Where {@code duties} and {@code instruments} say something else than the table; empty if nowhere. */
    ImmutableList<String> differences(DutyRegister duties, InstrumentRegister instruments) {
        List<String> found = new ArrayList<>();
        compare(found, "duties", table.keySet(), duties.byId().keySet());
        for (Duty duty : duties.duties()) {
            compare(found, duty, instruments);
        }
        return ImmutableList.copyOf(found);
    }

    private void compare(List<String> found, Duty duty, InstrumentRegister instruments) {
        ImmutableList<LawLine> lines = table.get(duty.id());
        ImmutableSet<List<String>> articles = lines.stream()
                .<List<String>>map(line -> ImmutableList.of(line.instrument(), line.article()))
                .collect(ImmutableSet.toImmutableSet());
        ImmutableSet<List<String>> relied = duty.basis().stream()
                .<List<String>>map(basis ->
                        ImmutableList.of(basis.instrument(), basis.article().orElse("")))
                .collect(ImmutableSet.toImmutableSet());
        compare(found, duty.id() + " basis", articles, relied);
        ImmutableList<String> rule = duty.rule().match(WORDS);
        for (LawLine line : lines) {
            String place = duty.id() + " by " + line.instrument() + " " + line.article();
            compare(found, place + " who", line.who(), duty.appliesTo());
            if (!line.rule().equals("UNIT")) {
                compare(found, place + " rule", line.rule(), rule.get(0));
                compare(found, place + " quantity", line.quantity(), rule.get(1));
            }
            if (rule.size() > 2) {
                compare(found, place + " unit", line.unit(), rule.get(2));
            }
            Optional<Instrument> instrument = instruments.find(line.instrument());
            compare(
                    found,
                    place + " from",
                    line.from(),
                    instrument.map(text -> text.effective().from().toString()).orElse(""));
            compare(
                    found,
                    place + " to",
                    line.to(),
                    instrument
                            .flatMap(text -> text.effective().to())
                            .map(Object::toString)
                            .orElse(""));
            duty.basis().stream()
                    .filter(basis -> basis.instrument().equals(line.instrument())
                            && basis.article().orElse("").equals(line.article()))
                    .forEach(basis -> sentence(found, place, line, basis));
        }
    }

    private static void sentence(List<String> found, String place, LawLine line, LegalBasis basis) {
        compare(found, place + " words", line.words(), basis.words().orElse(""));
        if (basis.words().isPresent()) {
            compare(
                    found,
                    place + " paragraph",
                    line.paragraph(),
                    basis.paragraph().map(Object::toString).orElse(""));
        }
    }

    private static void compare(List<String> found, String place, Object table, Object data) {
        if (!Objects.equals(table, data)) {
            found.add(place + ": the table has " + table + ", the data " + data);
        }
    }

    /** The lines of the table by duty. */
    ImmutableListMultimap<String, LawLine> lines() {
        return table;
    }
}
