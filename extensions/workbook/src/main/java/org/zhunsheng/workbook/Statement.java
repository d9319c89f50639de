package org.zhunsheng.workbook;

import java.util.Optional;
import org.zhunsheng.core.figure.UnitClass;

/**
 * A fact or figure as a row states it.
 *
 * @param row where it stands
 * @param code the code of the fact; empty for a figure that has none
 * @param name what the row calls it; the label of a figure without a code
 * @param unit what is counted; empty if it is no figure
 * @param value the value as documents write it: a number, true or false, or a text
 * @param order its place among its like; the last if the row gives none
 */
record Statement(
        SheetRow row, Optional<String> code, Optional<String> name, Optional<UnitClass> unit, Object value, int order) {
    /** Whether it is a figure with a unit of count. */
    boolean counted() {
        return unit.isPresent();
    }
}
