package org.zhunsheng.indicators.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.validation.KnownIds;
import org.zhunsheng.core.validation.Violation;

/** Finds what keeps the groups and indicators of a catalogue from being a three-level tree. */
final class TreeCheck {
    private final ImmutableList.Builder<Violation> violations = ImmutableList.builder();
    private final Map<IndicatorCode, IndicatorGroup> groups = new HashMap<>();
    private final Set<IndicatorCode> codes = new HashSet<>();
    private final Map<IndicatorCode, Boolean> cyclic = new HashMap<>();
    private final KnownIds known;

    private TreeCheck(List<IndicatorGroup> groups) {
        this.known = KnownIds.of(
                groups.stream().map(group -> group.code().toString()).toList());
    }

    static ImmutableList<Violation> violations(List<IndicatorGroup> groups, List<Indicator> indicators) {
        TreeCheck check = new TreeCheck(groups);
        for (int i = 0; i < groups.size(); i++) {
            check.register(groups.get(i).code(), "groups[" + i + "].code");
            check.groups.putIfAbsent(groups.get(i).code(), groups.get(i));
        }
        for (int i = 0; i < groups.size(); i++) {
            check.group(groups.get(i), "groups[" + i + "]");
        }
        for (int i = 0; i < indicators.size(); i++) {
            check.register(indicators.get(i).code(), "indicators[" + i + "].code");
            check.parent(indicators.get(i).parent(), Level.SECOND, "indicators[" + i + "].parent");
            if (indicators.get(i).provenance().kind() != ProvenanceKind.USER_SUPPLIED) {
                check.complete(indicators.get(i), "indicators[" + i + "]");
            }
        }
        return check.violations.build();
    }

    private void complete(Indicator indicator, String path) {
        notEmpty(indicator.basis(), path + ".basis");
        notEmpty(indicator.provedBy(), path + ".provedBy");
        notEmpty(indicator.evidence(), path + ".evidence");
        notEmpty(indicator.testing(), path + ".testing");
        notEmpty(indicator.remedies(), path + ".remedies");
        if (indicator.outlineTask().isEmpty() || indicator.direction().isEmpty()) {
            violations.add(Violation.of("INDICATOR_INCOMPLETE", path, indicator.code()));
        }
        boolean seen = indicator.basis().stream().anyMatch(LegalBasis::seen);
        if (indicator.provenance().kind() == ProvenanceKind.COMPILED_FROM_LAW && !seen) {
            violations.add(Violation.of("BASIS_NOT_SEEN", path + ".provenance", indicator.code()));
        }
    }

    private void notEmpty(Collection<?> list, String path) {
        if (list.isEmpty()) {
            violations.add(Violation.of("LIST_EMPTY", path));
        }
    }

    private void register(IndicatorCode code, String path) {
        if (!codes.add(code)) {
            violations.add(Violation.of("DUPLICATE_ID", path, code));
        }
    }

    private void group(IndicatorGroup group, String path) {
        boolean onFirst = group.level() == Level.FIRST;
        if (group.level() == Level.THIRD) {
            violations.add(Violation.of("GROUP_LEVEL", path + ".level", group.code()));
        } else if (onFirst == group.parent().isPresent()) {
            violations.add(Violation.of("GROUP_PARENT", path + ".parent", group.code(), group.level()));
        }
        if (isCyclic(group)) {
            violations.add(Violation.of("CYCLIC_PARENTS", path + ".parent", group.code()));
        } else if (!onFirst) {
            group.parent().ifPresent(parent -> parent(parent, Level.FIRST, path + ".parent"));
        }
    }

    private void parent(IndicatorCode parent, Level level, String path) {
        IndicatorGroup group = groups.get(parent);
        if (group == null) {
            violations.add(known.unknown("DANGLING_PARENT", path, parent.toString()));
        } else if (group.level() != level) {
            violations.add(Violation.of("PARENT_LEVEL", path, parent, group.level(), level));
        }
    }

    /** Each group is looked at once, however long the chain of parents above it. */
    private boolean isCyclic(IndicatorGroup start) {
        if (start.parent().filter(start.code()::equals).isPresent()) {
            return true;
        }
        Set<IndicatorCode> passed = new HashSet<>();
        Optional<IndicatorGroup> at = Optional.of(start);
        while (at.isPresent()
                && !cyclic.containsKey(at.get().code())
                && passed.add(at.get().code())) {
            at = at.get().parent().map(groups::get);
        }
        boolean found = at.isPresent() && cyclic.getOrDefault(at.get().code(), true);
        passed.forEach(code -> cyclic.put(code, found));
        return found;
    }
}
