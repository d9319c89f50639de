package org.zhunsheng.core.evidence;

import com.google.common.collect.ImmutableList;
import org.zhunsheng.core.figure.Exactness;

/** What a dossier tells about one fact. The four states are never mixed: unknown is neither zero nor full marks. */
public sealed interface Knowledge {
    /**
     * The claims agree.
     *
     * @param value what they say
     * @param exactness how exactly
     * @param standing the strongest standing among them
     */
    record Known(ClaimValue value, Exactness exactness, AssuranceLevel standing) implements Knowledge {}

    /** Nobody has said anything. */
    record Unknown() implements Knowledge {}

    /**
     * The claims differ.
     *
     * @param claims the claims, two at least
     */
    record Disputed(ImmutableList<Claim> claims) implements Knowledge {}

    /**
     * The question does not arise for this unit and period.
     *
     * @param reason why
     */
    record NotApplicable(String reason) implements Knowledge {}
}
