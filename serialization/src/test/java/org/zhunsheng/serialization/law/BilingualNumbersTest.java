package org.zhunsheng.serialization.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.serialization.BundledData;

/** The Chinese and the English of a duty or an indicator say the same numbers, and the number of its rule. */
class BilingualNumbersTest {
    private static final BundledData DATA = BundledData.load();
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final ImmutableMap<String, String> WORDS = ImmutableMap.<String, String>builder()
            .put("two", "2")
            .put("three", "3")
            .put("four", "4")
            .put("seven", "7")
            .put("ten", "10")
            .put("thirty", "30")
            .put("sixty", "60")
            .buildOrThrow();
    private static final Pattern WHOLE = Pattern.compile("\\b(every|all|a head appears)\\b");

    /** A text and where it stands. */
    record Told(String place, LocalText text) {
        @Override
        public String toString() {
            return place;
        }
    }

    static Stream<Told> texts() {
        Stream<Told> duties = DATA.duties().duties().stream()
                .flatMap(duty -> Stream.of(
                        new Told(duty.id() + " title", duty.title()),
                        new Told(duty.id() + " requirement", duty.requirement())));
        Stream<Told> indicators = DATA.catalogueIds().stream()
                .flatMap(id ->
                        DATA.catalogue(id).orElseThrow().indicators().stream().flatMap(indicator -> of(id, indicator)));
        return Stream.concat(duties, indicators);
    }

    private static Stream<Told> of(String catalogue, Indicator indicator) {
        String place = catalogue + " " + indicator.code();
        return Stream.of(
                new Told(place + " title", indicator.title()),
                new Told(place + " requirement", indicator.requirement()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void bothLanguagesSayTheSameNumbers(Told told) {
        ImmutableSet<String> chinese = numbers(told.text().zh());
        String lower = told.text().en().toLowerCase(Locale.ROOT);
        TreeSet<String> english = new TreeSet<>(numbers(plain(told.text().en())));
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            boolean asked = chinese.contains(word.getValue());
            if (asked && lower.matches("(?s).*\\b" + word.getKey() + "\\b.*")) {
                english.add(word.getValue());
            }
        }
        if (chinese.contains("100") && WHOLE.matcher(lower).find()) {
            english.add("100");
        }
        assertThat(english).as(told.toString()).containsExactlyInAnyOrderElementsOf(chinese);
    }

    static Stream<Duty> duties() {
        return DATA.duties().duties().stream();
    }

    @ParameterizedTest
    @MethodSource("duties")
    void aTextOfADutyThatHasANumberHasThatOfTheRule(Duty duty) {
        ImmutableList<String> rule = duty.rule().match(new RuleWords());
        String quantity = rule.get(1);
        if (quantity.matches("[1-9][0-9]*")) {
            for (LocalText text : ImmutableList.of(duty.title(), duty.requirement())) {
                ImmutableSet<String> said = numbers(text.zh());
                if (!said.isEmpty()) {
                    assertThat(said).as(duty.id()).contains(quantity);
                }
            }
        }
    }

    private static ImmutableSet<String> numbers(String text) {
        return DIGITS.matcher(text).results().map(MatchResult::group).collect(ImmutableSet.toImmutableSet());
    }

    /** English with months as numbers and without the marks of thousands. */
    private static String plain(String english) {
        String plain = english.replaceAll("(?<=\\d),(?=\\d{3})", "");
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            plain = plain.replaceAll("(\\d+) " + name, "$1 " + month.getValue());
        }
        return plain;
    }

    @Test
    void aMonthIsANumberAndAThousandHasNoMark() {
        assertThat(numbers(plain("by 31 March, at most 3,000 yuan"))).containsExactlyInAnyOrder("31", "3", "3000");
    }
}
