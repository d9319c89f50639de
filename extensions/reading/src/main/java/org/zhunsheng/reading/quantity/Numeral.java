package org.zhunsheng.reading.quantity;

/** In which signs a number is written. */
public enum Numeral {
    /** 25, 2.73万. */
    ARABIC,
    /** 三, 百分之五十. */
    CHINESE
}
