package org.zhunsheng.reading.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes as characters: by a byte order mark, else UTF-8 if all of it is UTF-8, else GB18030, which holds GBK and GB 2312.
 *
 * @param text the characters, without byte order mark
 * @param charset the encoding
 * @param broken how many places are no text in it; a replacement character stands there
 */
record TextEncoding(String text, Charset charset, int broken) {
    private static final char REPLACEMENT = '�';

    static TextEncoding decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return replacing(bytes, 3, UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return replacing(bytes, 2, UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return replacing(bytes, 2, UTF_16BE);
        }
        for (Charset charset : new Charset[] {UTF_8, Charset.forName("GB18030")}) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return new TextEncoding(text, charset, 0);
            } catch (CharacterCodingException e) {
                // Not this one.
            }
        }
        TextEncoding utf8 = replacing(bytes, 0, UTF_8);
        TextEncoding gb = replacing(bytes, 0, Charset.forName("GB18030"));
        return utf8.broken <= gb.broken ? utf8 : gb;
    }

    /** The bytes in an encoding that the file itself names. */
    static TextEncoding decode(byte[] bytes, Charset charset) {
        return replacing(bytes, 0, charset);
    }

    /** Tells of bytes that are no text. */
    void note(BlockList blocks) {
        for (int i = 0; i < broken; i++) {
            blocks.note(NoteKind.BROKEN_CHARACTER, "");
        }
    }

    private static TextEncoding replacing(byte[] bytes, int from, Charset charset) {
        String text = new String(bytes, from, bytes.length - from, charset);
        int broken = (int) text.chars().filter(c -> c == REPLACEMENT).count();
        return new TextEncoding(text, charset, broken);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
