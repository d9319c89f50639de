package org.zhunsheng.fuzz;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of which only what is read is left: no looks, no headings and labels, no blank rows, and the shared texts that its cells
 * still name. It is read in a fraction of the time, and nearly every change of it changes something that is read.
 */
final class LeanWorkbook {
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet[0-9]+\\.xml");
    private static final Pattern LOOKS =
            Pattern.compile("<(sheetPr|sheetViews|cols|conditionalFormatting|dataValidations|headerFooter)\\b.*?</\\1>"
                    + "|<(?:dimension|sheetFormatPr|pageMargins|pageSetup|sheetProtection)\\b[^>]*/>"
                    + "|<mergeCell ref=\"A2:[^>]*/>");
    private static final Pattern ROW = Pattern.compile("(<row r=\"[0-9]+\")[^>]*>");
    private static final Pattern NAMES_BUT_ONE = Pattern.compile("(</definedName>)<definedName .*</definedNames>");
    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+)([0-9]+)\"[^>]*>(.*?)</c>");
    private static final Pattern EMPTY_ROWS = Pattern.compile("(?:<row r=\"[0-9]+\"></row>)+</sheetData>");
    private static final Pattern SHARED = Pattern.compile(" t=\"s\"><v>([0-9]+)</v>");
    private static final Pattern TEXTS = Pattern.compile("<si>.*</si>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("<si>.*?</si>", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("zs\\.[a-z0-9.-]+");
    private static final Pattern UNREAD = Pattern.compile("zs\\.(?:(?:guide|check)\\..*|cover\\.(?:label|hint)"
            + "|statement\\.(?:indicator|title-shown|requirement|basis|points|method|remark))");
    private static final String STRINGS = "xl/sharedStrings.xml";

    private final ImmutableList<String> texts;
    private final Map<String, Integer> kept = new LinkedHashMap<>();

    private LeanWorkbook(String strings) {
        this.texts = TEXT.matcher(strings).results().map(MatchResult::group).collect(ImmutableList.toImmutableList());
    }

    /** The package of {@code form} without what is not read. */
    static XmlPackage of(byte[] form) {
        Map<String, String> parts = new LinkedHashMap<>(XmlPackage.parts(form));
        LeanWorkbook lean = new LeanWorkbook(parts.getOrDefault(STRINGS, ""));
        parts.replaceAll((name, text) -> SHEET.matcher(name).matches() ? lean.sheet(text) : text);
        parts.computeIfPresent(STRINGS, (name, text) -> {
            String all = String.join("", lean.kept.keySet());
            return TEXTS.matcher(text).replaceAll(any -> Matcher.quoteReplacement(all));
        });
        parts.computeIfPresent(
                "xl/workbook.xml", (name, text) -> NAMES_BUT_ONE.matcher(text).replaceAll("$1</definedNames>"));
        return new XmlPackage(ImmutableMap.copyOf(parts), STRINGS);
    }

    /** A sheet with its keys and what stands below its headings in columns that are read. */
    private String sheet(String text) {
        String plain = ROW.matcher(LOOKS.matcher(text).replaceAll("")).replaceAll("$1>");
        Set<String> read = new HashSet<>();
        int keys = 0;
        for (MatchResult cell : CELL.matcher(plain).results().toList()) {
            Optional<String> key = shared(cell).filter(held -> KEY.matcher(held).matches());
            if (key.isPresent()) {
                keys = Integer.parseInt(cell.group(2));
                if (!UNREAD.matcher(key.get()).matches()) {
                    read.add(cell.group(1));
                }
            }
        }
        int keyRow = keys;
        String left = CELL.matcher(plain).replaceAll(cell -> {
            int row = Integer.parseInt(cell.group(2));
            // A sheet that is only looked at keeps one key, so that it is known for what it is.
            boolean isKept = row == keyRow
                    ? read.contains(cell.group(1))
                            || (read.isEmpty() && cell.group(1).equals("A"))
                    : row > keyRow + 1
                            && read.contains(cell.group(1))
                            && !cell.group(3).isEmpty();
            return isKept ? cell.group() : "";
        });
        return SHARED.matcher(EMPTY_ROWS.matcher(left).replaceAll("</sheetData>"))
                .replaceAll(number -> {
                    String named = texts.get(Integer.parseInt(number.group(1)));
                    return " t=\"s\"><v>" + kept.computeIfAbsent(named, first -> kept.size()) + "</v>";
                });
    }

    /** The shared text that {@code cell} names. */
    private Optional<String> shared(MatchResult cell) {
        return SHARED.matcher(cell.group())
                .results()
                .findFirst()
                .map(number -> texts.get(Integer.parseInt(number.group(1))).replaceAll("<[^>]*>", ""));
    }
}
