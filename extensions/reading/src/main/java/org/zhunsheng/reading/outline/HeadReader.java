package org.zhunsheng.reading.outline;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhunsheng.core.text.ChineseNumerals;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.reading.pattern.FoldedText;

/** Reads title, issuers, addressees, signature and day off the first and last paragraphs. */
final class HeadReader {
    private static final int TITLE_WITHIN = 25;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SIGNATURE = 60;
    private static final Splitter NAMES =
            Splitter.on(CharMatcher.anyOf("、,和 ")).trimResults().omitEmptyStrings();

    private final HeadingWords words;
    private final ImmutableList<FoldedText> paragraphs;
    private int titleAt = -1;
    private int titleEnd;
    private String title = "";

    HeadReader(HeadingWords words, List<FoldedText> paragraphs) {
        this.words = words;
        this.paragraphs = ImmutableList.copyOf(paragraphs);
    }

    ReportHead read() {
        findTitle();
        int firstBody = titleAt < 0 ? 0 : titleAt;
        int firstIndex = titleAt < 0 ? 0 : titleEnd;
        if (titleAt >= 0 && titleEnd >= paragraphs.get(titleAt).length()) {
            firstBody++;
            firstIndex = 0;
        }
        List<String> addressees = new ArrayList<>();
        int named = addressees(firstBody, firstIndex, addressees);
        if (named > 0) {
            firstBody = named;
            firstIndex = 0;
        }
        Signature signature = new Signature(firstBody);
        List<String> issuers = new ArrayList<>(issuersOfTitle());
        if (issuers.isEmpty()) {
            issuers.addAll(signature.names);
        }
        String unit = unitName(issuers);
        return ReportHead.builder()
                .paper(words.paperOf(title))
                .title(title)
                .issuers(issuers.isEmpty() && !unit.isEmpty() ? List.of(unit) : issuers)
                .addressees(addressees)
                .unit(unit)
                .kind(kindOf(unit, addressees))
                .signedOn(signature.day)
                .year(year(firstBody, signature))
                .firstBody(firstBody)
                .firstIndex(firstIndex)
                .afterBody(signature.from)
                .build();
    }

    private void findTitle() {
        for (int i = 0; i < Math.min(TITLE_WITHIN, paragraphs.size()); i++) {
            FoldedText line = paragraphs.get(i);
            int end = titleEndIn(line);
            if (end <= 0) {
                continue;
            }
            String text = line.original(0, end).strip();
            if (words.paperOf(text) != PaperKind.UNKNOWN) {
                titleAt = i;
                titleEnd = end;
                title = withNamesAbove(i, text);
                return;
            }
            String joined = i + 1 < paragraphs.size() && line.length() < 50 && titleEndIn(paragraphs.get(i + 1)) > 0
                    ? text + paragraphs.get(i + 1).original(0, titleEndIn(paragraphs.get(i + 1)))
                    : "";
            if (!joined.isEmpty() && words.paperOf(joined) == PaperKind.ANNUAL_REPORT) {
                titleAt = i + 1;
                titleEnd = titleEndIn(paragraphs.get(i + 1));
                title = withNamesAbove(i, joined);
                return;
            }
        }
    }

    /** Where a title that starts the line ends: the whole line if it is short and no sentence, or the word 报告 before a space. */
    private static int titleEndIn(FoldedText line) {
        int length = line.length();
        boolean sentence = CharMatcher.anyOf("。;!?").matchesAnyOf(line);
        if (length <= LONGEST_TITLE && !sentence && length > 0 && line.charAt(length - 1) != ':') {
            return length;
        }
        for (int i = 4; i < Math.min(length, LONGEST_TITLE); i++) {
            boolean here = line.endsWith("报告", i) || line.endsWith("总结", i) || line.endsWith("汇报", i);
            if (here && line.spacedAt(i) && "。,".indexOf(line.charAt(i)) < 0) {
                return i;
            }
        }
        return 0;
    }

    private String withNamesAbove(int line, String text) {
        StringBuilder whole = new StringBuilder(text);
        for (int i = line - 1; i >= Math.max(0, line - 3); i--) {
            String above = paragraphs.get(i).toString();
            if (above.length() > 40 || words.unitOf(above).isEmpty() || above.contains(":")) {
                break;
            }
            whole.insert(0, paragraphs.get(i).source().strip());
        }
        return whole.toString();
    }

    /** The names before 关于 in the title. */
    private List<String> issuersOfTitle() {
        String spaced = title;
        int about = spaced.indexOf("关于");
        if (about <= 1) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String part : NAMES.split(spaced.substring(0, about).replace('\u3000', ' '))) {
            names.addAll(splitAtParty(part));
        }
        return names.stream().allMatch(name -> words.unitOf(name).isPresent()) ? names : List.of();
    }

    /** 中共某镇委员会某镇人民政府 is two names. */
    private static List<String> splitAtParty(String name) {
        if (!name.startsWith("中共")) {
            return List.of(name);
        }
        for (String end : List.of("委员会", "工委", "党组", "党工委", "市委", "县委", "区委")) {
            int at = name.indexOf(end) + end.length();
            boolean two = name.contains(end) && at < name.length() - 2;
            if (two) {
                return List.of(name.substring(0, at), name.substring(at));
            }
        }
        return List.of(name);
    }

    /** 中共某县教育局党组 is the leading group of 某县教育局, whose report it is. */
    private static String withoutParty(String name) {
        return name.startsWith("中共") && name.endsWith("党组") ? name.substring(2, name.length() - 2) : "";
    }

    private String unitName(List<String> issuers) {
        Optional<String> government = issuers.stream()
                .map(name -> name.endsWith("党组") ? withoutParty(name) : name)
                .filter(name -> !name.startsWith("中共") && words.unitOf(name).isPresent())
                .findFirst();
        if (government.isPresent()) {
            return government.get();
        }
        String folded = FoldedText.fold(title);
        int year = folded.indexOf("20");
        int named = folded.indexOf("法治");
        for (int end : new int[] {year, named}) {
            String before = end > 1 ? withoutYear(folded.substring(0, end).replace("关于", "")) : "";
            for (String name : List.of(before, withoutParty(before))) {
                if (!name.isEmpty() && words.unitOf(name).isPresent()) {
                    return name;
                }
            }
        }
        Optional<String> bracketed = bracketedName();
        if (bracketed.isPresent()) {
            return bracketed.get();
        }
        int behind = year < 0 ? -1 : folded.indexOf('年', year);
        int law = folded.indexOf("法治");
        String between = behind > 0 && law > behind
                ? folded.substring(behind + 1, law).replace("度", "").replace("推进", "")
                : "";
        return words.unitOf(between).isPresent()
                ? between
                : issuers.stream().findFirst().orElse("");
    }

    /** 2020年静海区 is the unit 静海区. */
    private static String withoutYear(String name) {
        int at = name.indexOf('年');
        boolean dated = at == 4 && name.startsWith("20");
        String rest = dated ? name.substring(at + 1) : name;
        return dated && rest.startsWith("度") ? rest.substring(1) : rest;
    }

    /** The name that stands in brackets on the line below the title. */
    private Optional<String> bracketedName() {
        if (titleAt < 0 || titleAt + 1 >= paragraphs.size()) {
            return Optional.empty();
        }
        String below = paragraphs.get(titleAt + 1).toString();
        boolean bracketed = below.startsWith("(") && below.endsWith(")") && below.length() < LONGEST_SIGNATURE;
        return Optional.of(bracketed ? below.substring(1, below.length() - 1) : "")
                .filter(name -> words.unitOf(name).isPresent());
    }

    private Optional<UnitKind> kindOf(String unit, List<String> addressees) {
        Optional<UnitKind> kind = words.unitOf(unit);
        boolean toCity = addressees.stream().anyMatch(name -> name.endsWith("市人民政府") || name.endsWith("市政府"));
        return kind.filter(UnitKind.PREFECTURE::equals).isPresent() && toCity ? Optional.of(UnitKind.COUNTY) : kind;
    }

    /** Adds the addressees; gives the paragraph behind them, 0 if there are none. */
    private int addressees(int from, int index, List<String> found) {
        for (int i = from; i < Math.min(from + 6, paragraphs.size()); i++) {
            FoldedText line = paragraphs.get(i);
            int start = i == from ? index : 0;
            boolean address = line.length() - start < 100
                    && line.length() > start + 3
                    && line.charAt(line.length() - 1) == ':'
                    && !CharMatcher.anyOf("。;").matchesAnyOf(line)
                    && words.unitOf(line.subSequence(start, line.length() - 1).toString())
                            .isPresent();
            if (address) {
                String names = line.original(start, line.length() - 1);
                NAMES.split(names.replace('\u3000', ' ').replace('，', ',')).forEach(found::add);
                return i + 1;
            }
        }
        return 0;
    }

    private OptionalInt year(int firstBody, Signature signature) {
        OptionalInt titled = HeadingWords.yearIn(FoldedText.fold(title));
        if (titled.isPresent()) {
            return titled;
        }
        for (int i = firstBody; i < Math.min(firstBody + 5, signature.from); i++) {
            OptionalInt found = HeadingWords.yearIn(paragraphs.get(i).toString());
            if (found.isPresent()) {
                return found;
            }
        }
        return signature.day.map(day -> OptionalInt.of(day.getYear() - 1)).orElse(OptionalInt.empty());
    }

    /** The names and the day at the end. */
    private final class Signature {
        private final List<String> names = new ArrayList<>();
        private Optional<LocalDate> day = Optional.empty();
        private int from = paragraphs.size();

        Signature(int firstBody) {
            for (int i = paragraphs.size() - 1; i > firstBody && paragraphs.size() - i < 12; i--) {
                FoldedText line = paragraphs.get(i);
                String text = line.toString();
                Optional<LocalDate> here = line.length() < 24 ? dayIn(text) : Optional.empty();
                boolean name = line.length() < LONGEST_SIGNATURE
                        && !CharMatcher.anyOf("。,;:").matchesAnyOf(text)
                        && day.isPresent()
                        && words.unitOf(text).isPresent();
                if (here.isPresent() && day.isEmpty()) {
                    day = here;
                    from = i;
                } else if (name) {
                    names.add(0, line.source().strip());
                    from = i;
                } else if (day.isPresent()) {
                    break;
                }
            }
        }
    }

    /** The day that {@code text} writes as 2024年1月3日 or 二〇二四年一月三日. */
    static Optional<LocalDate> dayIn(String text) {
        int year = text.indexOf('年');
        int month = text.indexOf('月', year + 1);
        int day = text.indexOf('日', month + 1);
        if (year < 4 || month < 0 || day < 0) {
            return Optional.empty();
        }
        Optional<Integer> y = number(text.substring(year - 4, year));
        Optional<Integer> m = number(text.substring(year + 1, month));
        Optional<Integer> d = number(text.substring(month + 1, day));
        if (y.isEmpty() || m.isEmpty() || d.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(y.get(), m.get(), d.get()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        if (!text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Integer.parseInt(text));
        }
        return ChineseNumerals.value(text).map(java.math.BigDecimal::intValue);
    }
}
