package org.zhunsheng.reading.source;

import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.zhunsheng.reading.source.XmlElement.XmlTooDeep;

/** The parts of a package. Parts are unpacked when they are asked for, within the limits. */
final class DocxPackage implements Closeable {
    private static final int RATIO_FROM = 1 << 20;

    private final String name;
    private final SourceLimits limits;
    private final ZipFile zip;
    private long unpacked;

    private DocxPackage(String name, SourceLimits limits, ZipFile zip) {
        this.name = name;
        this.limits = limits;
        this.zip = zip;
    }

    static DocxPackage open(byte[] file, String name, SourceLimits limits) {
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                    .get();
        } catch (IOException | RuntimeException e) {
            // The library tells a broken package by exceptions of many types.
            throw UnreadableSourceException.of(name, "BROKEN_PACKAGE");
        }
        DocxPackage opened = new DocxPackage(name, limits, zip);
        opened.check();
        return opened;
    }

    private void check() {
        int entries = 0;
        long declared = 0;
        for (Enumeration<ZipArchiveEntry> each = zip.getEntries(); each.hasMoreElements(); ) {
            ZipArchiveEntry entry = each.nextElement();
            if (++entries > limits.zipEntries()) {
                throw UnreadableSourceException.beyond(name, "zipEntries", limits.zipEntries());
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw UnreadableSourceException.of(name, "ENCRYPTED");
            }
            declared += Math.max(0, entry.getSize());
            checkSize(entry, entry.getSize(), declared);
        }
    }

    private void checkSize(ZipArchiveEntry entry, long size, long all) {
        if (all > limits.unpackedBytes()) {
            throw UnreadableSourceException.beyond(name, "unpackedBytes", limits.unpackedBytes());
        }
        if (size > RATIO_FROM && size > limits.zipRatio() * Math.max(1, entry.getCompressedSize())) {
            throw UnreadableSourceException.beyond(name, "zipRatio", limits.zipRatio());
        }
    }

    /** The names of all parts. */
    ImmutableList<String> names() {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        return entries.stream().map(ZipArchiveEntry::getName).collect(ImmutableList.toImmutableList());
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** The root element of a part; empty if there is no such part. */
    Optional<XmlElement> xml(String part) {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(XmlElement.parse(unpack(entry), limits.depth()));
        } catch (XmlTooDeep e) {
            throw UnreadableSourceException.beyond(name, "depth", limits.depth());
        } catch (IOException | XMLStreamException e) {
            throw UnreadableSourceException.of(name, "BROKEN_PART", part);
        }
    }

    private byte[] unpack(ZipArchiveEntry entry) throws IOException {
        long byRatio = Math.max(RATIO_FROM, limits.zipRatio() * Math.max(1, entry.getCompressedSize()));
        long most = Math.min(limits.unpackedBytes() - unpacked, byRatio);
        try (InputStream stream = zip.getInputStream(entry)) {
            byte[] part = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, most + 1));
            unpacked += part.length;
            checkSize(entry, part.length, unpacked);
            return part;
        }
    }

    /** The target of the first relationship of {@code part} whose type ends in {@code type}; empty if it has none. */
    Optional<String> target(String part, String type) {
        return targets(part, type).stream().findFirst();
    }

    /** The targets inside the package of all relationships of {@code part} whose type ends in {@code type}. */
    ImmutableList<String> targets(String part, String type) {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Optional<XmlElement> relationships = xml(folder + "_rels/" + part.substring(slash) + ".rels");
        return relationships.stream()
                .flatMap(root -> root.children("rel:Relationship"))
                .filter(each -> each.attribute("Type")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .endsWith("/" + type))
                .filter(each -> !each.attribute("TargetMode").orElse("").equals("External"))
                .flatMap(each -> each.attribute("Target").stream())
                .map(target -> target.startsWith("/") ? target.substring(1) : folder + target)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
