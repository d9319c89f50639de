package org.zhunsheng.serialization;

/**
 * How much a document may hold. A file beyond a limit is refused as soon as that is seen, whatever else is in it.
 *
 * @param bytes the size of the file
 * @param depth how deep objects and lists may lie in each other
 * @param nodes how many values there may be
 * @param textLength characters of one text or key
 * @param numberLength characters of one number
 */
public record ReadLimits(int bytes, int depth, int nodes, int textLength, int numberLength) {
    /** 10 MiB, 32 levels, 500 000 values, 20 000 characters a text, 40 a number. */
    public static final ReadLimits DEFAULT = new ReadLimits(10 * 1024 * 1024, 32, 500_000, 20_000, 40);

    private static final int TEXTS_IN_A_LINE = 5;

    /** Characters of one line of YAML: five of the longest texts. */
    public int lineLength() {
        return (int) Math.min(Integer.MAX_VALUE, (long) TEXTS_IN_A_LINE * textLength);
    }
}
