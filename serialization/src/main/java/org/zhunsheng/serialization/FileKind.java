package org.zhunsheng.serialization;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * What sort of file it is, by its first bytes and whatever its name. A file of another kind is called by its name: to say only that it
 * is not UTF-8 leads people to save it again and to destroy it.
 */
public enum FileKind {
    /** Text in UTF-8: perhaps a document, perhaps a table. */
    TEXT(""),
    /** Text in UTF-8 that ends in the middle of a character. */
    CUT_OFF_TEXT("TEXT_CUT_OFF"),
    /** Text in GB18030 or its parts GBK and GB2312. */
    GB18030_TEXT("GB18030_FILE"),
    /** Text in UTF-16. */
    UTF16_TEXT("UTF16_FILE"),
    /** A web page. */
    HTML("HTML_FILE"),
    /** A workbook, {@code .xlsx}. */
    WORKBOOK("WORKBOOK_FILE"),
    /** A Word document, {@code .docx}. */
    WORD("WORD_FILE"),
    /** A PDF. */
    PDF("PDF_FILE"),
    /** A file of an old Office, {@code .doc} or {@code .xls}. */
    OLD_OFFICE("OLD_OFFICE_FILE"),
    /** An archive of another kind. */
    ZIP("ZIP_FILE"),
    /** Something else. */
    OTHER("NOT_UTF8");

    /** What is enough to tell a kind by; a caller that has more may give it. */
    public static final int ENOUGH = 64 * 1024;

    /** What stands in a decoded text for bytes that are not UTF-8; a text may hold it by itself, too. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] ZIP_HEAD = {'P', 'K', 3, 4};
    private static final byte[] PDF_HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OLD_OFFICE_HEAD = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] LITTLE_ENDIAN = {(byte) 0xff, (byte) 0xfe};
    private static final byte[] BIG_ENDIAN = {(byte) 0xfe, (byte) 0xff};

    private final String refusal;

    FileKind(String refusal) {
        this.refusal = refusal;
    }

    /** The code of the violation with which a file of this kind is refused where text in UTF-8 is read. */
    String refusal() {
        return refusal;
    }

    /** The kind of the file that holds {@code bytes}. */
    public static FileKind of(byte[] bytes) {
        return of(bytes, new String(bytes, StandardCharsets.UTF_8));
    }

    /** The kind of the file that holds {@code bytes}, which are {@code decoded} if they are UTF-8. */
    static FileKind of(byte[] bytes, String decoded) {
        if (begins(bytes, ZIP_HEAD)) {
            String names = new String(bytes, 0, Math.min(bytes.length, ENOUGH), StandardCharsets.ISO_8859_1);
            return names.contains("xl/") ? WORKBOOK : names.contains("word/") ? WORD : ZIP;
        }
        if (begins(bytes, PDF_HEAD)) {
            return PDF;
        }
        if (begins(bytes, OLD_OFFICE_HEAD)) {
            return OLD_OFFICE;
        }
        if (begins(bytes, LITTLE_ENDIAN) || begins(bytes, BIG_ENDIAN)) {
            return UTF16_TEXT;
        }
        return text(bytes, decoded);
    }

    private static FileKind text(byte[] bytes, String decoded) {
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<?xml")) {
            return HTML;
        }
        boolean mayHoldFaults = decoded.indexOf(REPLACEMENT) >= 0;
        if (!mayHoldFaults || isIn(StandardCharsets.UTF_8, bytes)) {
            return TEXT;
        }
        if (head.indexOf(0) >= 0) {
            return OTHER;
        }
        if (isCutOff(bytes)) {
            return CUT_OFF_TEXT;
        }
        return isIn(GB18030, bytes) ? GB18030_TEXT : OTHER;
    }

    /** Whether all is UTF-8, some characters beyond ASCII among it, but for the beginning of a character at the end. */
    private static boolean isCutOff(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, out, false);
        return result.isUnderflow() && in.hasRemaining() && in.position() > out.position();
    }

    private static boolean isIn(Charset charset, byte[] bytes) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean begins(byte[] bytes, byte[] head) {
        return bytes.length >= head.length && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }
}
