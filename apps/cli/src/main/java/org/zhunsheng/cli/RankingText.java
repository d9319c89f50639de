package org.zhunsheng.cli;

import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.compare.Change;
import org.zhunsheng.indicators.compare.CohortRanking;
import org.zhunsheng.indicators.compare.Place;
import org.zhunsheng.indicators.compare.Quantiles;
import org.zhunsheng.indicators.compare.UnitScore;
import org.zhunsheng.indicators.engine.VetoState;

/** A ranking as a table for people. */
final class RankingText {
    private static final int STATED = 9;
    private static final int LABEL = 18;
    private static final int PLACE = 8;
    private static final int TOTAL = 16;
    private static final int AWAY = 10;
    private static final int GAP = 2;

    private final TerminalWriter page;
    private final CliMessages words;
    private final IndicatorCatalogue catalogue;

    RankingText(TerminalWriter page, CliMessages words, IndicatorCatalogue catalogue) {
        this.page = page;
        this.words = words;
        this.catalogue = catalogue;
    }

    /** Every unit with the places that are possible, and how far it is from the best and the median. */
    void ranking(String heading, CohortRanking ranking) {
        page.heading(heading);
        row(
                words.get("place"),
                words.get("unit"),
                words.get("stated-place"),
                words.get("verified"),
                words.get("to-best"),
                words.get("to-median"));
        for (Place place : ranking.places()) {
            row(
                    place.best() == place.worst() ? Integer.toString(place.best()) : place.best() + "–" + place.worst(),
                    name(place.unit()),
                    Integer.toString(place.stated()),
                    Numbers.two(place.unit().verified()),
                    Numbers.signed(place.toBest().low()),
                    Numbers.signed(place.toMedian().low()));
        }
        struck(ranking);
        if (ranking.places().stream().anyMatch(place -> isOpen(place.unit()))) {
            page.blank();
            page.item("", words.get("rank-open-note"));
        }
        page.blank();
        quantiles(words.get("low-end"), ranking.total().low());
        quantiles(words.get("high-end"), ranking.total().high());
        page.blank();
        page.item(
                "",
                words.get("ranking-note", separable(ranking), ranking.places().size()));
    }

    /** The name; with a mark and the worst grade where a veto may still put the unit out. */
    private String name(UnitScore unit) {
        String name = unit.name().in(words.lang());
        return isOpen(unit) ? words.get("rank-open", name + words.get("bracket", unit.worst())) : name;
    }

    private static boolean isOpen(UnitScore unit) {
        return unit.disqualification() == VetoState.OPEN;
    }

    private void struck(CohortRanking ranking) {
        if (!ranking.struck().isEmpty()) {
            page.heading(words.get("struck-heading", ranking.struck().size()));
            ranking.struck()
                    .forEach(unit -> page.item(
                            "  ",
                            words.get("struck-line", unit.name().in(words.lang()), Numbers.two(unit.verified()))));
        }
    }

    private static long separable(CohortRanking ranking) {
        return ranking.places().stream()
                .filter(place -> place.notSeparable() == 0)
                .count();
    }

    private void row(String place, String unit, String stated, String total, String best, String median) {
        int name = page.width() - PLACE - STATED - TOTAL - 2 * AWAY - GAP;
        page.row(
                Layout.left(place, PLACE),
                unit,
                name,
                Layout.right(stated, STATED)
                        + Layout.right(total, TOTAL + GAP)
                        + Layout.right(best, AWAY)
                        + Layout.right(median, AWAY));
    }

    private void quantiles(String label, Quantiles quantiles) {
        page.item(
                Layout.left(label, LABEL),
                words.get(
                        "quantiles",
                        Numbers.two(quantiles.least()),
                        Numbers.two(quantiles.lower()),
                        Numbers.two(quantiles.median()),
                        Numbers.two(quantiles.upper()),
                        Numbers.two(quantiles.most())));
    }

    /** One unit against the others, by dimension. */
    void unit(CohortRanking ranking, UnitScore unit) {
        page.heading(words.get(
                "ranked-unit", unit.name().in(words.lang()), ranking.places().size()));
        int name = page.width() - TOTAL - 2 * TOTAL;
        page.line(Layout.left("", name)
                + Layout.right(words.get("points"), TOTAL)
                + Layout.right(words.get("to-best"), TOTAL)
                + Layout.right(words.get("to-median"), TOTAL));
        against(words.get("verified"), name, unit.verified(), ranking.total());
        unit.dimensions().forEach((code, interval) -> {
            CohortRanking.Ends ends = ranking.dimensions().get(code);
            if (ends != null) {
                against(title(code), name, interval, ends);
            }
        });
        page.blank();
        page.item("", words.get("ranked-unit-note"));
    }

    private void against(String label, int name, ScoreInterval interval, CohortRanking.Ends ends) {
        page.row(
                "",
                label,
                name,
                Layout.right(Numbers.two(interval), TOTAL)
                        + Layout.right(both(ends.toBest(interval)), TOTAL)
                        + Layout.right(both(ends.toMedian(interval)), TOTAL));
    }

    private static String both(Change change) {
        return Numbers.signed(change.low()) + " / " + Numbers.signed(change.high());
    }

    private String title(IndicatorCode code) {
        return catalogue
                .titleOf(code)
                .map(title -> code + " " + title.in(words.lang()))
                .orElseGet(code::value);
    }
}
