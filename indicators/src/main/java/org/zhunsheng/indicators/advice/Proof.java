package org.zhunsheng.indicators.advice;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.EvidenceKind;
import org.zhunsheng.core.text.LocalText;

/**
 * A figure or paper that would decide something, and where it usually lies. Immutable and thread-safe.
 *
 * @param fact the fact
 * @param name its name
 * @param keeper the office that usually keeps it
 * @param papers the sorts of material that show it
 * @param source the law or the statistics that define it
 */
public record Proof(
        FactCode fact, LocalText name, LocalText keeper, ImmutableSet<EvidenceKind> papers, Optional<String> source) {
    /** Refuses null. */
    public Proof {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(keeper, "keeper");
        Objects.requireNonNull(papers, "papers");
        Objects.requireNonNull(source, "source");
    }
}
