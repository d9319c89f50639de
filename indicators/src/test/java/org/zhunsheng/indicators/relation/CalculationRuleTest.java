package org.zhunsheng.indicators.relation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.value.PrintedReading;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.Relation;

/**
 * The rule of XBRL Calculations 1.1 in both of its modes: a sum is consistent if the interval of the total and the sum of the intervals
 * of the parts have a value in common. Rounded, v with the last digit u stands for [v − u/2, v + u/2]; cut off, for [v, v + u), and
 * below zero for (v − u, v]. An end is in a sum only if it is in every term, and a minus sign turns the ends of a term round. {@code U}
 * marks a number whose last digit is the unit, {@code E1} one in tens; all others are exact.
 */
class CalculationRuleTest {
    @ParameterizedTest(name = "{0} = {1} {2}: rounded {3}, cut off {4}")
    @CsvSource(
            delimiter = ';',
            value = {
                // exact
                "10;  4, 6; -; true;  true",
                "11;  4, 6; -; false; false",
                // the last digit is that of the number as written: tenths here
                "10;  4.0, 6.0; -; true;  true",
                "1.0; 0.34, 0.66; -; true;  true",
                // three parts rounded down by half a unit each make up for one unit
                "2 E1; 1 E0; -; false; false",
                "2 E1; 15 E0; -; true;  false",
                "2 E1; 25 E0; -; true;  true",
                "2 E1; 26 E0; -; false; true",
                "2 E1; 30 E0; -; false; false",
                // both ends are in a rounded interval, the upper end is not in one cut off
                "3 E1; 1 E1, 1 E1; -; true;  true",
                "4 E1; 1 E1, 1 E1; -; false; false",
                "11;  5 U, 4 U; -; false; false",
                "10;  5 U, 4 U; -; true;  true",
                "9;   5 U, 4 U; -; true;  true",
                // a minus sign turns an interval round: 10 − [3, 4) is (6, 7]
                "6;   10;           3 U ; false; false",
                "7;   10;           3 U ; true;  true",
                "65 T; 10;          3 U ; true;  true",
                "2;   10 U;         8 U ; true;  true",
                "3;   10 U;         8 U ; true;  false",
                "1;   10 U;         8 U ; true;  false",
                // below zero, cut off goes towards zero
                "-3;  10 U;        13 U ; true;  true",
                "-4;  10 U;        13 U ; true;  false",
                "-3 U; 10.5;        13  ; true;  false",
                "-3 U; 9.5;         13  ; true;  true",
                "-3 U; 9;           13  ; false; false",
                "0;   1 U;          1 U ; true;  true"
            })
    void aSumIsConsistentIfTheIntervalsMeet(
            String total, String parts, String less, boolean ifRounded, boolean ifCutOff) {
        assertThat(agrees(total, parts, less, PrintedReading.ROUNDED)).isEqualTo(ifRounded);
        assertThat(agrees(total, parts, less, PrintedReading.CUT_OFF)).isEqualTo(ifCutOff);
    }

    private static boolean agrees(String total, String parts, String less, PrintedReading reading) {
        StringBuilder relation = new StringBuilder("t =");
        StatedValues.Builder stated = StatedValues.builder().add(RelationSketch.key("t"), read(total, reading));
        int number = 0;
        for (String sign : List.of("+", "-")) {
            String list = sign.equals("+") ? parts : less;
            for (String part : list.equals("-") ? new String[0] : list.split(",", -1)) {
                String name = "p" + number++;
                relation.append(number == 1 ? " " : " " + sign + " ").append(name);
                stated.add(RelationSketch.key(name), read(part.strip(), reading));
            }
        }
        ImmutableList<Relation> relations = ImmutableList.copyOf(RelationSketch.relations(relation.toString()));
        return RelationAudit.of(relations).audit(stated.build()).faults().isEmpty();
    }

    /** A number; {@code U}: its unit is the last digit; {@code E1}: of tens; {@code T}: of tenths, exact; else exact. */
    private static Statement read(String text, PrintedReading reading) {
        String[] words = text.strip().split(" ", -1);
        String kind = words.length > 1 ? words[1] : "";
        BigDecimal value = new BigDecimal(words[0]);
        if (kind.equals("T")) {
            value = value.movePointLeft(1);
        }
        if (kind.startsWith("E")) {
            int power = Integer.parseInt(kind.substring(1));
            value = power == 0 ? value : value.movePointRight(power).setScale(0);
            return power == 0 ? exact(value) : printed(value, power, reading);
        }
        return kind.equals("U") ? printed(value, 0, reading) : exact(value);
    }

    private static Statement printed(BigDecimal value, int precision, PrintedReading reading) {
        ValueRange range = ValueRange.printed(value, precision, reading);
        return new Statement(value, precision, range, range, false, Statement.Certainty.STATED, "");
    }

    private static Statement exact(BigDecimal value) {
        ValueRange range = ValueRange.exactly(value);
        return new Statement(value, -value.scale(), range, range, false, Statement.Certainty.STATED, "");
    }
}
