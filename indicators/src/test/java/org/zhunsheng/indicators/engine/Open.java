package org.zhunsheng.indicators.engine;

import static org.zhunsheng.indicators.engine.Worlds.judged;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;

/**
 * What is known of one fact, and every value that it can still turn out to have: of numbers those up to {@link #TOP} and one that
 * is greater than all that matters.
 *
 * @param claims what is claimed
 * @param completions the claims that would settle the fact, one for each value
 */
record Open(List<Claim> claims, List<List<Claim>> completions) {
    private static final int TOP = 5;
    private static final long GREAT = 1_000_000_000;
    private static final LocalDate START = LocalDate.of(2024, 2, 20);
    private static final int DAYS = 20;

    /** Known, unknown, at least so many, between two claims that differ, or not applicable. */
    static Arbitrary<Open> number(FactCode fact) {
        List<ClaimValue> values = Stream.concat(LongStream.rangeClosed(0, TOP).boxed(), Stream.of(GREAT))
                .map(ClaimValue::number)
                .toList();
        Arbitrary<Open> more = Arbitraries.integers()
                .between(0, TOP)
                .map(least -> new Open(
                        List.of(Worlds.atLeast(fact, least)), settled(fact, values.subList(least, values.size()))));
        return Arbitraries.oneOf(any(fact, values.subList(0, TOP + 1), values), more);
    }

    /** A rate in steps of five percent. */
    static Arbitrary<Open> rate(FactCode fact) {
        return any(
                fact,
                IntStream.rangeClosed(0, 20)
                        .mapToObj(i -> ClaimValue.number(5L * i))
                        .toList());
    }

    static Arbitrary<Open> yesNo(FactCode fact) {
        return any(fact, List.of(ClaimValue.no(), ClaimValue.yes()));
    }

    /** A day around the end of February of a leap year, so many years before, or never; or, if nothing is known, long before that. */
    static Arbitrary<Open> day(FactCode fact, int yearsBefore) {
        List<ClaimValue> days = new ArrayList<>();
        days.add(ClaimValue.on(START.minusYears(yearsBefore)));
        IntStream.range(0, DAYS).forEach(i -> days.add(ClaimValue.on(START.plusDays(i))));
        days.add(ClaimValue.never());
        List<ClaimValue> all = new ArrayList<>(days);
        all.add(0, ClaimValue.on(START.minusYears(2L * yearsBefore + 10)));
        return any(fact, days, all);
    }

    /** A judgement from {@code least} to {@code most}, in halves of a point, or also nothing at all. */
    static Arbitrary<Open> judgement(FactCode fact, int least, int most, boolean orNothing) {
        List<Claim> judged = IntStream.rangeClosed(2 * least, 2 * most)
                .mapToObj(halves ->
                        Worlds.judged(fact, BigDecimal.valueOf(5L * halves, 1).toString()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (orNothing) {
            judged.add(0, Worlds.judged(fact, "0"));
        }
        List<List<Claim>> all = judged.stream().map(List::of).toList();
        Arbitrary<Integer> place = Arbitraries.integers().between(0, judged.size() - 1);
        return Arbitraries.oneOf(
                Arbitraries.of(new Open(List.of(), all), new Open(List.of(Worlds.claim(fact, least)), all)),
                Combinators.combine(place, place)
                        .as((one, other) -> between(
                                judged.get(Math.min(one, other)),
                                judged.get(Math.max(one, other)),
                                all.subList(Math.min(one, other), Math.max(one, other) + 1))));
    }

    private static Arbitrary<Open> any(FactCode fact, List<ClaimValue> values) {
        return any(fact, values, values);
    }

    /** Any state of a fact that is claimed to be one or two of {@code claimed}, and can be any of {@code all} while unknown. */
    private static Arbitrary<Open> any(FactCode fact, List<ClaimValue> claimed, List<ClaimValue> all) {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, claimed.size() - 1);
        Claim none = Worlds.claim(fact, ClaimValue.notApplicable());
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(new Open(List.of(), settled(fact, all)))),
                Tuple.of(1, Arbitraries.just(new Open(List.of(none), List.of(List.of(none))))),
                Tuple.of(4, Combinators.combine(place, place).as((one, other) -> {
                    List<List<Claim>> between =
                            settled(fact, claimed.subList(Math.min(one, other), Math.max(one, other) + 1));
                    return between(
                            between.get(0).get(0),
                            between.get(between.size() - 1).get(0),
                            between);
                })));
    }

    /** One value if both are the same; else a dispute that any value between them can settle. */
    private static Open between(Claim least, Claim most, List<List<Claim>> between) {
        return new Open(least.equals(most) ? List.of(least) : List.of(least, most), between);
    }

    private static List<List<Claim>> settled(FactCode fact, List<ClaimValue> values) {
        return values.stream().map(value -> List.of(Worlds.claim(fact, value))).toList();
    }
}
