package org.zhunsheng.reading;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.reading.pattern.TextPattern;

/** What problems and plans say beside their heading: causes, who answers, by when. */
final class ItemDetails {
    private static final List<String> CAUSE_WORDS =
            List.of("主要原因是", "原因主要是", "原因是", "原因在于", "主要原因在于", "主要是由于", "主要是因为", "究其原因", "由于", "因为");
    private static final List<String> OWNER_WORDS = List.of("牵头单位", "责任单位", "责任部门", "牵头部门", "责任主体");
    private static final TextPattern MONTH = TextPattern.of("20#年#月(#日|)(底|)(前|之前)");
    private static final int LONGEST_CAUSE = 1000;
    private static final int LONGEST_OWNER = 200;

    private ItemDetails() {}

    /** The causes that {@code words} give: what follows a word of cause, to the end of the sentence. */
    static ImmutableList<String> causes(String words) {
        ImmutableList.Builder<String> causes = ImmutableList.builder();
        for (String sentence : Splitter.onPattern("[。！？!?]").split(words)) {
            CAUSE_WORDS.stream()
                    .filter(sentence::contains)
                    .findFirst()
                    .map(word -> sentence.substring(sentence.indexOf(word) + word.length()))
                    .map(cause -> cause.replaceFirst("^[，,：:]+", "").strip())
                    .filter(cause -> !cause.isEmpty() && cause.length() <= LONGEST_CAUSE)
                    .ifPresent(causes::add);
        }
        return causes.build();
    }

    /** Who answers for a plan, where it says 责任单位：某局. */
    static Optional<String> owner(String words) {
        for (String word : OWNER_WORDS) {
            int at = words.indexOf(word);
            int from = at + word.length();
            if (at >= 0 && from < words.length() && "：:".indexOf(words.charAt(from)) >= 0) {
                String name = words.substring(from + 1).split("[。；;，,）)]", 2)[0].strip();
                return Optional.of(name).filter(owner -> !owner.isEmpty() && owner.length() <= LONGEST_OWNER);
            }
        }
        return Optional.empty();
    }

    /** By when a plan is done, where it says 2024年6月底前. */
    static Optional<LocalDate> due(String words) {
        int start = MONTH.find(words, 0, words.length());
        if (start < 0) {
            return Optional.empty();
        }
        List<String> parts =
                Splitter.onPattern("[年月日]").splitToList(words.substring(start, MONTH.matchAt(words, start)));
        try {
            YearMonth month = YearMonth.of(Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)));
            boolean day = parts.size() > 2
                    && parts.get(2).chars().allMatch(Character::isDigit)
                    && !parts.get(2).isEmpty();
            return Optional.of(day ? month.atDay(Integer.parseInt(parts.get(2))) : month.atEndOfMonth());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
