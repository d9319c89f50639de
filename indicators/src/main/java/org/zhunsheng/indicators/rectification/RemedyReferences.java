package org.zhunsheng.indicators.rectification;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.validation.Violation;

/** Finds what is wrong with the way the remedies of a library refer to each other. */
final class RemedyReferences {
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
        for (int i = 0; i < remedies.size(); i++) {
            references(i, "prerequisites", remedies.get(i).prerequisites());
            references(i, "excludes", remedies.get(i).excludes());
        }
        if (violations.isEmpty()) {
            for (int i = 0; i < remedies.size(); i++) {
                needs(i);
            }
        }
        opposed();
        return ImmutableList.copyOf(violations);
    }

    private void references(int remedy, String key, List<String> ids) {
        for (int j = 0; j < ids.size(); j++) {
            if (!byId.containsKey(ids.get(j))
                    || ids.get(j).equals(remedies.get(remedy).id())) {
                violations.add(
                        Violation.of("DANGLING_REMEDY", "remedies[" + remedy + "]." + key + "[" + j + "]", ids.get(j)));
            }
        }
    }

    private void needs(int remedy) {
        RemedyOption option = remedies.get(remedy);
        Set<String> needed = new HashSet<>();
        collect(option, needed);
        String path = "remedies[" + remedy + "].prerequisites";
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

    private void collect(RemedyOption option, Set<String> needed) {
        for (String id : option.prerequisites()) {
            if (needed.add(id)) {
                collect(get(id), needed);
            }
        }
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
