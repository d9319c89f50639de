package org.zhunsheng.workbook;

/**
 * How much a workbook may hold. A file beyond a limit is refused as soon as that is seen, whatever else is in it.
 *
 * @param bytes the size of the file
 * @param entries how many parts the package may have
 * @param unpackedBytes the size of all parts, unpacked
 * @param ratio how many times its packed size a part may unpack to, if it unpacks to more than a megabyte
 * @param depth how deep elements may lie in each other in a part
 * @param sheets how many sheets there may be
 * @param cells how many cells all sheets may have
 * @param characters the characters of all texts, each counted wherever it stands
 */
public record WorkbookLimits(
        int bytes, int entries, long unpackedBytes, int ratio, int depth, int sheets, int cells, int characters) {
    /** 10 MiB, 1 000 parts, 100 MiB unpacked, ratio 200, 64 levels, 100 sheets, 200 000 cells, 4 000 000 characters. */
    public static final WorkbookLimits DEFAULT =
            new WorkbookLimits(10 << 20, 1_000, 100L << 20, 200, 64, 100, 200_000, 4_000_000);
}
