package org.zhunsheng.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A package of XML parts, such as a workbook or a Word document, and mutations of it that are still one. */
final class XmlPackage {
    /** The values of attributes, and texts between tags; not the first line, namespaces, and where a row or cell stands, which break. */
    private static final Pattern VALUE =
            Pattern.compile("\\b(?!(?:r|version|encoding|xmlns|xmlns:[a-z]+)=)[A-Za-z:]+=\"([^\"<>]*)\"|>([^<>]+)<");

    /** As {@link #VALUE}, with those. */
    private static final Pattern ANY_VALUE = Pattern.compile("=\"([^\"<>]*)\"|>([^<>]+)<");

    /** What an office may type, and a program store, in place of a value. */
    private static final String[] TYPED = {
        "0", "-1", "3.5", "1e3", "1E400", "0.1", "45292", "2958466", "true", "1", "是", "否", "yes", "约", "100%", "２０",
                "1,234", "2024-02-30",
        "2024-06-30", "2024.6.30", "m1", "p1", "q1", "p1, p1", "cases.received", "cases.closed", "=1+1", "s", "n", "b",
                "e", "str", "d", "—", " ", "\t"
    };

    private static final Pattern ELEMENT = Pattern.compile("(<([A-Za-z:]+)(?: [^<>]*)?(?:/>|>[^<>]*</\\2>))");
    private static final int MOST_CHANGES = 4;
    private static final int ANY_VALUE_ONCE_IN = 16;
    private static final int LONGEST = 40;

    private final ImmutableMap<String, String> parts;
    private final ImmutableList<String> names;
    /** The part that most of what people write stands in; half of all changes are made there. */
    private final String mostTexts;

    private final ImmutableMap<String, ImmutableList<Place>> values;
    private final ImmutableMap<String, ImmutableList<Place>> anyValues;
    private final ImmutableMap<String, ImmutableList<Place>> elements;

    /** A package of {@code parts}, the text of each by its name, in their order; most of what people write stands in {@code mostTexts}. */
    XmlPackage(ImmutableMap<String, String> parts, String mostTexts) {
        this.mostTexts = mostTexts;
        this.parts = parts;
        this.names = parts.keySet().asList();
        this.values = matches(VALUE);
        this.anyValues = matches(ANY_VALUE);
        this.elements = matches(ELEMENT);
    }

    /** The parts of the package in {@code file}, by name and in their order. */
    static ImmutableMap<String, String> parts(byte[] file) {
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

    private ImmutableMap<String, ImmutableList<Place>> matches(Pattern pattern) {
        ImmutableMap.Builder<String, ImmutableList<Place>> found = ImmutableMap.builder();
        parts.forEach((name, text) -> found.put(
                name, pattern.matcher(text).results().map(Place::of).collect(ImmutableList.toImmutableList())));
        return found.buildOrThrow();
    }

    /** The package as it is. */
    byte[] file() {
        return zipped(parts);
    }

    /** The package with a few values and elements changed as {@code data} says. */
    byte[] mutated(FuzzedDataProvider data) {
        Map<String, NavigableMap<Integer, Change>> changes = new HashMap<>();
        int count = data.consumeInt(0, MOST_CHANGES);
        for (int i = 0; i < count; i++) {
            String name = data.consumeInt(0, 1) == 0 ? mostTexts : data.pickValue(names.toArray(new String[0]));
            change(name, data)
                    .ifPresent(change -> changes.computeIfAbsent(name, first -> new TreeMap<>())
                            .put(change.start(), change));
        }
        Map<String, String> changed = new LinkedHashMap<>(parts);
        changes.forEach((name, of) -> changed.computeIfPresent(name, (same, text) -> Change.all(of, text)));
        return zipped(changed);
    }

    private Optional<Change> change(String name, FuzzedDataProvider data) {
        if (data.consumeInt(0, 3) == 0) {
            return place(elements, name, data)
                    .map(place ->
                            new Change(place.start(), place.end(), place.text().repeat(data.consumeInt(0, 3))));
        }
        boolean any = data.consumeInt(0, ANY_VALUE_ONCE_IN - 1) == 0;
        ImmutableMap<String, ImmutableList<Place>> from = any ? anyValues : values;
        return place(from, name, data).map(place -> {
            String other = place(from, name, data).map(Place::text).orElse("");
            return new Change(place.start(), place.end(), value(data, place.text(), other));
        });
    }

    private static Optional<Place> place(
            ImmutableMap<String, ImmutableList<Place>> from, String name, FuzzedDataProvider data) {
        ImmutableList<Place> places = from.getOrDefault(name, ImmutableList.of());
        return places.isEmpty() ? Optional.empty() : Optional.of(places.get(data.consumeInt(0, places.size() - 1)));
    }

    /** What stands from {@code start} up to {@code end} in a part. */
    private record Place(int start, int end, String text) {
        /** The first group of {@code found} that took part, or all of it. */
        static Place of(MatchResult found) {
            int group = 0;
            for (int i = 1; i <= found.groupCount() && group == 0; i++) {
                group = found.start(i) < 0 ? 0 : i;
            }
            return new Place(found.start(group), found.end(group), found.group(group));
        }
    }

    /** {@code text} in place of what stands from {@code start} up to {@code end} in a part. */
    private record Change(int start, int end, String text) {
        /** {@code text} with the changes, by where they start; one that lies in another is left out. */
        static String all(NavigableMap<Integer, Change> changes, String text) {
            StringBuilder changed = new StringBuilder();
            int done = 0;
            for (Change change : changes.values()) {
                if (change.start() >= done) {
                    changed.append(text, done, change.start()).append(change.text());
                    done = change.end();
                }
            }
            return changed.append(text, done, text.length()).toString();
        }
    }

    private static String value(FuzzedDataProvider data, String value, String other) {
        return switch (data.consumeInt(0, 9)) {
            case 0 -> "";
            case 1 -> String.valueOf(data.consumeLong());
            case 2 -> value + value;
            case 3 -> String.valueOf(data.consumeDouble());
            case 4, 5 -> other;
            case 6, 7 -> data.pickValue(TYPED);
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
            zip.setLevel(Deflater.NO_COMPRESSION);
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
