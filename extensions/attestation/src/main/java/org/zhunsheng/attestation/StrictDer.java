package org.zhunsheng.attestation;

/** The distinguished encoding (DER) of signatures. */
final class StrictDer {
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int HEAD = 2;
    private static final int MOST_BYTES = 33;

    private StrictDer() {}

    /** Whether {@code bytes} are a sequence of two numbers above zero of at most 256 bits, in the only way to write them. */
    static boolean isTwoNumbers(byte[] bytes) {
        if (bytes.length < HEAD || bytes[0] != SEQUENCE || bytes[1] != bytes.length - HEAD) {
            return false;
        }
        int second = endOfNumber(bytes, HEAD);
        return second > 0 && endOfNumber(bytes, second) == bytes.length;
    }

    /** Where the number ends that begins at {@code at}; 0 if there is none. */
    private static int endOfNumber(byte[] bytes, int at) {
        if (at + HEAD >= bytes.length || bytes[at] != INTEGER) {
            return 0;
        }
        int length = bytes[at + 1];
        int first = at + HEAD;
        if (length < 1 || length > MOST_BYTES || first + length > bytes.length || bytes[first] < 0) {
            return 0;
        }
        boolean hasZero = bytes[first] == 0;
        boolean needsIt = length > 1 && bytes[first + 1] < 0;
        return hasZero && !needsIt ? 0 : first + length;
    }
}
