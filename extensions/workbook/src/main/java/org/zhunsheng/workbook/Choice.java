package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.EvidenceKind;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.PartsCoverage;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.core.unit.UnitKind;

/**
 * The constants of a type as a cell offers them in its drop-down. A cell is understood in either language, and by the constant's
 * own name.
 *
 * @param <E> the type
 */
final class Choice<E extends Enum<E>> {
    static final Choice<UnitKind> UNIT_KIND = new Choice<>(UnitKind.class, UnitKind::title);
    static final Choice<WorkbookKind> WORKBOOK_KIND = new Choice<>(WorkbookKind.class, WorkbookKind::title);
    static final Choice<ReportExtent> EXTENT = new Choice<>(ReportExtent.class, ReportExtent::title);
    static final Choice<SectionKind> SECTION_KIND = new Choice<>(SectionKind.class, SectionKind::title);
    static final Choice<UnitClass> COUNT_UNIT = new Choice<>(UnitClass.class, UnitClass::title);
    static final Choice<ValueType> VALUE_TYPE = new Choice<>(ValueType.class, ValueType::title);
    static final Choice<Exactness> EXACTNESS = new Choice<>(Exactness.class, exactness -> switch (exactness) {
        case EXACT -> LocalText.of("准确", "exact");
        case ABOUT -> LocalText.of("约", "about");
        case MORE_THAN -> LocalText.of("余", "more than");
        case AT_LEAST -> LocalText.of("以上", "at least");
        case LESS_THAN -> LocalText.of("不足", "less than");
        case AT_MOST -> LocalText.of("以内", "at most");
        case RANGE -> LocalText.of("至", "range");
    });
    static final Choice<FigureForm> FORM = new Choice<>(FigureForm.class, form -> switch (form) {
        case LEVEL -> LocalText.of("数值", "value");
        case SHARE -> LocalText.of("占比", "share");
        case GROWTH -> LocalText.of("增长率", "growth");
        case POINT_CHANGE -> LocalText.of("百分点变化", "change in points");
        case DIFFERENCE -> LocalText.of("增减数", "difference");
    });
    static final Choice<Scope.Whose> WHOSE = new Choice<>(Scope.Whose.class, whose -> switch (whose) {
        case OWN -> LocalText.of("本级", "own organ");
        case AREA -> LocalText.of("全域", "whole area");
        case LOWER -> LocalText.of("下级", "level below");
        case COURT -> LocalText.of("法院", "court");
        case OTHER -> LocalText.of("其他", "other");
    });
    static final Choice<Scope.Side> SIDE = new Choice<>(Scope.Side.class, side -> switch (side) {
        case REVIEWER -> LocalText.of("复议机关", "reviewing organ");
        case RESPONDENT -> LocalText.of("被申请人", "respondent");
        case PLAINTIFF -> LocalText.of("原告", "plaintiff");
        case DEFENDANT -> LocalText.of("被告", "defendant");
        case FILING -> LocalText.of("报备机关", "filing");
        case RECEIVING -> LocalText.of("备案审查机关", "receiving");
    });
    static final Choice<Scope.Time> TIME = new Choice<>(Scope.Time.class, time -> switch (time) {
        case YEAR -> LocalText.of("报告年度", "year");
        case PART -> LocalText.of("部分时段", "part of the year");
        case SINCE -> LocalText.of("累计", "since a start");
        case YEAR_BEFORE -> LocalText.of("上年度", "year before");
        case AS_OF -> LocalText.of("截至某日", "as of a day");
    });
    static final Choice<AssuranceLevel> STANDING = new Choice<>(AssuranceLevel.class, standing -> switch (standing) {
        case SELF_REPORTED -> LocalText.of("自评", "self-reported");
        case REVIEWED -> LocalText.of("审核", "reviewed");
        case VERIFIED -> LocalText.of("核验", "verified");
    });
    static final Choice<EvidenceKind> EVIDENCE_KIND = new Choice<>(EvidenceKind.class, kind -> switch (kind) {
        case DOCUMENT -> LocalText.of("文件", "document");
        case WEB_PAGE -> LocalText.of("网页", "web page");
        case RECORD -> LocalText.of("记录", "record");
        case STATISTICS -> LocalText.of("统计报表", "statistics");
        case SURVEY -> LocalText.of("问卷", "survey");
        case CASE_FILE -> LocalText.of("案卷", "case file");
        case PHOTO -> LocalText.of("照片", "photo");
    });
    static final Choice<PartsCoverage> COVERAGE = new Choice<>(PartsCoverage.class, coverage -> switch (coverage) {
        case EXHAUSTIVE -> LocalText.of("合计等于总数", "parts add up");
        case DISJOINT -> LocalText.of("互斥但不穷尽", "disjoint but not all");
        case OVERLAPPING -> LocalText.of("其中（可重叠）", "of which (may overlap)");
        case REMAINDER -> LocalText.of("互斥加其余", "disjoint plus a rest");
    });

    private final ImmutableMap<E, LocalText> titles;

    private Choice(Class<E> type, Function<E, LocalText> title) {
        this.titles = Maps.toMap(EnumSet.allOf(type), title::apply);
    }

    String title(E constant, Lang lang) {
        return java.util.Objects.requireNonNull(titles.get(constant)).in(lang);
    }

    /** The constant that {@code written} names. */
    Optional<E> find(String written) {
        String sought = written.strip().toLowerCase(Locale.ROOT);
        return titles.entrySet().stream()
                .filter(entry -> entry.getValue().zh().equals(sought)
                        || entry.getValue().en().toLowerCase(Locale.ROOT).equals(sought)
                        || entry.getKey().name().toLowerCase(Locale.ROOT).equals(sought))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What a refusal of {@code written} says of the nearest title; blank if none is near. */
    LocalText nearest(String written) {
        List<String> known = titles.entrySet().stream()
                .flatMap(entry -> Stream.of(
                        entry.getValue().zh(),
                        entry.getValue().en(),
                        entry.getKey().name()))
                .toList();
        return NearestWord.of(written, known)
                .flatMap(this::find)
                .map(titles::get)
                .map(NearestWord::hint)
                .orElse(LocalText.same(""));
    }

    /** All that a cell can say, for a message. */
    LocalText allowed() {
        return LocalText.of(joined(Lang.ZH, "、"), joined(Lang.EN, ", "));
    }

    /** All that a cell can say, as the formula of a drop-down; no title has a comma. */
    String dropDown(Lang lang) {
        return "\"" + joined(lang, ",") + "\"";
    }

    private String joined(Lang lang, String separator) {
        return titles.values().stream().map(title -> title.in(lang)).collect(Collectors.joining(separator));
    }
}
