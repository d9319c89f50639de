package org.zhunsheng.pages.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.UncodedFigure;
import org.zhunsheng.core.figure.UnitClass;

class NumberEntriesTest {
    private static UncodedFigure.Builder figure(String value, UnitClass unit) {
        return UncodedFigure.builder()
                .label("矛盾纠纷")
                .value(new BigDecimal(value))
                .unit(unit);
    }

    private static Text of(UncodedFigure.Builder figure) {
        return NumberEntries.of(figure.build());
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT,30 件,30 cases",
        "ABOUT,约 30 件,about 30 cases",
        "MORE_THAN,多于 30 件,more than 30 cases",
        "AT_LEAST,30 件以上,30 cases or more",
        "LESS_THAN,不足 30 件,fewer than 30 cases",
        "AT_MOST,不超过 30 件,at most 30 cases",
        "RANGE,30 – 50 件,30 – 50 cases"
    })
    void howExactlyANumberIsStatedStandsBesideIt(Exactness exactness, String zh, String en) {
        UncodedFigure.Builder stated = figure("30", UnitClass.CASE).exactness(exactness);
        if (exactness == Exactness.RANGE) {
            stated.upTo(new BigDecimal("50"));
        }
        assertThat(of(stated)).isEqualTo(new Text(zh, en));
    }

    @ParameterizedTest
    @CsvSource({
        "SHARE,45,PERCENT,占 45 %",
        "GROWTH,12.5,PERCENT,同比增长 12.5 %",
        "GROWTH,-3,PERCENT,同比下降 3 %",
        "POINT_CHANGE,2,PERCENTAGE_POINT,比上年提高 2 个百分点",
        "POINT_CHANGE,-2,PERCENTAGE_POINT,比上年下降 2 个百分点",
        "DIFFERENCE,300,CASE,比上年增加 300 件",
        "DIFFERENCE,-300,CASE,比上年减少 300 件"
    })
    void whatANumberSaysOfItsFigureIsSaid(FigureForm form, String value, UnitClass unit, String zh) {
        assertThat(of(figure(value, unit).form(form)).zh()).isEqualTo(zh);
    }

    @Test
    void theMeasureWordOfTheReportIsKept() {
        assertThat(of(figure("3", UnitClass.CASE).word("宗")).zh()).isEqualTo("3 宗");
    }

    @ParameterizedTest
    @EnumSource(Scope.Whose.class)
    void everyOwnerOfAFigureHasAName(Scope.Whose whose) {
        Scope scope =
                new Scope(Optional.of(whose), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(of(figure("3", UnitClass.CASE).scope(scope)).zh()).matches("3 件（\\p{IsHan}+）");
    }

    @ParameterizedTest
    @EnumSource(Scope.Side.class)
    void everySideHasAName(Scope.Side side) {
        Scope scope =
                new Scope(Optional.empty(), Optional.of(side), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(of(figure("3", UnitClass.CASE).scope(scope)).zh()).matches("3 件（\\p{IsHan}+）");
    }

    @ParameterizedTest
    @EnumSource(Scope.Time.class)
    void everyTimeHasAName(Scope.Time time) {
        Scope scope =
                new Scope(Optional.empty(), Optional.empty(), Optional.of(time), Optional.empty(), Optional.empty());
        assertThat(of(figure("3", UnitClass.CASE).scope(scope)).zh()).matches("3 件（\\p{IsHan}+）");
    }
}
