package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.zhunsheng.indicators.engine.Assessment;

/** Up to when the law was kept, and the warnings that a period ends later, or before the catalogue came into use. */
final class LawEntries {
    private LawEntries() {}

    /** The sentences for {@code assessment}; none if nobody vouches for a day and the catalogue was in use. */
    static ImmutableList<Text> of(Assessment assessment) {
        ImmutableList.Builder<Text> law = ImmutableList.builder();
        assessment.lawKeptUpTo().ifPresent(day -> {
            law.add(Text.word("law-kept", Text.day(day)));
            if (assessment.endsAfterLawWasKept()) {
                law.add(Text.word("law-later", Text.day(assessment.dossier().to())));
            }
        });
        LocalDate inUse = assessment.catalogue().effective().from();
        LocalDate last = assessment.dossier().to();
        if (last.isBefore(inUse)) {
            law.add(Text.word("catalogue-later", Text.day(last), Text.day(inUse)));
        }
        return law.build();
    }
}
