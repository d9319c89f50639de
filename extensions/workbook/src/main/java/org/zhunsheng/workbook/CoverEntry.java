package org.zhunsheng.workbook;

import java.util.Arrays;
import java.util.Optional;
import org.zhunsheng.core.text.LocalText;

/** What the cover asks for or shows. */
enum CoverEntry {
    KIND("kind", "本表读作", "read as", "由程序读取为何种文件，不要改动", "what programs read the workbook as; not to be changed"),
    UNIT_NAME("unit.name", "单位全称", "unit", "与公章一致", "as on the seal"),
    UNIT_NAME_EN("unit.name-en", "英文名称", "name in English", "可不填", "may stay empty"),
    UNIT_ID("unit.id", "单位标识", "short name", "同批单位中唯一的简短名称", "short and unique among the units assessed together"),
    UNIT_KIND("unit.kind", "单位类别", "kind of unit", "从下拉列表选取", "choose from the list"),
    DIVISION_CODE("unit.division-code", "行政区划代码", "division code", "6 位或 12 位，可不填", "6 or 12 digits; may stay empty"),
    CREDIT_CODE(
            "unit.credit-code",
            "统一社会信用代码",
            "social credit code",
            "18 位，校验码须正确，可不填",
            "18 characters with a correct check character; may stay empty"),
    SUPERIOR("unit.superior", "上一级单位", "superior", "向其报告的上级，可不填", "to which it reports; may stay empty"),
    FROM("period.from", "评估期起", "period from", "年-月-日", "year-month-day"),
    TO("period.to", "评估期止", "period to", "年-月-日", "year-month-day"),
    TITLE("title", "报告标题", "title of the report", "如实照录", "as written"),
    ISSUER("issuer", "报告单位", "issued by", "每行一个，如实照录", "one a row, as signed"),
    ADDRESSEE("addressee", "主送", "addressed to", "每行一个", "one a row"),
    SIGNED_ON("signed-on", "落款日期", "signed on", "可不填", "may stay empty"),
    SUBMITTED_ON("submitted-on", "报送日期", "submitted on", "可不填", "may stay empty"),
    PUBLISHED_ON("published-on", "公开日期", "published on", "可不填", "may stay empty"),
    EXTENT(
            "extent",
            "录入范围",
            "taken in",
            "全文或者节选；节选的，未录入的部分不按“未写明”处理；不填为全文",
            "whole or excerpt; what an excerpt leaves out does not count as missing; empty means whole"),
    SOURCE("source", "公开网址", "address of the public copy", "以 https:// 开头，可不填", "begins with https://; may stay empty"),
    CATALOGUE("about.catalogue", "指标体系", "catalogue", "", ""),
    SCHEME("about.scheme", "评分细则", "scheme", "", ""),
    PROFILE("about.profile", "适用方案", "profile", "", ""),
    SHEETS("about.sheets", "工作表数", "sheets", "不要增加或删去工作表", "do not add or delete sheets"),
    FACTS("about.facts", "填报事项数", "facts asked for", "不要删去打印的行", "do not delete printed rows"),
    NOTICE("about.notice", "声明", "notice", "", "");

    private final String key;
    private final LocalText title;
    private final LocalText hint;

    CoverEntry(String key, String zh, String en, String hintZh, String hintEn) {
        this.key = key;
        this.title = LocalText.of(zh, en);
        this.hint = LocalText.of(hintZh, hintEn);
    }

    String key() {
        return key;
    }

    LocalText title() {
        return title;
    }

    LocalText hint() {
        return hint;
    }

    /** Whether it has to be filled in. */
    boolean isRequired() {
        return switch (this) {
            case UNIT_NAME, UNIT_ID, UNIT_KIND, FROM, TO, TITLE -> true;
            default -> false;
        };
    }

    /** Whether only an annual report has it. */
    boolean isOfReport() {
        return switch (this) {
            case TITLE, ISSUER, ADDRESSEE, SIGNED_ON, SUBMITTED_ON, PUBLISHED_ON, EXTENT, SOURCE -> true;
            default -> false;
        };
    }

    static Optional<CoverEntry> of(String key) {
        return Arrays.stream(values()).filter(entry -> entry.key.equals(key)).findFirst();
    }
}
