package org.zhunsheng.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Breakdown;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.PartsCoverage;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.outline.TextRange;
import org.zhunsheng.reading.quantity.Quantity;

/**
 * What a text says of the parts of a total, in its unit: those behind 其中 or in a bracket, those before 其余, which names the rest, and those of a sentence that ends
 * its list in 其他 and adds up exactly. Parts that add up are all there is; of others nothing more is known than that none is greater than the total.
 */
final class StatedParts {
    private static final String REST = "其余";
    private static final ImmutableList<String> OTHERS = ImmutableList.of("其他", "其它");
    private static final int FEWEST = 2;

    private final ReadStatements read;

    StatedParts(ReadStatements read) {
        this.read = read;
    }

    /** The breakdown of {@code total} into some of {@code statements}; none if the text states no parts with codes. */
    Optional<Breakdown> of(Statement total, List<Statement> statements) {
        Optional<FactCode> code = total.code();
        if (code.isEmpty() || total.quantity().isEmpty()) {
            return Optional.empty();
        }
        Optional<FactCode> remainder = remainder(total, code.get());
        ImmutableList<Statement> listed = remainder.isPresent() ? ImmutableList.of() : throughOthers(total, statements);
        List<Statement> parts = listed.isEmpty()
                ? statements.stream()
                        .filter(statement -> statement.kind() == Statement.Kind.FIGURE
                                && isPart(statement, total, remainder.isPresent()))
                        .toList()
                : listed;
        ImmutableSet<FactCode> codes = parts.stream()
                .flatMap(part -> part.code().stream())
                .filter(part -> !part.equals(code.get())
                        && !remainder.filter(part::equals).isPresent())
                .collect(ImmutableSet.toImmutableSet());
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        Breakdown.Builder builder = Breakdown.builder();
        if (remainder.isPresent() && codes.size() == parts.size()) {
            return Optional.of(builder.of(codes)
                    .coverage(PartsCoverage.REMAINDER)
                    .remainder(remainder)
                    .build());
        }
        boolean closes = codes.size() == parts.size()
                && codes.size() >= FEWEST
                && sum(parts).compareTo(total.value().orElseThrow()) == 0;
        return Optional.of(builder.of(codes)
                .coverage(closes ? PartsCoverage.EXHAUSTIVE : PartsCoverage.OVERLAPPING)
                .build());
    }

    private boolean isPart(Statement statement, Statement total, boolean beforeRest) {
        if (statement.partOf().filter(total.place()::equals).isPresent()) {
            return countsTheSame(total, statement) && isBeforeOtherUnits(statement, total);
        }
        TextRange place = statement.place();
        return beforeRest
                && place.paragraph() == total.place().paragraph()
                && place.start() > total.place().end()
                && place.end() <= restOf(total);
    }

    /** The exact numbers of one unit behind {@code total}, as far as one of 其他, if they add up to it: 23件（其中，A 9件），B 4件，其他C 10件. */
    private ImmutableList<Statement> throughOthers(Statement total, List<Statement> statements) {
        ImmutableList.Builder<Statement> builder = ImmutableList.builder();
        String text = paragraph(total);
        int stop = text.indexOf('。', total.place().end());
        for (Statement statement : statements) {
            TextRange place = statement.place();
            boolean behind = statement.kind() == Statement.Kind.FIGURE
                    && place.paragraph() == total.place().paragraph()
                    && place.start() >= total.place().end()
                    && (stop < 0 || place.end() <= stop);
            if (!behind || !isOfUnit(total, statement)) {
                continue;
            }
            if (!isExactPart(statement)) {
                return ImmutableList.of();
            }
            builder.add(statement);
            if (OTHERS.stream().anyMatch(statement.label()::startsWith)) {
                ImmutableList<Statement> parts = builder.build();
                boolean closes = parts.size() >= FEWEST
                        && total.quantity().orElseThrow().exactness() == Exactness.EXACT
                        && sum(parts).compareTo(total.value().orElseThrow()) == 0;
                return closes ? parts : ImmutableList.of();
            }
        }
        return ImmutableList.of();
    }

    private static boolean isOfUnit(Statement total, Statement statement) {
        String unit = total.quantity().orElseThrow().unit();
        return statement.quantity().filter(part -> part.unit().equals(unit)).isPresent();
    }

    /** Whether both are in units of one class: persons are no part of cases, nor is an amount. */
    private static boolean countsTheSame(Statement total, Statement statement) {
        Quantity whole = total.quantity().orElseThrow();
        return statement
                .quantity()
                .filter(part -> part.unit().equals(whole.unit())
                        || part.units().stream().anyMatch(whole::isOf))
                .isPresent();
    }

    /** 其中投诉3921件、举报955件，挽回损失126万元，立案35件: what stands behind a number of something else is no part any more; a rate is let pass. */
    private boolean isBeforeOtherUnits(Statement part, Statement total) {
        return read.statements().stream()
                .filter(statement -> statement.kind() == Statement.Kind.FIGURE
                        && statement.partOf().filter(total.place()::equals).isPresent()
                        && statement.place().start() < part.place().start())
                .allMatch(before ->
                        before.quantity().filter(Quantity::isPercent).isPresent() || countsTheSame(total, before));
    }

    private static boolean isExactPart(Statement statement) {
        return statement.code().isPresent()
                && statement
                        .quantity()
                        .filter(part -> part.form() == FigureForm.LEVEL && part.exactness() == Exactness.EXACT)
                        .isPresent();
    }

    private static BigDecimal sum(List<Statement> parts) {
        return parts.stream().map(part -> part.value().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The code of the rest, where the sentence of a total that opens it ends in 其余 and a name of the rest. */
    private Optional<FactCode> remainder(Statement total, FactCode code) {
        int rest = restOf(total);
        if (rest < 0 || !opensSentence(total)) {
            return Optional.empty();
        }
        String text = paragraph(total);
        int end = text.indexOf('。', rest);
        String words = text.substring(rest, end < 0 ? text.length() : end);
        return read.lexicon().restOf(code, words);
    }

    /** Where 其余 stands behind {@code total} in its sentence; -1 if it does not. */
    private int restOf(Statement total) {
        String text = paragraph(total);
        int end = text.indexOf('。', total.place().end());
        int rest = text.indexOf(REST, total.place().end());
        return rest >= 0 && (end < 0 || rest < end) ? rest : -1;
    }

    private boolean opensSentence(Statement total) {
        String text = paragraph(total);
        int start = text.lastIndexOf('。', total.place().start()) + 1;
        ImmutableList<Statement> before = read.statements().stream()
                .filter(statement -> statement.kind() == Statement.Kind.FIGURE
                        && statement.place().paragraph() == total.place().paragraph()
                        && statement.place().start() >= start
                        && statement.place().end() <= total.place().start())
                .collect(ImmutableList.toImmutableList());
        return before.isEmpty();
    }

    private String paragraph(Statement statement) {
        return read.outline().paragraphs().get(statement.place().paragraph()).toString();
    }
}
