package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.relation.FigureKey;
import org.zhunsheng.indicators.relation.RelationAudit;
import org.zhunsheng.indicators.relation.RelationFault;
import org.zhunsheng.indicators.relation.RelationReport;
import org.zhunsheng.indicators.relation.StatedValues;
import org.zhunsheng.indicators.relation.Statement;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;

/** The statutory tables, balanced, with each split, balance and bound broken in turn: it is found, and the true figure is suspected. */
class StatutoryTablesTest {
    private static final ImmutableList<Relation> ALL =
            ImmutableList.copyOf(BundledData.load().vocabulary().relations());
    private static final RelationAudit AUDIT = RelationAudit.of(ALL);
    private static final int OFF_BY = 7;
    /** Figures of a relation that are made wrong one after the other. */
    private static final int FIGURES = 4;

    /** A table by the relations that fill it in; one by one they are broken. */
    record Table(String name, ImmutableList<Relation> relations, Map<FactCode, Long> values) {
        static Table of(String name, Stream<String> ids) {
            List<String> wanted = ids.toList();
            ImmutableList<Relation> relations = ALL.stream()
                    .filter(relation -> wanted.contains(relation.id()))
                    .collect(ImmutableList.toImmutableList());
            Map<FactCode, Long> values = new LinkedHashMap<>();
            relations.forEach(relation -> relation.codes().forEach(code -> value(code, relations, values)));
            return new Table(name, relations, values);
        }

        /** A total is the sum of its parts, what a balance begins with is what is left, and everything else is counted. */
        private static long value(FactCode code, List<Relation> relations, Map<FactCode, Long> values) {
            Long known = values.get(code);
            if (known != null) {
                return known;
            }
            long value = relations.stream()
                    .flatMap(relation -> computed(code, relation, relations, values).stream())
                    .findFirst()
                    .orElseGet(() -> counted(code, relations));
            values.put(code, value);
            return value;
        }

        private static Optional<Long> computed(
                FactCode code, Relation relation, List<Relation> relations, Map<FactCode, Long> values) {
            if (relation instanceof Relation.Sum sum
                    && sum.complete()
                    && sum.total().equals(code)) {
                return Optional.of(sum(sum.parts(), relations, values));
            }
            if (relation instanceof Relation.Balance balance
                    && balance.left().get(0).code().equals(code)
                    && !isTotal(code, relations)) {
                List<Term> others = balance.left().subList(1, balance.left().size());
                return Optional.of(sum(balance.right(), relations, values) - sum(others, relations, values));
            }
            return Optional.empty();
        }

        private static boolean isTotal(FactCode code, List<Relation> relations) {
            return relations.stream()
                    .anyMatch(relation -> relation instanceof Relation.Sum sum
                            && sum.complete()
                            && sum.total().equals(code));
        }

        private static long sum(List<Term> terms, List<Relation> relations, Map<FactCode, Long> values) {
            return terms.stream()
                    .mapToLong(term -> term.minus()
                            ? -value(term.code(), relations, values)
                            : value(term.code(), relations, values))
                    .sum();
        }

        private static long counted(FactCode code, List<Relation> relations) {
            long small = 3L + Math.floorMod(code.value().hashCode(), 40);
            boolean larger = relations.stream()
                    .anyMatch(relation -> relation instanceof Relation.Bound bound
                            && bound.larger().stream()
                                    .anyMatch(term -> term.code().equals(code)));
            boolean carriedOver =
                    code.value().contains("carried-over") || code.value().contains("opening");
            return carriedOver ? 1 : larger ? small + 1_000 : small;
        }

        long value(FactCode code) {
            return values.getOrDefault(code, 0L);
        }

        RelationReport with(FactCode changed, long value) {
            StatedValues.Builder stated = StatedValues.builder();
            values.forEach((code, own) ->
                    stated.add(new FigureKey(code, ""), Statement.counted(code.equals(changed) ? value : own)));
            return AUDIT.audit(stated.build());
        }
    }

    static Stream<Table> tables() {
        return Stream.of(
                Table.of(
                        "requests for information",
                        ALL.stream()
                                .map(Relation::id)
                                .filter(id -> id.startsWith("disclosure.requests.")
                                        && !id.endsWith("by-channel")
                                        && !id.endsWith("share"))),
                Table.of("channels of requests", Stream.of("disclosure.requests.received.by-channel")),
                Table.of(
                        "reconsideration and suits over information",
                        ALL.stream()
                                .map(Relation::id)
                                .filter(id ->
                                        id.startsWith("disclosure.reviews.") || id.startsWith("disclosure.suits."))),
                Table.of(
                        "penalties by kind",
                        Stream.of("penalty.decisions.by-kind", "penalty.amount.by-kind", "penalty.largest-of-amount")),
                Table.of(
                        "penalties by procedure",
                        Stream.of(
                                "penalty.decisions.by-procedure",
                                "enforcement.crime.accepted-of-transferred",
                                "enforcement.review.corrected-of-done")),
                Table.of(
                        "licences",
                        Stream.of("licence.accepted-of-applied", "licence.flow", "licence.decided-of-accepted")));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aBalancedTableHasNoFault(Table table) {
        assertThat(table.relations()).isNotEmpty();
        FactCode any = table.values().keySet().iterator().next();
        assertThat(table.with(any, table.value(any)).faults()).as(table.name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void eachRelationBrokenIsFoundAndTheTrueFigureIsSuspected(Table table) {
        int alone = 0;
        int broken = 0;
        for (Relation relation : table.relations()) {
            for (FactCode code : candidates(relation)) {
                long wrong = relation instanceof Relation.Bound bound
                        ? table.value(code)
                                + bound.larger().stream()
                                        .mapToLong(term -> table.value(term.code()))
                                        .sum()
                                + OFF_BY
                        : table.value(code) + OFF_BY;
                RelationReport report = table.with(code, wrong);
                assertThat(report.faults()).as("%s: %s", relation.id(), code).isNotEmpty();
                assertThat(report.disputed()).as("%s: %s", relation.id(), code).contains(new FigureKey(code, ""));
                broken++;
                alone += isAlone(report.faults(), code) ? 1 : 0;
            }
        }
        System.out.printf("%s: %d broken, %d with the true figure alone%n", table.name(), broken, alone);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aCellOfATwoWayTableIsSuspectedAlone(Table table) {
        for (FactCode code : table.values().keySet()) {
            long splits = table.relations().stream()
                    .filter(relation -> relation instanceof Relation.Sum sum
                            && sum.complete()
                            && sum.parts().stream().anyMatch(term -> term.code().equals(code)))
                    .count();
            boolean cell = splits == 2 && code.value().endsWith(".company");
            if (cell) {
                assertThat(isAlone(table.with(code, table.value(code) + OFF_BY).faults(), code))
                        .as(code.value())
                        .isTrue();
            }
        }
    }

    private static List<FactCode> candidates(Relation relation) {
        return relation instanceof Relation.Bound bound
                ? bound.smaller().stream().map(Term::code).toList()
                : relation.codes().stream().limit(FIGURES).toList();
    }

    private static boolean isAlone(List<RelationFault> faults, FactCode code) {
        return faults.size() == 1
                && faults.get(0).localisation().count() == 1
                && faults.get(0).suspects().size() == 1
                && faults.get(0).suspects().first().code().equals(code);
    }
}
