package org.zhunsheng.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteStreams;
import com.google.common.io.CountingInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a package before it is read as a workbook: its size and shape, that it is neither encrypted nor an old binary file,
 * that it holds no macros, links to other files, embedded objects or data connections, and that its parts are plain XML without
 * document types. It reads with the libraries that the workbook is then read with, so that nothing looks different to them.
 */
final class PackageCheck {
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final int RATIO_FROM = 1 << 20;
    private static final ImmutableList<String> NEEDED =
            ImmutableList.of("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml");
    private static final Pattern ACTIVE = Pattern.compile(
            ".*(vbaproject|vbadata|/macrosheets/|/dialogsheets/|/activex/|/embeddings/|/externallinks/|/ctrlprops/"
                    + "|/customui|connections\\.xml|/querytables/|/model/|\\.exe$|\\.dll$|\\.js$).*");

    private final WorkbookLimits limits;
    private final XMLInputFactory xml = new InputFactoryImpl();
    private final MergedRanges merged = new MergedRanges();
    private int cells;
    private int sheets;

    PackageCheck(WorkbookLimits limits) {
        this.limits = limits;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Checks {@code file}; gives its merged cells, which the library that reads workbooks does not tell of. */
    MergedRanges check(byte[] file) throws RefusedPackage {
        if (startsWith(file, OLE)) {
            throw new RefusedPackage("OLE_FILE");
        }
        if (!startsWith(file, new byte[] {'P', 'K'})) {
            throw new RefusedPackage("NOT_A_WORKBOOK");
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            checkNames(entries);
            long unpacked = 0;
            for (ZipArchiveEntry entry : entries) {
                unpacked += checkPart(zip, entry, limits.unpackedBytes() - unpacked);
            }
            return merged;
        } catch (IOException | RuntimeException e) {
            // The library tells a broken package by exceptions of many types.
            throw new RefusedPackage("BROKEN_PACKAGE");
        }
    }

    private void checkNames(List<ZipArchiveEntry> entries) throws RefusedPackage {
        if (entries.size() > limits.entries()) {
            throw new RefusedPackage("TOO_MANY_PARTS", limits.entries());
        }
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName();
            if (!names.add(name.toLowerCase(Locale.ROOT)) || name.contains("..") || name.startsWith("/")) {
                throw new RefusedPackage("BROKEN_PACKAGE");
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new RefusedPackage("ENCRYPTED");
            }
            if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
                throw new RefusedPackage("BROKEN_PACKAGE");
            }
            if (ACTIVE.matcher("/" + name.toLowerCase(Locale.ROOT)).matches()) {
                throw new RefusedPackage("ACTIVE_CONTENT", name);
            }
        }
        for (String name : NEEDED) {
            if (!names.contains(name.toLowerCase(Locale.ROOT))) {
                throw new RefusedPackage("PART_MISSING", name);
            }
        }
    }

    /** Checks one part and says to how many bytes it unpacked. */
    private long checkPart(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException, RefusedPackage {
        String name = entry.getName();
        long byRatio = Math.max(RATIO_FROM, limits.ratio() * Math.max(1, entry.getCompressedSize()));
        long most = Math.min(left, byRatio);
        CheckedInputStream summed = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
        try (CountingInputStream part = new CountingInputStream(ByteStreams.limit(summed, most + 1))) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
                checkXml(name, part, most);
            }
            ByteStreams.exhaust(part);
            if (part.getCount() > most) {
                throw new RefusedPackage("UNPACKS_TOO_LARGE", name, limits.unpackedBytes() >> 20, limits.ratio());
            }
            // A byte that changed on the way must not become another figure.
            if (summed.getChecksum().getValue() != entry.getCrc() || part.getCount() != entry.getSize()) {
                throw new RefusedPackage("BROKEN_PART", name);
            }
            return part.getCount();
        }
    }

    private void checkXml(String name, CountingInputStream part, long most) throws RefusedPackage {
        PartCheck check = PartCheck.of(name, limits, merged, cells);
        try {
            check.run(xml.createXMLStreamReader(part));
        } catch (XMLStreamException | RuntimeException e) {
            // A part that was cut off at its limit is not broken but too large.
            throw part.getCount() > most
                    ? new RefusedPackage("UNPACKS_TOO_LARGE", name, limits.unpackedBytes() >> 20, limits.ratio())
                    : new RefusedPackage("BROKEN_PART", name);
        }
        cells = check.cells();
        sheets += check.isSheet() ? 1 : 0;
        if (sheets > limits.sheets()) {
            throw new RefusedPackage("TOO_MANY_SHEETS", limits.sheets());
        }
    }

    /** Reads no more than {@code most} bytes of {@code stream}; an empty stream of what follows is left unread. */
    static byte[] bytes(InputStream stream, int most) throws IOException, RefusedPackage {
        byte[] bytes = stream.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new RefusedPackage("TOO_LARGE", most >> 20);
        }
        return bytes;
    }

    private static boolean startsWith(byte[] file, byte[] magic) {
        return file.length >= magic.length && java.util.Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }
}
