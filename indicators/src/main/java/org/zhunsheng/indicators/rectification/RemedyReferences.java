package org.zhunsheng.indicators.rectification;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.KnownIds;
import org.zhunsheng.core.validation.Violation;

/** Finds what is wrong with the way the remedies of a library refer to each other. */
final class RemedyReferences {
    /** So many remedies may have to be carried out before another. */
    private static final int MOST_NEEDED = 200;

    private final List<RemedyOption> remedies;
    private final Map<String, RemedyOption> byId = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    RemedyReferences(List<RemedyOption> remedies) {
        this.remedies = remedies;
    }

    ImmutableList<Violation> violations() {
        for (int i = 0; i < remedies.size(); i++) {
            if (byId.putIfAbsent(remedies.get(i).id(), remedies.get(i)) != null) {
                violations.add(Violation.of(
                        "DUPLICATE_ID",
                        "remedies[" + i + "].id",
                        remedies.get(i).id()));
            }
        }
        KnownIds known = KnownIds.of(byId.keySet());
        for (int i = 0; i < remedies.size(); i++) {
            references(known, i, "prerequisites", remedies.get(i).prerequisites());
            references(known, i, "excludes", remedies.get(i).excludes());
        }
        if (violations.isEmpty()) {
            for (int i = 0; i < remedies.size(); i++) {
                needs(i);
            }
        }
        opposed();
        return ImmutableList.copyOf(violations);
    }

    private void references(KnownIds known, int remedy, String key, List<String> ids) {
        for (int j = 0; j < ids.size(); j++) {
            String path = "remedies[" + remedy + "]." + key + "[" + j + "]";
            if (!known.contains(ids.get(j))) {
                violations.add(known.unknown("DANGLING_REMEDY", path, ids.get(j)));
            } else if (ids.get(j).equals(remedies.get(remedy).id())) {
                violations.add(Violation.of("DANGLING_REMEDY", path, ids.get(j), LocalText.same("")));
            }
        }
    }

    private void needs(int remedy) {
        RemedyOption option = remedies.get(remedy);
        Set<String> needed = needed(option);
        String path = "remedies[" + remedy + "].prerequisites";
        if (needed.size() > MOST_NEEDED) {
            violations.add(Violation.of("PREREQUISITES_MANY", path, option.id(), MOST_NEEDED));
            return;
        }
        if (needed.contains(option.id())) {
            violations.add(Violation.of("CYCLIC_PREREQUISITES", path, option.id()));
            return;
        }
        needed.add(option.id());
        for (String one : needed) {
            for (String other : get(one).excludes()) {
                if (needed.contains(other)) {
                    violations.add(Violation.of("PREREQUISITES_EXCLUDED", path, option.id(), one, other));
                }
            }
        }
    }

    /** What has to be carried out before {@code option}, directly or not; not looked for beyond what is allowed. */
    private Set<String> needed(RemedyOption option) {
        Set<String> needed = new HashSet<>();
        Deque<RemedyOption> open = new ArrayDeque<>(List.of(option));
        while (!open.isEmpty() && needed.size() <= MOST_NEEDED) {
            for (String id : open.remove().prerequisites()) {
                if (needed.add(id)) {
                    open.add(get(id));
                }
            }
        }
        return needed;
    }

    private RemedyOption get(String id) {
        return Objects.requireNonNull(byId.get(id));
    }

    private void opposed() {
        Map<FactCode, List<Integer>> touching = new HashMap<>();
        for (int i = 0; i < remedies.size(); i++) {
            RemedyOption option = remedies.get(i);
            for (int j = 0; j < option.effects().size(); j++) {
                RemedyEffect effect = option.effects().get(j);
                for (int other : touching.getOrDefault(effect.fact(), List.of())) {
                    opposed(i, j, effect, remedies.get(other));
                }
                touching.computeIfAbsent(effect.fact(), fact -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    private void opposed(int remedy, int place, RemedyEffect effect, RemedyOption other) {
        RemedyOption option = remedies.get(remedy);
        boolean against = other.effects().stream()
                .anyMatch(theirs -> theirs.fact().equals(effect.fact()) && theirs.way() != effect.way());
        if (against && (option.id().equals(other.id()) || !option.isExclusiveOf(other))) {
            violations.add(Violation.of(
                    "REMEDIES_OPPOSED",
                    "remedies[" + remedy + "].effects[" + place + "]",
                    option.id(),
                    other.id(),
                    effect.fact()));
        }
    }
}
