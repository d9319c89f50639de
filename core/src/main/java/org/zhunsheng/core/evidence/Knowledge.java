package org.zhunsheng.core.evidence;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.zhunsheng.core.figure.Exactness;

/** What a dossier tells about one fact. The four states are never mixed: unknown is neither zero nor full marks. */
public sealed interface Knowledge {
    /**
     * The strongest claims agree.
     *
     * @param value what they say
     * @param exactness how exactly
     * @param standing who stands behind them
     * @param assurance what they rest on
     */
    record Known(ClaimValue value, Exactness exactness, AssuranceLevel standing, Assurance assurance)
            implements Knowledge {
        /** Refuses null. */
        public Known {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(exactness, "exactness");
            Objects.requireNonNull(standing, "standing");
            Objects.requireNonNull(assurance, "assurance");
        }
    }

    /** Nobody has said anything, or nothing but that it does not apply, which nobody has approved. */
    record Unknown() implements Knowledge {}

    /**
     * The strongest claims differ, or are themselves in dispute.
     *
     * @param claims these claims; two at least, unless one is in dispute by itself
     */
    record Disputed(ImmutableList<Claim> claims) implements Knowledge {
        /**
         * Refuses null, and fewer than two that are in dispute with nothing but each other.
         *
         * @throws IllegalArgumentException if it is no dispute
         */
        public Disputed {
            Objects.requireNonNull(claims, "claims");
            if (claims.size() < 2
                    && claims.stream().noneMatch(claim -> claim.dispute().isPresent())) {
                throw new IllegalArgumentException(
                        "a dispute needs two claims or one in dispute, not " + claims.size());
            }
        }
    }

    /**
     * The question does not arise for this unit and period, and somebody other than the unit has approved that.
     *
     * @param reason why
     */
    record NotApplicable(String reason) implements Knowledge {
        /** Refuses null. */
        public NotApplicable {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
