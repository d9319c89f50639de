package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Deviation;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Inapplicable;
import org.zhunsheng.indicators.engine.StatedDeviation;

/** Where statement and check differ, and what does not apply, with the points that either moves. */
final class AssuranceLines {
    private final TerminalWriter page;
    private final CliMessages words;
    private final Assessment assessment;

    AssuranceLines(TerminalWriter page, CliMessages words, Assessment assessment) {
        this.page = page;
        this.words = words;
        this.assessment = assessment;
    }

    void print() {
        ImmutableList<StatedDeviation> deviations = assessment.deviations();
        if (!deviations.isEmpty()) {
            page.heading(words.get("deviations", deviations.size()));
            deviations.forEach(this::deviation);
        }
        ImmutableList<Inapplicable> inapplicable = assessment.inapplicable();
        if (!inapplicable.isEmpty()) {
            page.heading(words.get("inapplicable", inapplicable.size()));
            inapplicable.forEach(this::inapplicable);
        }
    }

    private void deviation(StatedDeviation found) {
        Deviation deviation = found.deviation();
        String apart = deviation
                .percent()
                .map(percent -> words.get("deviation-percent", percent.toPlainString()))
                .orElse("");
        String over = deviation.exceeds(Deviation.USUAL_LIMIT)
                ? words.get("deviation-over", Deviation.USUAL_LIMIT.toPlainString())
                : "";
        page.item(
                "  ",
                words.get(
                        "deviation",
                        fact(deviation.code()),
                        deviation.stated().value().toString(),
                        deviation.checked().value().toString(),
                        apart + over,
                        Numbers.signed(found.low())));
    }

    private void inapplicable(Inapplicable found) {
        page.item(
                "  ",
                words.get(
                        "inapplicable-line",
                        subject(found.subject()),
                        found.state().title(),
                        found.reason(),
                        Numbers.signed(found.low()),
                        Numbers.signed(found.high())));
    }

    private String fact(FactCode code) {
        return assessment
                .vocabulary()
                .find(code)
                .map(definition -> definition.name().in(words.lang()))
                .orElse(code.value());
    }

    private String subject(String subject) {
        return Character.isDigit(subject.charAt(0)) ? subject : fact(FactCode.of(subject));
    }
}
