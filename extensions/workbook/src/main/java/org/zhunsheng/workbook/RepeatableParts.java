package org.zhunsheng.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes out of the parts of a workbook what the library that writes them would not write again: the moment of the writing, and the order
 * in which it lists merged cells, which is that of a hash table.
 */
final class RepeatableParts {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String SHEETS = "xl/worksheets/";
    private static final Pattern MOMENT = Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");
    private static final Pattern MERGED = Pattern.compile("(?<=<mergeCells>)(<mergeCell [^>]*/>)+");
    private static final Pattern ONE_MERGED = Pattern.compile("<mergeCell [^>]*/>");

    private RepeatableParts() {}

    /** Changes {@code parts}, which the library has written. */
    static void repeatable(Map<String, byte[]> parts) {
        parts.replaceAll((name, part) -> {
            if (name.equals(PROPERTIES)) {
                return MOMENT.matcher(new String(part, UTF_8)).replaceFirst("").getBytes(UTF_8);
            }
            return name.startsWith(SHEETS)
                    ? MERGED.matcher(new String(part, UTF_8))
                            .replaceFirst(RepeatableParts::sorted)
                            .getBytes(UTF_8)
                    : part;
        });
    }

    private static String sorted(MatchResult merged) {
        return ONE_MERGED
                .matcher(merged.group())
                .results()
                .map(MatchResult::group)
                .sorted()
                .collect(joining());
    }
}
