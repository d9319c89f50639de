package org.zhunsheng.reading.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/**
 * Looks through the packed streams of a PDF before it is opened: a library that reads PDFs unpacks them into memory, however large they
 * become.
 */
final class PdfBombs {
    private static final byte[] KEYWORD = "stream".getBytes(ISO_8859_1);
    private static final int RATIO_FROM = 1 << 20;
    private static final int DICTIONARY = 600;
    private static final int LZW_RATIO = 1_400;
    private static final int MOST_LAYERS = 4;

    private final byte[] file;
    private final String name;
    private final SourceLimits limits;
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;

    private PdfBombs(byte[] file, String name, SourceLimits limits) {
        this.file = file;
        this.name = name;
        this.limits = limits;
    }

    static void refuse(byte[] file, String name, SourceLimits limits) {
        new PdfBombs(file, name, limits).scan();
    }

    private void scan() {
        for (int at = find(0); at >= 0; at = find(at + KEYWORD.length)) {
            boolean end = at >= 3 && file[at - 1] == 'd' && file[at - 2] == 'n' && file[at - 3] == 'e';
            if (!end) {
                stream(at);
            }
        }
    }

    private int find(int from) {
        for (int i = from; i <= file.length - KEYWORD.length; i++) {
            int j = 0;
            while (j < KEYWORD.length && file[i + j] == KEYWORD[j]) {
                j++;
            }
            if (j == KEYWORD.length) {
                return i;
            }
        }
        return -1;
    }

    private String dictionary(int end) {
        int from = Math.max(0, end - DICTIONARY);
        String text = new String(file, from, end - from, ISO_8859_1);
        return text.substring(Math.max(0, text.lastIndexOf(" obj")));
    }

    private void stream(int keyword) {
        String dictionary = dictionary(keyword);
        boolean picture = dictionary.contains("/Image");
        int start = keyword + KEYWORD.length;
        if (!picture && dictionary.contains("LZW")) {
            int end = find(start);
            long packed = (end < 0 ? file.length : end) - (long) start;
            refuseIf(packed * LZW_RATIO > limits.unpackedBytes(), "unpackedBytes", limits.unpackedBytes());
        }
        while (start < file.length && (file[start] == '\r' || file[start] == '\n')) {
            start++;
        }
        ByteArrayInputStream packed = new ByteArrayInputStream(file, start, file.length - start);
        try {
            InputStream stream = new BufferedInputStream(packed, 2);
            for (int layer = 0; layer < MOST_LAYERS && isPacked(stream); layer++) {
                stream = new BufferedInputStream(new InflaterInputStream(stream));
                // The inner layers of a stream are only opened one by one, so that each is counted.
                count(reopened(start, layer + 1), picture, start);
            }
        } catch (IOException e) {
            // Not packed, or packed in another way.
        }
    }

    private InputStream reopened(int start, int layers) {
        InputStream stream = new ByteArrayInputStream(file, start, file.length - start);
        for (int layer = 0; layer < layers; layer++) {
            stream = new InflaterInputStream(stream);
        }
        return stream;
    }

    private void count(InputStream stream, boolean picture, int start) throws IOException {
        long size = 0;
        long most = (long) limits.zipRatio() * Math.max(1, file.length - start);
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            size += read;
            unpacked += read;
            refuseIf(unpacked > limits.unpackedBytes(), "unpackedBytes", limits.unpackedBytes());
            refuseIf(!picture && size > RATIO_FROM && size > most, "zipRatio", limits.zipRatio());
        }
    }

    private static boolean isPacked(InputStream stream) throws IOException {
        stream.mark(2);
        int first = stream.read();
        int second = stream.read();
        stream.reset();
        return (first & 0x0F) == 8 && first >> 4 <= 7 && second >= 0 && (first * 256 + second) % 31 == 0;
    }

    private void refuseIf(boolean beyond, String limit, long most) {
        if (beyond) {
            throw UnreadableSourceException.beyond(name, limit, most);
        }
    }
}
