package org.zhunsheng.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.scheme.Grade;

/**
 * What a result has to reach. A unit that a veto puts out passes no gate, whatever its points.
 *
 * @param stated the least lower end of the total as stated
 * @param verified the least lower end of the total as verified
 * @param grade the id of the least grade, certain as verified
 */
record ScoreGate(Optional<BigDecimal> stated, Optional<BigDecimal> verified, Optional<String> grade) {
    /** Refuses a grade that the scheme does not have. */
    static void checkGrade(Optional<String> grade, Assessment assessment) {
        if (grade.isPresent() && find(grade.get(), assessment).isEmpty()) {
            List<String> known = grades(assessment).stream().map(Grade::id).toList();
            throw new Inputs.InputRefused(
                    "no-such-grade", grade.get(), String.join(", ", known), NearestWord.hint(grade.get(), known));
        }
    }

    /** Why {@code assessment} does not pass; empty if it does. */
    Optional<String> refuses(Assessment assessment, CliMessages words) {
        boolean asked = stated.isPresent() || verified.isPresent() || grade.isPresent();
        if (asked && assessment.disqualification() == VetoState.STRUCK) {
            return Optional.of(words.get("below-struck"));
        }
        BigDecimal low = assessment.total().low().toBigDecimal();
        if (stated.isPresent() && low.compareTo(stated.get()) < 0) {
            return Optional.of(words.get("below", low.toPlainString(), Decimals.written(stated.get())));
        }
        BigDecimal proved = assessment.verified().total().low().toBigDecimal();
        if (verified.isPresent() && proved.compareTo(verified.get()) < 0) {
            return Optional.of(words.get("below-verified", proved.toPlainString(), Decimals.written(verified.get())));
        }
        var range = assessment.verified().grade();
        return grade.flatMap(id -> find(id, assessment))
                .filter(asks -> !range.reaches(asks))
                .map(asks -> words.get(
                        "below-grade",
                        asks.title(),
                        words.get(
                                        "grade-range",
                                        range.lowest().title(),
                                        range.highest().title())
                                + (range.disqualification() == VetoState.CLEAR ? "" : words.get("veto-open"))));
    }

    private static List<Grade> grades(Assessment assessment) {
        return assessment.scheme().gradesFor(assessment.dossier().unit().kind());
    }

    private static Optional<Grade> find(String id, Assessment assessment) {
        return grades(assessment).stream()
                .filter(grade -> grade.id().equals(id))
                .findFirst();
    }
}
