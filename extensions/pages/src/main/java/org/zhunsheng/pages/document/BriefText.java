package org.zhunsheng.pages.document;

import java.util.List;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.pages.view.Brief;
import org.zhunsheng.pages.view.Dimension;
import org.zhunsheng.pages.view.Text;

/** The brief as plain text. */
final class BriefText {
    private static final int BAR = 20;
    private static final int THOUSAND = 1000;

    private BriefText() {}

    static String of(Brief brief, Lang lang) {
        StringBuilder text = new StringBuilder();
        text.append(brief.unit().in(lang)).append('\n');
        text.append(brief.subject().in(lang)).append("\n\n");
        text.append(brief.lead().in(lang)).append("\n\n");
        for (Brief.BriefTotal total : brief.totals()) {
            text.append(labelled(total.label(), total.score(), lang))
                    .append(lang == Lang.ZH ? "（" : " (")
                    .append(total.meaning().in(lang))
                    .append(lang == Lang.ZH ? "）" : ")")
                    .append('\n');
        }
        text.append('\n').append(Text.word("brief-chart").in(lang)).append('\n');
        brief.bars().forEach(bar -> text.append(bar(bar, lang)).append('\n'));
        for (Brief.Section section : brief.sections()) {
            text.append('\n').append(section.heading().in(lang)).append('\n');
            lines(section.lines(), lang).forEach(line -> text.append(line).append('\n'));
        }
        text.append('\n');
        brief.foot().forEach(line -> text.append(line.in(lang)).append('\n'));
        return text.toString();
    }

    /** The lines of a section, numbered where there are several. */
    static List<String> lines(List<Text> lines, Lang lang) {
        if (lines.size() == 1) {
            return List.of(lines.get(0).in(lang));
        }
        return java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(i -> (i + 1) + ". " + lines.get(i).in(lang))
                .toList();
    }

    private static String bar(Dimension dimension, Lang lang) {
        int certain = dimension.shares().certain() * BAR / THOUSAND;
        int open = dimension.shares().open() * BAR / THOUSAND;
        return "█".repeat(certain)
                + "▒".repeat(open)
                + "·".repeat(BAR - certain - open)
                + " "
                + dimension.title().in(lang)
                + " "
                + dimension.score()
                + " / "
                + dimension.available();
    }

    static String labelled(Text label, Text value, Lang lang) {
        return Text.word("labelled", label, value).in(lang);
    }
}
