package org.zhunsheng.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A package of XML parts, such as a workbook or a Word document, and mutations of it that are still one. */
final class XmlPackage {
    /** The values of attributes, and texts between tags. */
    private static final Pattern VALUE = Pattern.compile("(?<=\")[^\"<>]*(?=\")|(?<=>)[^<>]+(?=<)");

    private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z:]+)(?: [^<>]*)?(?:/>|>[^<>]*</\\1>)");
    private static final Pattern LOOKS = Pattern.compile(
            "<c r=\"[A-Z]+[0-9]+\" s=\"[0-9]+\"></c>|<(?:conditionalFormatting|dataValidations)[ >].*?</(?:conditionalFormatting|dataValidations)>");
    private static final int MOST_CHANGES = 6;
    private static final int LONGEST = 40;

    private final ImmutableMap<String, String> parts;
    private final ImmutableList<String> names;
    private final ImmutableMap<String, ImmutableList<MatchResult>> values;
    private final ImmutableMap<String, ImmutableList<MatchResult>> elements;

    XmlPackage(byte[] file) {
        this(parts(file));
    }

    private XmlPackage(ImmutableMap<String, String> parts) {
        this.parts = parts;
        this.names = parts.keySet().asList();
        this.values = matches(VALUE);
        this.elements = matches(ELEMENT);
    }

    private static ImmutableMap<String, String> parts(byte[] file) {
        ImmutableMap.Builder<String, String> read = ImmutableMap.builder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                read.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.buildOrThrow();
    }

    /** The same without what only makes a sheet look as it does: a third of the bytes, and none that is read. */
    XmlPackage withoutLooks() {
        return new XmlPackage(ImmutableMap.copyOf(
                Maps.transformValues(parts, text -> LOOKS.matcher(text).replaceAll(""))));
    }

    private ImmutableMap<String, ImmutableList<MatchResult>> matches(Pattern pattern) {
        ImmutableMap.Builder<String, ImmutableList<MatchResult>> found = ImmutableMap.builder();
        parts.forEach((name, text) ->
                found.put(name, pattern.matcher(text).results().collect(ImmutableList.toImmutableList())));
        return found.buildOrThrow();
    }

    /** The package with a few values and elements changed as {@code data} says. */
    byte[] mutated(FuzzedDataProvider data) {
        Map<String, String> changed = new LinkedHashMap<>(parts);
        Set<String> touched = new HashSet<>();
        int changes = data.consumeInt(0, MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            String name = data.pickValue(names.toArray(new String[0]));
            boolean whole = data.consumeInt(0, 3) == 0;
            ImmutableList<MatchResult> places = java.util.Objects.requireNonNull((whole ? elements : values).get(name));
            if (places.isEmpty() || !touched.add(name)) {
                continue; // a part changes once, so that the places stay what they are
            }
            String text = java.util.Objects.requireNonNull(parts.get(name));
            MatchResult place = places.get(data.consumeInt(0, places.size() - 1));
            String instead = whole ? repeated(place.group(), data.consumeInt(0, 3)) : value(data, place.group());
            changed.put(name, text.substring(0, place.start()) + instead + text.substring(place.end()));
        }
        return zipped(changed);
    }

    private static String repeated(String element, int times) {
        return element.repeat(times);
    }

    private static String value(FuzzedDataProvider data, String value) {
        return switch (data.consumeInt(0, 5)) {
            case 0 -> "";
            case 1 -> String.valueOf(data.consumeLong());
            case 2 -> value + value;
            case 3 -> String.valueOf(data.consumeDouble());
            default ->
                data.consumeString(LONGEST)
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
        };
    }

    private static byte[] zipped(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
