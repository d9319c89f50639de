package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.CreditCode;
import org.zhunsheng.core.unit.DivisionCode;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.workbook.SheetPen.Look;

/** The cover and the instructions. */
final class CoverSheet {
    private static final int ROWS_OF_A_LIST = 4;

    private final FormContent form;
    private final Lang lang;

    private final boolean more;

    /**
     * A cover.
     *
     * @param more whether the workbook has a sheet beside those that every form has
     */
    CoverSheet(FormContent form, boolean more) {
        this.form = form;
        this.more = more;
        this.lang = form.lang();
    }

    /** What the cover says of {@code unit} and {@code period}. */
    static ImmutableListMultimap.Builder<CoverEntry, Object> entries(
            GovernmentUnit unit, ReportingPeriod period, Lang lang) {
        ImmutableListMultimap.Builder<CoverEntry, Object> entries = ImmutableListMultimap.builder();
        entries.put(CoverEntry.UNIT_NAME, unit.name());
        unit.nameEn().ifPresent(name -> entries.put(CoverEntry.UNIT_NAME_EN, name));
        entries.put(CoverEntry.UNIT_ID, unit.id());
        entries.put(CoverEntry.UNIT_KIND, Choice.UNIT_KIND.title(unit.kind(), lang));
        unit.divisionCode().map(DivisionCode::value).ifPresent(code -> entries.put(CoverEntry.DIVISION_CODE, code));
        unit.creditCode().map(CreditCode::value).ifPresent(code -> entries.put(CoverEntry.CREDIT_CODE, code));
        unit.superior().ifPresent(superior -> entries.put(CoverEntry.SUPERIOR, superior));
        entries.put(CoverEntry.FROM, period.from());
        entries.put(CoverEntry.TO, period.to());
        return entries;
    }

    static ImmutableListMultimap<CoverEntry, Object> entries(AnnualReport report, Lang lang) {
        ImmutableListMultimap.Builder<CoverEntry, Object> entries = entries(report.unit(), report.period(), lang);
        entries.put(CoverEntry.TITLE, report.title());
        entries.putAll(CoverEntry.ISSUER, report.issuers());
        entries.putAll(CoverEntry.ADDRESSEE, report.addressees());
        report.signedOn().ifPresent(day -> entries.put(CoverEntry.SIGNED_ON, day));
        report.submittedOn().ifPresent(day -> entries.put(CoverEntry.SUBMITTED_ON, day));
        report.publishedOn().ifPresent(day -> entries.put(CoverEntry.PUBLISHED_ON, day));
        entries.put(
                CoverEntry.EXTENT,
                Choice.EXTENT.title(report.excerpt() ? ReportExtent.EXCERPT : ReportExtent.WHOLE, lang));
        report.source().ifPresent(source -> entries.put(CoverEntry.SOURCE, source.toString()));
        return entries.build();
    }

    void write(Workbook workbook, ImmutableListMultimap<CoverEntry, Object> entries) throws IOException {
        SheetPen pen = new SheetPen(
                workbook.newWorksheet(FormText.of("sheet.cover", lang)), Table.COVER, TableColumns.ofCover(), lang);
        pen.head(FormText.of("title", lang), FormText.of("hint.cover", lang));
        pen.hide(Column.KEY);
        int row = FormLayout.FIRST_ROW;
        for (CoverEntry entry : CoverEntry.values()) {
            if (entry.isOfReport() && form.kind() == WorkbookKind.DOSSIER) {
                continue;
            }
            for (Object value : values(entry, entries)) {
                row(pen, row, entry, value);
                row++;
            }
        }
        pen.end(true);
        guide(workbook);
    }

    private void row(SheetPen pen, int row, CoverEntry entry, Object value) {
        pen.write(row, Column.KEY, entry.key(), Look.SHOWN);
        pen.write(row, Column.LABEL, entry.title().in(lang) + (entry.isRequired() ? Column.STAR : ""), Look.SHOWN);
        pen.write(row, Column.HINT, entry.hint().in(lang), Look.SHOWN);
        boolean shown = entry.key().startsWith("about.") || entry == CoverEntry.KIND;
        pen.write(row, Column.ENTRY, value, shown ? Look.SHOWN : isDay(entry) ? Look.DAY : Look.TEXT);
        if (entry == CoverEntry.UNIT_KIND) {
            pen.choices(row, row, Column.ENTRY, Choice.UNIT_KIND.dropDown(lang));
        } else if (entry == CoverEntry.EXTENT) {
            pen.choices(row, row, Column.ENTRY, Choice.EXTENT.dropDown(lang));
        }
    }

    private List<?> values(CoverEntry entry, ImmutableListMultimap<CoverEntry, Object> entries) {
        return switch (entry) {
            case KIND -> List.of(Choice.WORKBOOK_KIND.title(form.kind(), lang));
            case CATALOGUE ->
                List.of(form.tailoring().catalogue().title().in(lang) + "("
                        + form.tailoring().catalogue().id() + ")");
            case SCHEME ->
                List.of(form.tailoring().scheme().title().in(lang) + "("
                        + form.tailoring().scheme().id() + ", "
                        + form.tailoring().scheme().version() + ")");
            case PROFILE ->
                List.of(
                        form.profiles().isEmpty()
                                ? "—"
                                : form.profiles().stream()
                                        .map(profile -> profile.title().in(lang))
                                        .collect(Collectors.joining("\n")));
            case SHEETS -> List.of(Integer.toString(sheets()));
            case FACTS -> List.of(Integer.toString(form.layout().facts()));
            case NOTICE ->
                List.of(form.tailoring().catalogue().notice().in(lang) + "\n"
                        + form.tailoring().scheme().notice().in(lang));
            case ISSUER, ADDRESSEE -> {
                List<Object> all = new java.util.ArrayList<>(entries.get(entry));
                while (all.size() < ROWS_OF_A_LIST) {
                    all.add("");
                }
                yield all;
            }
            default -> entries.get(entry).isEmpty() ? List.of("") : entries.get(entry);
        };
    }

    /** Cover, instructions, dimensions, figures, their check, and the lists of the document. */
    private int sheets() {
        int lists = form.kind() == WorkbookKind.DOSSIER ? 1 : 8;
        return 4 + form.layout().dimensions().size() + lists + (more ? 1 : 0);
    }

    private static boolean isDay(CoverEntry entry) {
        return switch (entry) {
            case FROM, TO, SIGNED_ON, SUBMITTED_ON, PUBLISHED_ON -> true;
            default -> false;
        };
    }

    private void guide(Workbook workbook) throws IOException {
        SheetPen pen = new SheetPen(
                workbook.newWorksheet(FormText.of("sheet.guide", lang)),
                Table.GUIDE,
                ImmutableList.of(Column.GUIDE),
                lang);
        pen.head(FormText.of("sheet.guide", lang), "");
        int row = FormLayout.FIRST_ROW;
        for (String line : FormText.of("guide." + form.kind().name(), lang).split("\n", -1)) {
            pen.write(row, Column.GUIDE, line, Look.SHOWN);
            row++;
        }
        for (var dropped : form.tailoring().dropped().entrySet()) {
            pen.write(
                    row,
                    Column.GUIDE,
                    FormText.of(
                            "guide.dropped",
                            lang,
                            dropped.getKey() + " "
                                    + form.tailoring()
                                            .catalogue()
                                            .titleOf(dropped.getKey())
                                            .map(title -> title.in(lang))
                                            .orElse(""),
                            dropped.getValue().in(lang)),
                    Look.SHOWN);
            row++;
        }
        pen.end(true);
    }
}
