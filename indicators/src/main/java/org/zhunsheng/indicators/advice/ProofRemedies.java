package org.zhunsheng.indicators.advice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.rectification.RemedyEffect;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.indicators.rectification.RemedyOption;
import org.zhunsheng.indicators.vocabulary.FactDefinition;

/**
 * A library of remedies as one unit needs it for the assessment at hand. Where a remedy would only prove what is unknown, no fault is
 * shown: what is to be done is to state the figure, with the effort of asking for it, and the remedy stands behind “if it falls short”.
 */
public final class ProofRemedies {
    private final Assessment assessment;
    private final Assumptions assumptions;
    private final ImmutableSet<LocalText> heardFrom;

    private ProofRemedies(Assessment assessment, Assumptions assumptions) {
        this.assessment = assessment;
        this.assumptions = assumptions;
        this.heardFrom = assessment.dossier().claims().stream()
                .map(Claim::code)
                .map(Keepers::keeper)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** {@code library} for the unit of {@code assessment}, under the usual assumptions. */
    public static RemedyLibrary of(RemedyLibrary library, Assessment assessment) {
        ProofRemedies proofs = new ProofRemedies(assessment, Assumptions.USUAL);
        Dossier dossier = assessment.dossier();
        List<RemedyOption> remedies = library.remedies().stream()
                .map(remedy -> remedy.proves(dossier) ? proofs.of(remedy) : remedy)
                .collect(ImmutableList.toImmutableList());
        return RemedyLibrary.builder().fillFrom(library).remedies(remedies).build();
    }

    private RemedyOption of(RemedyOption remedy) {
        ImmutableSet<FactCode> facts =
                remedy.effects().stream().map(RemedyEffect::fact).collect(ImmutableSet.toImmutableSet());
        int asking = facts.stream()
                .map(Keepers::keeper)
                .distinct()
                .mapToInt(keeper ->
                        heardFrom.contains(keeper) ? assumptions.daysKnownKeeper() : assumptions.daysNewKeeper())
                .sum();
        return RemedyOption.builder()
                .fillFrom(remedy)
                .title(AdviceTexts.of("proof-remedy", AdviceTexts.joined(facts, this::name), remedy.title()))
                .personDays(asking)
                .leadDays(Assumptions.DAYS_TO_ANSWER)
                .prerequisites(ImmutableList.of())
                .build();
    }

    private LocalText name(FactCode fact) {
        return assessment
                .vocabulary()
                .find(fact)
                .map(FactDefinition::name)
                .orElseGet(() -> LocalText.same(fact.value()));
    }
}
