package org.zhunsheng.returns.judge;

import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.value.Fraction;

/**
 * What one judge has done. Immutable and thread-safe.
 *
 * @param judge the judge
 * @param given how many marks were given
 * @param asked how many are asked for
 * @param outlying how many of them are far from those of the others
 * @param lean by how much the marks are above those of the others, in percent of what can be given, on average over the items that
 *     others have marked too; below zero for a strict judge; nothing without such items
 */
public record JudgeTally(String judge, int given, int asked, int outlying, Optional<Fraction> lean) {
    /** Refuses null. */
    public JudgeTally {
        Objects.requireNonNull(judge, "judge");
        Objects.requireNonNull(lean, "lean");
    }

    /** Whether everything that is asked for was given. */
    public boolean isComplete() {
        return given == asked;
    }
}
