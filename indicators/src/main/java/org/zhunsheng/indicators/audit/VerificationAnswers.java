package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.report.VerificationNote;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.duty.Severity;
import org.zhunsheng.indicators.relation.RelationOutcome;

/** Puts the verification notes of a report to the findings that ask for them, and tells the notes that answer none. */
final class VerificationAnswers {
    private final List<VerificationNote> notes;
    private final IntFunction<String> places;
    private final Function<FactCode, LocalText> names;
    private final List<VerificationNote> used = new ArrayList<>();

    VerificationAnswers(List<VerificationNote> notes, IntFunction<String> places, Function<FactCode, LocalText> names) {
        this.notes = notes;
        this.places = places;
        this.names = names;
    }

    ImmutableList<Finding> answer(List<Finding> findings) {
        if (notes.isEmpty()) {
            return ImmutableList.copyOf(findings);
        }
        ImmutableList.Builder<Finding> answered = ImmutableList.builder();
        findings.forEach(
                finding -> answered.add(find(finding).map(finding::answered).orElse(finding)));
        for (int i = 0; i < notes.size(); i++) {
            if (!used.contains(notes.get(i))) {
                answered.add(without(notes.get(i), places.apply(i)));
            }
        }
        return answered.build();
    }

    private Optional<Finding.Answer> find(Finding finding) {
        for (int i = 0; finding.rule().asksForVerification() && i < notes.size(); i++) {
            VerificationNote note = notes.get(i);
            if (finding.facts().contains(note.fact())
                    && note.relation().filter(id -> !isOf(finding, id)).isEmpty()) {
                used.add(note);
                return Optional.of(new Finding.Answer(note, places.apply(i)));
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(Finding finding, String relation) {
        return finding.contradiction().stream()
                .flatMap(doubted -> doubted.fault().disagreements().stream())
                .map(RelationOutcome.Disagrees::relation)
                .anyMatch(doubted -> doubted.id().equals(relation));
    }

    private Finding without(VerificationNote note, String place) {
        return Finding.of(
                AuditRule.NOTE_ANSWERS_NOTHING,
                Severity.WARNING,
                ImmutableList.of(note.fact()),
                names.apply(note.fact()),
                NotePlace.inWords(place),
                LocalText.same(note.reason()));
    }
}
