package org.zhunsheng.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.Scope.Time;
import org.zhunsheng.core.figure.Scope.Whose;
import org.zhunsheng.reading.binding.ReasonCode;
import org.zhunsheng.reading.binding.Statement;

/**
 * Whose figure a number is and over which time it counts, where its sentence says another than the usual: the court's, the province's,
 * several years', a part of the year's. The score passes over a figure of another scope than its fact has.
 */
final class StatedScopes {
    private static final Pattern PART =
            Pattern.compile("(?:1|一)月?(?:份)?(?:-|—|至|到|~)(?:[2-9]|1[01]|[二三四五六七八九十]|十一)月|上半年|下半年|前[二三]个?季度|第?[一二三四]季度");
    private static final Pattern YEAR_BEFORE = Pattern.compile("(?:上年|去年|上一年|上年度)(?:共|全年|新收|受理|办理|同期的?(?:为|是)|的|为)");
    private static final Pattern SINCE = Pattern.compile(
            "(?:近|最近|过去|连续)(?:[0-9]+|[一二两三四五六七八九十几数]+)年|近年来|历年|年以来|(?:换届|任期|党的十[八九]大|党的二十大|“八五”普法|八五普法)(?:启动|开展)?以?来");
    private static final String OWN_START = "今年以来";
    private static final String SENTENCE_ENDS = "。;";
    private static final String CLAUSE_ENDS = "。;,";

    private final ReadStatements read;

    StatedScopes(ReadStatements read) {
        this.read = read;
    }

    /** The scope that the words before the number of {@code statement} give it; none if they give it none but the usual. */
    Optional<Scope> of(Statement statement) {
        String text =
                read.outline().paragraphs().get(statement.place().paragraph()).toString();
        int end = Math.min(statement.place().end(), text.length());
        String sentence = text.substring(startOf(text, statement.place().start(), SENTENCE_ENDS), end);
        String clause = text.substring(startOf(text, statement.place().start(), CLAUSE_ENDS), end);
        Optional<Whose> whose =
                isByRule(statement) ? Optional.empty() : read.lexicon().subjectIn(clause);
        Optional<Time> time = time(sentence, clause, isByRule(statement));
        return whose.isEmpty() && time.isEmpty()
                ? Optional.empty()
                : Optional.of(new Scope(whose, Optional.empty(), time, Optional.empty(), Optional.empty()));
    }

    /** Whether a rule asserted it: then nothing speaks of another subject or of other years. */
    private static boolean isByRule(Statement statement) {
        return statement.code().isPresent()
                && statement.candidates().stream().noneMatch(candidate -> candidate.has(ReasonCode.DECIDED));
    }

    private static Optional<Time> time(String sentence, String clause, boolean byRule) {
        if (!byRule && YEAR_BEFORE.matcher(clause).find()) {
            return Optional.of(Time.YEAR_BEFORE);
        }
        if (!byRule && SINCE.matcher(sentence.replace(OWN_START, "")).find()) {
            return Optional.of(Time.SINCE);
        }
        return PART.matcher(sentence).find() ? Optional.of(Time.PART) : Optional.empty();
    }

    private static int startOf(String text, int place, String ends) {
        int start = Math.min(place, text.length());
        while (start > 0 && ends.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }
}
