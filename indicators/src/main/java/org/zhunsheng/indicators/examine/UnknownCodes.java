package org.zhunsheng.indicators.examine;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Breakdown;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.RateBasis;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.vocabulary.KnownFacts;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * The codes of a report or dossier that a vocabulary does not hold, each once with its first path and the nearest codes. They are notes: what they
 * stand for is kept and not scored, and nothing is refused for them.
 */
public final class UnknownCodes {
    private final Vocabulary vocabulary;
    private final KnownFacts facts;
    private final ImmutableList.Builder<Violation> notes = ImmutableList.builder();
    private final Set<FactCode> told = new HashSet<>();

    private UnknownCodes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.facts = KnownFacts.of(vocabulary);
    }

    /** The unknown codes of {@code report}, in its order. */
    public static ImmutableList<Violation> of(AnnualReport report, Vocabulary vocabulary) {
        UnknownCodes found = new UnknownCodes(vocabulary);
        for (int i = 0; i < report.responsibilities().size(); i++) {
            String path = "responsibilities[" + i + "]";
            found.figures(report.responsibilities().get(i).figures(), path);
            found.facts(report.responsibilities().get(i).facts(), path);
        }
        for (int i = 0; i < report.measures().size(); i++) {
            String path = "measures[" + i + "]";
            found.figures(report.measures().get(i).figures(), path);
            found.facts(report.measures().get(i).facts(), path);
        }
        return found.notes.build();
    }

    /** The unknown codes of {@code dossier}, in its order. */
    public static ImmutableList<Violation> of(Dossier dossier, Vocabulary vocabulary) {
        UnknownCodes found = new UnknownCodes(vocabulary);
        List<Claim> claims = dossier.claims();
        for (int i = 0; i < claims.size(); i++) {
            int at = i;
            found.code(claims.get(i).code(), () -> "claims[" + at + "].code");
        }
        return found.notes.build();
    }

    private void figures(List<Figure> figures, String item) {
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            int at = i;
            Supplier<String> path = () -> item + ".figures[" + at + "]";
            code(figure.code(), () -> path.get() + ".code");
            figure.parts().ifPresent(parts -> parts(parts, path));
            figure.rate().ifPresent(rate -> rate(rate, path));
        }
    }

    private void parts(Breakdown parts, Supplier<String> figure) {
        for (int i = 0; i < parts.of().size(); i++) {
            int at = i;
            code(parts.of().get(i), () -> figure.get() + ".parts.of[" + at + "]");
        }
    }

    private void rate(RateBasis rate, Supplier<String> figure) {
        rate.numerator().ifPresent(code -> code(code, () -> figure.get() + ".rate.numerator"));
        rate.denominator().ifPresent(code -> code(code, () -> figure.get() + ".rate.denominator"));
    }

    private void facts(List<StatedFact> facts, String item) {
        for (int i = 0; i < facts.size(); i++) {
            int at = i;
            code(facts.get(i).code(), () -> item + ".facts[" + at + "].code");
        }
    }

    private void code(FactCode code, Supplier<String> path) {
        if (vocabulary.find(code).isEmpty() && told.add(code)) {
            notes.add(facts.unknown(path.get(), code));
        }
    }
}
