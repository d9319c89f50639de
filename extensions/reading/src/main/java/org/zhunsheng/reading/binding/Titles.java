package org.zhunsheng.reading.binding;

/** Leaves the titles of papers out of a label: 制定《垂钓管理办法》等政府规章 is 制定政府规章. */
final class Titles {
    private static final int SHORTEST = 6;

    private Titles() {}

    /** {@code label} without the titles that stand in it, and without 等 behind them. */
    static String without(String label) {
        int open = label.indexOf('《');
        if (open < 0) {
            return label;
        }
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (open >= 0) {
            int close = label.indexOf('》', open);
            if (close < 0) {
                break;
            }
            int end = label.startsWith("等", close + 1) ? close + 2 : close + 1;
            if (end > close + 1 || close - open > SHORTEST) {
                rest.append(label, from, open);
                from = end;
            }
            open = label.indexOf('《', close);
        }
        return rest.append(label.substring(from)).toString();
    }

    /** {@code label} without the bracket that ends it: 法治讲座 of 法治讲座(培训、报告会). */
    static String withoutLastBracket(String label) {
        int open = label.lastIndexOf('(');
        return open < 2 ? label : label.substring(0, open);
    }
}
