package org.zhunsheng.workbook;

import java.util.Optional;

/**
 * A fact or figure as a row states it.
 *
 * @param row where it stands
 * @param code the code of the fact
 * @param unit what is counted, or the name of the type of value
 * @param value the value as documents write it: a number, true or false, or a text
 * @param counted whether it is a figure with a unit of count
 * @param order its place among its like; the last if the row gives none
 */
record Statement(SheetRow row, String code, Optional<String> unit, Object value, boolean counted, int order) {}
