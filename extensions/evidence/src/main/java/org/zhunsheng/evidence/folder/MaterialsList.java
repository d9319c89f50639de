package org.zhunsheng.evidence.folder;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.paper.EvidenceList;
import org.zhunsheng.core.paper.Paper;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.pages.document.ListDocument;
import org.zhunsheng.workbook.RepeatableWorkbook;

/**
 * The list of the materials of a folder (材料目录) by indicator, as a workbook or a Word document. An indicator without papers has a row
 * that says so; a paper that proves several indicators stands under each. Immutable and thread-safe.
 */
public final class MaterialsList {
    private static final ImmutableList<Integer> WIDTHS = ImmutableList.of(6, 18, 22, 12, 10, 5, 11, 10, 6);
    private static final ImmutableList<Integer> CELLS = ImmutableList.of(6, 34, 40, 20, 12, 7, 22, 44, 68);
    private static final int SHORT_HASH = 8;

    private final EvidenceList list;
    private final Lang lang;
    private final ImmutableList<ImmutableList<String>> rows;

    private MaterialsList(EvidenceList list, Lang lang, ImmutableList<ImmutableList<String>> rows) {
        this.list = list;
        this.lang = lang;
        this.rows = rows;
    }

    /** The list of {@code list}, with a row for each of the indicators in {@code asked}. */
    public static MaterialsList of(
            EvidenceList list, IndicatorCatalogue catalogue, Set<IndicatorCode> asked, Lang lang) {
        ImmutableListMultimap.Builder<IndicatorCode, Paper> bound = ImmutableListMultimap.builder();
        List<Paper> others = new ArrayList<>();
        for (Paper paper : list.papers()) {
            Set<IndicatorCode> codes = new LinkedHashSet<>();
            paper.binds().forEach(binding -> binding.indicator().ifPresent(codes::add));
            codes.forEach(code -> bound.put(code, paper));
            if (codes.isEmpty()) {
                others.add(paper);
            }
        }
        ImmutableListMultimap<IndicatorCode, Paper> byIndicator = bound.build();
        Set<IndicatorCode> all = new LinkedHashSet<>(asked);
        byIndicator.keySet().stream().sorted().forEach(all::add);
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        int number = 1;
        for (IndicatorCode code : all) {
            String title = code.value()
                    + catalogue.titleOf(code).map(text -> " " + text.in(lang)).orElse("");
            if (byIndicator.get(code).isEmpty()) {
                rows.add(ImmutableList.of("", title, word("list-empty").in(lang), "", "", "", "", "", ""));
            }
            for (Paper paper : byIndicator.get(code)) {
                rows.add(row(number++, title, paper));
            }
        }
        for (Paper paper : others) {
            rows.add(row(number++, "", paper));
        }
        return new MaterialsList(list, lang, rows.build());
    }

    private static ImmutableList<String> row(int number, String indicator, Paper paper) {
        return ImmutableList.of(
                Integer.toString(number),
                indicator,
                paper.title().orElse(paper.file()),
                paper.number().orElse(""),
                paper.dated().map(LocalDate::toString).orElse(""),
                paper.pages().map(String::valueOf).orElse(""),
                paper.from().orElse(""),
                paper.file(),
                paper.sha256());
    }

    private static LocalText word(String key) {
        return FolderFinding.MESSAGES.render(key);
    }

    /** The rows: number, indicator, title, document number, date, pages, unit, file, digest. */
    public ImmutableList<ImmutableList<String>> rows() {
        return rows;
    }

    private List<String> head() {
        return Splitter.on('|').splitToList(word("list-head").in(lang));
    }

    /**
     * Writes the list as {@code .docx}, and leaves {@code out} open.
     *
     * @throws IOException if the stream fails
     */
    public void writeWord(OutputStream out) throws IOException {
        List<List<String>> shown = rows.stream()
                .<List<String>>map(row -> {
                    List<String> cells = new ArrayList<>(row);
                    String hash = cells.get(cells.size() - 1);
                    cells.set(cells.size() - 1, hash.substring(0, Math.min(SHORT_HASH, hash.length())));
                    return cells;
                })
                .toList();
        ListDocument.writeWord(
                ImmutableList.of(list.title(), word("list-title").in(lang)), WIDTHS, head(), shown, lang, out);
    }

    /**
     * Writes the list as {@code .xlsx}, and leaves {@code out} open.
     *
     * @throws IOException if the stream fails
     */
    public void writeWorkbook(OutputStream out) throws IOException {
        RepeatableWorkbook.write(
                workbook -> {
                    Worksheet sheet = workbook.newWorksheet(word("list-title").in(lang));
                    List<String> head = head();
                    for (int i = 0; i < head.size(); i++) {
                        sheet.width(i, CELLS.get(i));
                        sheet.value(0, i, head.get(i));
                    }
                    sheet.range(0, 0, 0, head.size() - 1)
                            .style()
                            .bold()
                            .borderStyle(BorderStyle.THIN)
                            .set();
                    for (int i = 0; i < rows.size(); i++) {
                        for (int j = 0; j < head.size(); j++) {
                            sheet.value(i + 1, j, rows.get(i).get(j));
                        }
                    }
                    sheet.freezePane(0, 1);
                },
                lang,
                out);
    }
}
