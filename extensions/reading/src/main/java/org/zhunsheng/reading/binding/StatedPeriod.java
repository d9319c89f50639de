package org.zhunsheng.reading.binding;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhunsheng.reading.pattern.TextPattern;

/** Of which period a number is stated: the year of the report, an earlier one, several years, or a part of the year. */
final class StatedPeriod {
    /** A period carries over no further, so that the work grows with the text and not with its square. */
    private static final int FARTHEST = 1500;

    private static final TextPattern YEAR = TextPattern.of("(20|19)#年");
    private static final ImmutableList<String> COMPARISONS = ImmutableList.of("较", "比", "同比", "相较", "对比");
    private static final String UNTIL = "至止到-—~、";
    private static final ImmutableList<String> INCLUDED = ImmutableList.of("含", "包含", "包括");

    private final LexiconFile.PeriodWords words;
    private final OptionalInt year;
    private final ImmutableList<TextPattern> several;
    private final ImmutableList<TextPattern> streak;
    private final ImmutableList<TextPattern> months;
    private final ImmutableList<TextPattern> before;

    /** Periods by {@code words} in a report on {@code year}. */
    StatedPeriod(LexiconFile.PeriodWords words, OptionalInt year) {
        this.words = words;
        this.year = year;
        this.several = patterns(words.several());
        this.streak = patterns(words.streak());
        this.months = patterns(words.months());
        this.before = patterns(words.before());
    }

    private static ImmutableList<TextPattern> patterns(List<String> sources) {
        return sources.stream().map(TextPattern::of).collect(ImmutableList.toImmutableList());
    }

    /** The several years of an earlier sentence of the paragraph, behind which none names the year itself: 近几年来收到16件。维持5件. */
    private Optional<String> carriedPeriod(NumberFrame frame) {
        String own = year.isPresent() ? year.getAsInt() + "年" : "今年";
        if (isOwnPeriod(frame.sentence(), own)) {
            return Optional.empty();
        }
        int end = frame.sentenceStart();
        List<String> before = Splitter.on('。').splitToList(frame.text().subSequence(Math.max(0, end - FARTHEST), end));
        for (int i = before.size() - 1; i >= 0; i--) {
            String sentence = Titles.without(before.get(i));
            for (TextPattern pattern : several) {
                int at = pattern.find(sentence, 0, sentence.length());
                if (at >= 0) {
                    return Optional.of(sentence.substring(at, Math.min(sentence.length(), at + 6)));
                }
            }
            if (isOwnPeriod(sentence, own)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isOwnPeriod(String sentence, String own) {
        return sentence.contains(own) || words.own().stream().anyMatch(sentence::contains);
    }

    /** The words that give the number of {@code frame} another period than the year of the report. */
    Optional<String> otherThanTheYear(NumberFrame frame) {
        Optional<String> carried = carriedPeriod(frame);
        if (carried.isPresent()) {
            return carried;
        }
        if (EarlierValue.isOne(frame.text(), frame.quantity())) {
            return Optional.of(frame.left());
        }
        String sentence = frame.sentence();
        Optional<String> years = found(several, Titles.without(sentence))
                .or(() -> found(streak, Titles.without(frame.clause())))
                .or(() -> month(Titles.without(withWhole(frame, sentence))));
        if (years.isPresent()) {
            return years;
        }
        String clause = withoutCarried(frame.wide());
        Optional<String> earlier = words.earlier().stream()
                .filter(clause::startsWith)
                .filter(word -> words.carried().stream().noneMatch(rest -> clause.startsWith(word + rest)))
                .findFirst();
        if (earlier.isPresent()) {
            return earlier;
        }
        for (TextPattern pattern : before) {
            int at = pattern.find(clause, 0, clause.length());
            if (at >= 0
                    && COMPARISONS.stream()
                            .noneMatch(word -> clause.substring(0, at).endsWith(word))) {
                return Optional.of(clause.substring(at));
            }
        }
        return otherYear(sentence);
    }

    /** The sentence of a part behind the one of its whole: 受理284件。其中，咨询类124件. */
    private static String withWhole(NumberFrame frame, String sentence) {
        int end = frame.sentenceStart() - 1;
        int start = 0;
        for (int i = end - 1; i >= Math.max(0, end - FARTHEST) && start == 0; i--) {
            start = frame.text().charAt(i) == '。' ? i + 1 : 0;
        }
        return sentence.startsWith("其中") && end > start ? frame.text().subSequence(start, end) + sentence : sentence;
    }

    /** The month that the sentence is on, unless it says up to when it counts: 11月份受理284件, but not 截至11月底. */
    private Optional<String> month(String sentence) {
        return months.stream()
                .map(pattern -> pattern.find(sentence, 0, sentence.length()))
                .filter(at -> at >= 0 && (at == 0 || UNTIL.indexOf(sentence.charAt(at - 1)) < 0))
                .map(at -> sentence.substring(at, Math.min(sentence.length(), at + 4)))
                .findFirst();
    }

    /** {@code words} without a bracket that says what of the year before is counted in: 结案(含上年结转)68件. */
    private String withoutCarried(String words) {
        int open = words.lastIndexOf('(');
        int close = words.indexOf(')', open + 1);
        if (open < 0 || close < 0) {
            return words;
        }
        String inside = words.substring(open + 1, close);
        boolean counted = INCLUDED.stream().anyMatch(inside::startsWith);
        boolean carried = counted && this.words.carried().stream().anyMatch(inside::contains);
        return carried ? words.substring(0, open) + words.substring(close + 1) : words;
    }

    private static Optional<String> found(List<TextPattern> patterns, String words) {
        return patterns.stream()
                .map(pattern -> pattern.find(words, 0, words.length()))
                .filter(at -> at >= 0)
                .map(at -> words.substring(at, Math.min(words.length(), at + 6)))
                .findFirst();
    }

    /** The last year before the number, if it is not the report's and not one that is compared with. */
    private Optional<String> otherYear(String sentence) {
        if (year.isEmpty()) {
            return Optional.empty();
        }
        int last = -1;
        for (int at = YEAR.find(sentence, 0, sentence.length());
                at >= 0;
                at = YEAR.find(sentence, at + 4, sentence.length())) {
            String ahead = sentence.substring(0, at);
            boolean compared = COMPARISONS.stream().anyMatch(ahead::endsWith);
            boolean titled = ahead.lastIndexOf('《') > ahead.lastIndexOf('》');
            if (!compared && !titled && at + 5 <= sentence.length() && sentence.charAt(at + 4) == '年') {
                last = at;
            }
        }
        if (last < 0) {
            return Optional.empty();
        }
        int named = Integer.parseInt(sentence.substring(last, last + 4));
        boolean deadline = sentence.substring(0, last).endsWith("截至")
                || sentence.substring(0, last).endsWith("截止");
        boolean own = named == year.getAsInt() || (deadline && named == year.getAsInt() + 1);
        return own ? Optional.empty() : Optional.of(sentence.substring(last, Math.min(sentence.length(), last + 7)));
    }
}
