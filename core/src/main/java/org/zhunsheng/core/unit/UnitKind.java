package org.zhunsheng.core.unit;

import org.zhunsheng.core.text.LocalText;

/** What kind of body a government unit is. The kind decides which indicators and duties apply to it. */
public enum UnitKind {
    /** A province, autonomous region or municipality under the central government. */
    PROVINCE("省级政府", "provincial government"),
    /** A prefecture-level city, prefecture or league. */
    PREFECTURE("市级政府", "prefecture-level government"),
    /** A county, county-level city or city district. */
    COUNTY("县级政府", "county-level government"),
    /** A township, town, or sub-district office. */
    TOWNSHIP("乡镇政府、街道办事处", "township or sub-district"),
    /** A department of a government at or above the county level. */
    DEPARTMENT("政府部门", "government department"),
    /** A development or demonstration zone run by a management committee: without a people's congress of its own. */
    FUNCTIONAL_ZONE("功能区", "functional zone");

    private final LocalText title;

    UnitKind(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** The name of the kind. */
    public LocalText title() {
        return title;
    }
}
