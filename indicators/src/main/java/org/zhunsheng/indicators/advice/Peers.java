package org.zhunsheng.indicators.advice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.IndicatorResult;
import org.zhunsheng.indicators.engine.Status;

/** How many units of the same kind have an indicator decided and keep at least half of its points. Immutable and thread-safe. */
public final class Peers {
    /** Fewer peers than this tell nothing. */
    public static final int LEAST = 3;

    /** No peers. */
    public static final Peers NONE = new Peers(0, ImmutableMap.of());

    private final int size;
    private final ImmutableMap<IndicatorCode, Integer> having;

    private Peers(int size, ImmutableMap<IndicatorCode, Integer> having) {
        this.size = size;
        this.having = having;
    }

    /** The {@code others} that are of the kind of {@code unit} and are not the same unit. */
    public static Peers of(Assessment unit, List<Assessment> others) {
        ImmutableList<Assessment> peers = others.stream()
                .filter(other ->
                        other.dossier().unit().kind() == unit.dossier().unit().kind()
                                && !other.dossier().unit().equals(unit.dossier().unit()))
                .collect(ImmutableList.toImmutableList());
        Map<IndicatorCode, Integer> having = new HashMap<>();
        for (Assessment peer : peers) {
            for (IndicatorResult result : peer.results()) {
                if (has(result)) {
                    having.merge(result.code(), 1, Integer::sum);
                }
            }
        }
        return new Peers(peers.size(), ImmutableMap.copyOf(having));
    }

    private static boolean has(IndicatorResult result) {
        return result.status() != Status.NOT_APPLICABLE
                && result.available().micros() > 0
                && result.interval().low().micros() * 2 >= result.available().micros();
    }

    /** How many peers there are. */
    public int size() {
        return size;
    }

    /** How many of them have {@code indicator}. */
    public int having(IndicatorCode indicator) {
        return having.getOrDefault(indicator, 0);
    }

    /** Whether most of them have it, and there are enough to tell. */
    boolean mostHave(IndicatorCode indicator) {
        return size >= LEAST && having(indicator) * 2 > size;
    }
}
