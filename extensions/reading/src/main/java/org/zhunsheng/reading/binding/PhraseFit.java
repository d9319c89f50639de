package org.zhunsheng.reading.binding;

/**
 * A phrase found in a label.
 *
 * @param phrase the phrase
 * @param start where it begins in the label
 * @param end where it ends
 * @param inserted how many unknown characters stand inside it
 * @param ahead the words before it
 * @param narrowed the unknown words before it
 * @param continued the unknown words behind it
 * @param aside the words before a verb that the name is the object of: where, how and by whom it was done
 */
record PhraseFit(
        Phrase phrase,
        int start,
        int end,
        int inserted,
        String ahead,
        String narrowed,
        String continued,
        String aside) {
    int length() {
        return phrase.text().length();
    }

    boolean isClear() {
        return inserted == 0 && narrowed.isEmpty() && continued.isEmpty();
    }

    /** Longer names win; words that stand inside, before or behind them count against them. */
    int weight() {
        return length() * 4
                - inserted * 3
                - (inserted == 0 ? 0 : 3)
                - (narrowed.isEmpty() ? 0 : 2)
                - (continued.isEmpty() ? 0 : 3)
                - (aside.isEmpty() ? 0 : 1);
    }
}
