package org.zhunsheng.reading;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.reading.binding.EarlierValue;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.quantity.Quantity;

/**
 * What a sentence says of how a figure changed, with nothing between but words of comparison: 受理363件，比上年300件增长21%. A change since
 * another year than the one before is none.
 */
final class StatedChanges {
    private static final Pattern COMPARED =
            Pattern.compile("(?:[,;:、()]|同比|比|较|与|同|相较|对比|上年度?|去年度?|上一年度?|前一年|[0-9]{4}年度?"
                    + "|同期|全年|的|为|是|有|仅|只有|共|于|相比|大幅|明显|显著|略有?|有所|均|分别|又|再|约|近|超|达|了|出"
                    + "|增长|增加|上升|提高|提升|攀升|上涨|下降|减少|降低|回落|下调|增幅|降幅|涨幅|净增|多|少|增|减|升|降|高|低){0,40}");
    private static final Pattern RAISED = Pattern.compile("(?:提升|提高|上升|下降|降低|增加|增长|减少|升|降|增|减)(?:至|到|为)了?(?:今年|本年)?的?");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})年");

    private final ReadStatements read;
    private final ImmutableList<Statement> numbers;
    private final OptionalInt year;

    StatedChanges(ReadStatements read) {
        this.read = read;
        this.numbers = read.statements().stream()
                .filter(statement -> statement.kind() == Statement.Kind.FIGURE)
                .sorted(Comparator.comparingInt(
                                (Statement statement) -> statement.place().paragraph())
                        .thenComparingInt(statement -> statement.place().start()))
                .collect(ImmutableList.toImmutableList());
        this.year = read.outline().head().year();
    }

    /**
     * How {@code level} changed.
     *
     * @param earlier the value of the year before, if it is stated
     * @param changes growth, change in number or in points, in the order of the text
     */
    record Change(Optional<Statement> earlier, ImmutableList<Statement> changes) {}

    /** What is said of the change of {@code level}, which is no change itself. */
    Change of(Statement level) {
        int index = numbers.indexOf(level);
        Optional<Statement> earlier = index > 0 && isRaisedFrom(numbers.get(index - 1), level)
                ? Optional.of(numbers.get(index - 1))
                : Optional.empty();
        List<Statement> changes = new ArrayList<>();
        Statement last = level;
        for (int i = index + 1; index >= 0 && i < numbers.size(); i++) {
            Statement next = numbers.get(i);
            boolean before = isEarlier(next) && sameUnit(level, next);
            if (!follows(last, next) || !(before || isChangeOf(level, next))) {
                break;
            }
            if (before) {
                earlier = earlier.or(() -> Optional.of(next));
            } else {
                changes.add(next);
            }
            last = next;
        }
        return new Change(earlier, ImmutableList.copyOf(changes));
    }

    /** Whether {@code statement} is the value of the year before of another figure. */
    boolean isEarlier(Statement statement) {
        return statement
                .quantity()
                .filter(quantity ->
                        quantity.form() == FigureForm.LEVEL && EarlierValue.isOne(paragraph(statement), quantity))
                .isPresent();
    }

    private boolean isRaisedFrom(Statement before, Statement level) {
        return isEarlier(before)
                && sameUnit(level, before)
                && before.place().paragraph() == level.place().paragraph()
                && RAISED.matcher(between(before, level)).matches();
    }

    private boolean follows(Statement last, Statement next) {
        if (last.place().paragraph() != next.place().paragraph()
                || last.place().end() > next.place().start()) {
            return false;
        }
        String words = between(last, next);
        Matcher years = YEAR.matcher(words);
        boolean yearBefore = true;
        while (years.find()) {
            yearBefore &= year.isPresent() && Integer.parseInt(years.group(1)) == year.getAsInt() - 1;
        }
        return yearBefore && COMPARED.matcher(words).matches();
    }

    private static boolean isChangeOf(Statement level, Statement next) {
        Quantity one = level.quantity().orElseThrow();
        Quantity other = next.quantity().orElseThrow();
        return switch (other.form()) {
            case GROWTH -> other.isPercent() && !one.isPercent();
            case DIFFERENCE -> sameUnit(level, next);
            case POINT_CHANGE -> one.isPercent();
            case LEVEL, SHARE -> false;
        };
    }

    private static boolean sameUnit(Statement level, Statement other) {
        return level.quantity().isPresent()
                && level.quantity()
                        .get()
                        .unit()
                        .equals(other.quantity().orElseThrow().unit());
    }

    private FoldedText paragraph(Statement statement) {
        return read.outline().paragraphs().get(statement.place().paragraph());
    }

    private String between(Statement one, Statement other) {
        int start = one.place().end();
        int end = other.place().start();
        return paragraph(one).subSequence(start, end).toString();
    }
}
