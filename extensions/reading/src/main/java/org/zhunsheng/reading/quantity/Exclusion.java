package org.zhunsheng.reading.quantity;

import org.zhunsheng.core.text.LocalText;

/** Why a number is no figure. Which numbers belong to a class is said by the rules in {@code exclusions.yaml}. */
public enum Exclusion {
    /** 2023年, 2021—2025年. */
    YEAR("年份", "year"),
    /** 12月4日, 1—11月, 12.4. */
    DATE("日期", "date"),
    /** 近三年, 连续两年. */
    PERIOD("期间", "period"),
    /** 15:30, 7×24小时. */
    TIME("时刻", "time of day"),
    /** 〔2021〕33号. */
    DOCUMENT_NUMBER("文号", "document number"),
    /** 国务院令第492号. */
    LAW_NUMBER("法令编号", "number of a law"),
    /** 第二十四条. */
    ARTICLE("条款编号", "article"),
    /** 一是, （一）, 第四期. */
    ORDINAL("序号", "ordinal"),
    /** 二十届三中全会. */
    ASSEMBLY("会议届次", "assembly"),
    /** 12345. */
    HOTLINE("热线名称", "hotline"),
    /** 三项制度, 1+3+N, 八五. */
    NAME("含数字的名称", "name with a number"),
    /** A number inside 《》. */
    TITLE("文件标题", "title of a document"),
    /** 0394-8288888. */
    TELEPHONE("电话或编码", "telephone or code"),
    /** 前五, 第2位. */
    RANK("排名", "rank"),
    /** XX万元, *次. */
    TEMPLATE("未填写的模板", "unfilled template"),
    /** 3.0版. */
    VERSION("版本号", "version"),
    /** A number in an address of the web. */
    ADDRESS("网址", "web address"),
    /** 一批, 进一步. */
    IDIOM("惯用语", "idiom");

    private final LocalText title;

    Exclusion(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** The name of the class. */
    public LocalText title() {
        return title;
    }
}
