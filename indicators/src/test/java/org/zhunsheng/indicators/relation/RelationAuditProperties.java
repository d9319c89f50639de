package org.zhunsheng.indicators.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhunsheng.indicators.vocabulary.Relation;

/** Laws of the audit, on reports that are consistent by construction: true counts of which everything else follows. */
class RelationAuditProperties {
    private static final List<Relation> RELATIONS = RelationSketch.relations(
            "due == carried + accepted",
            "due == closed + open",
            "received = accepted + refused + other",
            "closed = upheld + rejected + corrected + settled",
            "corrected >= annulled + changed",
            "corrected <= closed",
            "accepted <= received",
            "close-rate % closed / accepted | due",
            "correct-rate % corrected / closed | accepted | closed - settled",
            "kept-rate % 100 - correct-rate",
            "upheld-share % upheld / closed",
            "rejected-share % rejected / closed",
            "corrected-share % corrected / closed",
            "settled-share % settled / closed");

    @Property(tries = 300)
    void aConsistentReportNeverErrsHoweverItIsRoundedOrCutOff(@ForAll Random random) {
        RelationReport report = RelationAudit.of(RELATIONS).audit(some(printed(truth(random), random), random));
        assertThat(report.faults()).isEmpty();
        assertThat(report.derived().impossible()).isEmpty();
        assertThat(report.outcomes()).noneMatch(RelationOutcome.Disagrees.class::isInstance);
    }

    /** Rates come behind counts: a rate before the secondary base that it rests on would be held against the first. */
    @Property(tries = 200)
    void aTrueFigureMoreAddsNoFault(@ForAll Random random) {
        List<Map.Entry<String, Statement>> all = printed(truth(random), random);
        Collections.shuffle(all, random);
        all.sort(Comparator.comparing(figure -> !figure.getValue().whole()));
        StatedValues.Builder stated = StatedValues.builder();
        for (Map.Entry<String, Statement> figure : all) {
            stated.add(RelationSketch.key(figure.getKey()), figure.getValue());
            assertThat(RelationAudit.of(RELATIONS).audit(stated.build()).faults())
                    .isEmpty();
        }
    }

    @Property(tries = 60)
    void theOrderOfFiguresAndRelationsDoesNotMatter(@ForAll Random random) {
        List<Map.Entry<String, Statement>> all = printed(truth(random), random);
        int wrong = random.nextInt(all.size());
        Statement said = all.get(wrong).getValue();
        all.set(
                wrong,
                Map.entry(
                        all.get(wrong).getKey(),
                        Statement.printed(said.value().add(BigDecimal.TEN), said.precision(), said.whole())));
        List<Map.Entry<String, Statement>> others = new ArrayList<>(all);
        Collections.shuffle(others, random);
        List<Relation> relations = new ArrayList<>(RELATIONS);
        Collections.shuffle(relations, random);
        RelationReport one = RelationAudit.of(RELATIONS).audit(collected(all));
        RelationReport other = RelationAudit.of(relations).audit(collected(others));
        assertThat(other.outcomes()).containsExactlyInAnyOrderElementsOf(one.outcomes());
        assertThat(other.disputed()).isEqualTo(one.disputed());
        assertThat(other.faults().stream().flatMap(fault -> fault.localisation().sets().stream()))
                .containsExactlyInAnyOrderElementsOf(one.faults().stream()
                        .flatMap(fault -> fault.localisation().sets().stream())
                        .toList());
    }

    @Property(tries = 150)
    void theTrueCulpritIsAmongTheSetsWhereTheMistakeIsSeen(@ForAll Random random) {
        Map<String, Long> truth = truth(random);
        List<String> names = new ArrayList<>(truth.keySet());
        String culprit = names.get(random.nextInt(names.size()));
        StatedValues.Builder stated = StatedValues.builder();
        truth.forEach((name, value) -> stated.add(
                RelationSketch.key(name),
                Statement.counted(name.equals(culprit) ? value + 1 + random.nextInt(200) : value)));
        RelationReport report = RelationAudit.of(RELATIONS).audit(stated.build());
        if (!report.faults().isEmpty()) {
            assertThat(report.faults()).hasSize(1);
            assertThat(report.faults().get(0).localisation().sets())
                    .anySatisfy(set -> assertThat(set.suspects())
                            .extracting(SuspectSet.Suspect::key)
                            .containsExactly(RelationSketch.key(culprit)));
        }
    }

    private static Map<String, Long> truth(Random random) {
        Map<String, Long> truth = new LinkedHashMap<>();
        long[] parts = random.longs(9, 0, random.nextBoolean() ? 40 : 9_000).toArray();
        truth.put("upheld", parts[0]);
        truth.put("rejected", parts[1]);
        truth.put("annulled", parts[2]);
        truth.put("changed", parts[3]);
        truth.put("corrected", parts[2] + parts[3] + parts[4]);
        truth.put("settled", parts[5]);
        long closed = parts[0] + parts[1] + parts[2] + parts[3] + parts[4] + parts[5];
        truth.put("closed", closed);
        truth.put("open", parts[6]);
        truth.put("due", closed + parts[6]);
        truth.put("carried", Math.min(parts[7], closed + parts[6]));
        truth.put("accepted", truth.get("due") - truth.get("carried"));
        truth.put("refused", parts[8]);
        truth.put("other", parts[6] / 2);
        truth.put("received", truth.get("accepted") + parts[8] + parts[6] / 2);
        return truth;
    }

    /** Counts exact, or in 万 rounded or cut off; rates rounded or cut off to some digits. */
    private static List<Map.Entry<String, Statement>> printed(Map<String, Long> truth, Random random) {
        List<Map.Entry<String, Statement>> printed = new ArrayList<>();
        truth.forEach((name, value) -> {
            BigDecimal exact = BigDecimal.valueOf(value);
            int precision = value > 1_000 && random.nextInt(3) == 0 ? 2 : 0;
            RoundingMode mode = random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.DOWN;
            printed.add(Map.entry(
                    name,
                    Statement.printed(
                            exact.movePointLeft(precision)
                                    .setScale(0, mode)
                                    .movePointRight(precision)
                                    .setScale(0),
                            precision,
                            true)));
        });
        rate("close-rate", "closed", random.nextBoolean() ? "accepted" : "due", truth, random, printed);
        rate("correct-rate", "corrected", "closed", truth, random, printed);
        rate("upheld-share", "upheld", "closed", truth, random, printed);
        rate("rejected-share", "rejected", "closed", truth, random, printed);
        rate("corrected-share", "corrected", "closed", truth, random, printed);
        rate("settled-share", "settled", "closed", truth, random, printed);
        return printed;
    }

    private static void rate(
            String rate,
            String numerator,
            String base,
            Map<String, Long> truth,
            Random random,
            List<Map.Entry<String, Statement>> printed) {
        long above = truth.getOrDefault(numerator, 0L);
        long below = truth.getOrDefault(base, 0L);
        if (below > 0 && above <= below) {
            RoundingMode mode = random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.DOWN;
            BigDecimal value =
                    BigDecimal.valueOf(above * 100).divide(BigDecimal.valueOf(below), random.nextInt(3), mode);
            printed.add(Map.entry(rate, Statement.rate(value.toPlainString())));
        }
    }

    private static StatedValues some(List<Map.Entry<String, Statement>> all, Random random) {
        return collected(all.stream()
                .filter(figure -> figure.getKey().equals("due") || random.nextInt(4) > 0)
                .toList());
    }

    private static StatedValues collected(List<Map.Entry<String, Statement>> figures) {
        StatedValues.Builder stated = StatedValues.builder();
        figures.forEach(figure -> stated.add(RelationSketch.key(figure.getKey()), figure.getValue()));
        return stated.build();
    }
}
