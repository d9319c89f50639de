package org.zhunsheng.indicators.compare;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.VetoResult;
import org.zhunsheng.indicators.engine.VetoState;

/**
 * A veto that does not stand as it did. Immutable and thread-safe.
 *
 * @param id its id
 * @param title what is vetoed
 * @param before how it stood
 * @param after how it stands
 */
public record VetoChange(String id, LocalText title, VetoState before, VetoState after) {
    /** Refuses null. */
    public VetoChange {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    static ImmutableList<VetoChange> between(Assessment before, Assessment after) {
        Map<String, VetoChange> changes = new LinkedHashMap<>();
        for (VetoResult veto : before.vetoStates()) {
            changes.put(
                    veto.veto().id(),
                    new VetoChange(veto.veto().id(), veto.veto().title(), veto.state(), VetoState.CLEAR));
        }
        for (VetoResult veto : after.vetoStates()) {
            changes.merge(
                    veto.veto().id(),
                    new VetoChange(veto.veto().id(), veto.veto().title(), VetoState.CLEAR, veto.state()),
                    (then, now) -> new VetoChange(now.id(), now.title(), then.before(), now.after()));
        }
        return changes.values().stream()
                .filter(change -> change.before() != change.after())
                .collect(ImmutableList.toImmutableList());
    }
}
