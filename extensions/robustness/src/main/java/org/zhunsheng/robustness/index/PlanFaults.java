package org.zhunsheng.robustness.index;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.core.validation.Violation;

/** What of a plan does not fit its table. */
final class PlanFaults {
    private PlanFaults() {}

    /** The unit of reference of {@code plan} is not in {@code table}. */
    static Violation reference(IndexPlan plan, IndexTable table) {
        String wanted = plan.reference().orElse("");
        return Violation.of("INDEX_REFERENCE", "", wanted, NearestWord.hint(wanted, table.units()));
    }

    private static ImmutableList<String> needed(Normalisation.Method method) {
        return switch (method) {
            case DIST2TARG -> ImmutableList.of("Target");
            case GOALPOSTS -> ImmutableList.of("goalpost_lower", "goalpost_upper");
            default -> ImmutableList.of();
        };
    }

    static ImmutableList<Violation> of(IndexSource source, IndexPlan plan) {
        ImmutableList.Builder<Violation> faults = ImmutableList.builder();
        int levels = source.index().level().orElseThrow() - 1;
        int ways = plan.aggregation().size();
        if (ways != 1 && ways != levels) {
            faults.add(Violation.of("INDEX_AGGREGATIONS", "", ways, levels));
        }
        int shares = plan.leastAvailable().size();
        if (shares != 1 && shares != levels) {
            faults.add(Violation.of("INDEX_LEAST_AVAILABLE", "", shares, levels));
        }
        boolean refers = source.indicators().stream()
                .anyMatch(entry -> plan.normalisationOf(entry).method() == Normalisation.Method.DIST2REF);
        if (refers && plan.reference().filter(source.table().units()::contains).isEmpty()) {
            faults.add(reference(plan, source.table()));
        }
        for (IndexEntry entry : source.indicators()) {
            Normalisation.Method method = plan.normalisationOf(entry).method();
            needed(method).stream()
                    .filter(column -> entry.parameter(column).isEmpty())
                    .forEach(column ->
                            faults.add(Violation.of("INDEX_PARAMETER", entry.code(), entry.code(), column, method)
                                    .at(entry.place())));
        }
        if (plan.imputation().filter(Imputation::isGrouped).isPresent()
                && plan.imputationGroup()
                        .flatMap(source::entry)
                        .filter(entry -> entry.type() == IndexEntry.Type.GROUP)
                        .isEmpty()) {
            List<String> groups = source.entries().stream()
                    .filter(entry -> entry.type() == IndexEntry.Type.GROUP)
                    .map(IndexEntry::code)
                    .toList();
            String wanted = plan.imputationGroup().orElse("");
            faults.add(Violation.of("INDEX_GROUP", "", wanted, NearestWord.hint(wanted, groups)));
        }
        return faults.build();
    }
}
