package org.zhunsheng.indicators.scheme;

import org.zhunsheng.core.evidence.Assurance;
import org.zhunsheng.core.text.LocalText;

/** What a claim has to rest on to count towards the score as verified (核实得分). The word of the unit alone never does. */
public enum Counts {
    /** Evidence that the unit cites, or more. */
    BACKED("有佐证即计入核实得分", "what evidence backs counts as verified", Assurance.BACKED),
    /** A check by somebody other than the unit. */
    PROVED("经审核或核验才计入核实得分", "only what was reviewed or verified counts as verified", Assurance.REVIEWED);

    private final LocalText title;
    private final Assurance least;

    Counts(String zh, String en, Assurance least) {
        this.title = LocalText.of(zh, en);
        this.least = least;
    }

    /** The rule in words. */
    public LocalText title() {
        return title;
    }

    /** The weakest assurance that counts. */
    public Assurance least() {
        return least;
    }
}
