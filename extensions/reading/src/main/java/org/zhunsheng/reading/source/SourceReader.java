package org.zhunsheng.reading.source;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads files into blocks. Nothing in a file is run, no link is followed, no entity is loaded. Immutable and thread-safe.
 */
public final class SourceReader {
    private final SourceLimits limits;

    private SourceReader(SourceLimits limits) {
        this.limits = limits;
    }

    /** A reader with the default limits. */
    public static SourceReader withDefaults() {
        return new SourceReader(SourceLimits.DEFAULT);
    }

    /** A reader that refuses what is beyond {@code limits}. */
    public static SourceReader with(SourceLimits limits) {
        return new SourceReader(limits);
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableSourceException if it is of no kind that can be read, broken, or beyond a limit
     * @throws IOException if the file cannot be opened
     */
    public SourceDocument read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream.readNBytes(limits.bytes() + 1), String.valueOf(file.getFileName()));
        }
    }

    /**
     * Reads the bytes of a file.
     *
     * @param bytes all of the file
     * @param name its name; only the ending {@code .md} says anything that the bytes do not
     * @throws UnreadableSourceException if it is of no kind that can be read, broken, or beyond a limit
     */
    public SourceDocument read(byte[] bytes, String name) {
        if (bytes.length > limits.bytes()) {
            throw UnreadableSourceException.beyond(name, "bytes", limits.bytes());
        }
        SourceKind kind = new SourceDetection(name, limits).kind(bytes);
        BlockList blocks = new BlockList(name, limits);
        Optional<String> encoding = Optional.empty();
        switch (kind) {
            case DOCX -> DocxSource.read(bytes, name, limits, blocks);
            case PDF -> PdfSource.read(bytes, name, limits, blocks);
            case HTML -> encoding = Optional.of(HtmlSource.read(bytes, name, limits, blocks));
            case MARKDOWN, TXT -> encoding = Optional.of(plain(bytes, kind, blocks));
        }
        if (blocks.isEmpty()) {
            throw UnreadableSourceException.of(name, "NO_TEXT");
        }
        return document(bytes, name, kind, encoding, blocks);
    }

    private static String plain(byte[] bytes, SourceKind kind, BlockList blocks) {
        TextEncoding decoded = TextEncoding.decode(bytes);
        decoded.note(blocks);
        if (kind == SourceKind.MARKDOWN) {
            MarkdownSource.read(decoded.text(), blocks);
        } else {
            TextSource.read(decoded.text(), blocks);
        }
        return decoded.charset().name();
    }

    private static SourceDocument document(
            byte[] bytes, String name, SourceKind kind, Optional<String> encoding, BlockList blocks) {
        return new SourceDocument(
                name,
                Hashing.sha256().hashBytes(bytes).toString().toLowerCase(Locale.ROOT),
                kind,
                encoding,
                blocks.blocks(),
                blocks.notes());
    }
}
