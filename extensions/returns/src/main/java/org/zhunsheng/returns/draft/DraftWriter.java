package org.zhunsheng.returns.draft;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.FigureCell;
import org.zhunsheng.returns.sums.ConsolidatedFigure;
import org.zhunsheng.returns.sums.Consolidation;

/**
 * Puts figures into sentences. Only figures that are complete and one number are written; a rate is rounded to two decimals. What no
 * template speaks of gets a plain sentence of its own. Immutable and thread-safe.
 */
public final class DraftWriter {
    private static final int RATE_DECIMALS = 2;

    private final Vocabulary vocabulary;
    private final DraftTemplate template;

    private DraftWriter(Vocabulary vocabulary, DraftTemplate template) {
        this.vocabulary = vocabulary;
        this.template = template;
    }

    /** A writer with the sentences of {@code template}. */
    public static DraftWriter of(Vocabulary vocabulary, DraftTemplate template) {
        return new DraftWriter(vocabulary, template);
    }

    /** The sentences that state {@code sums}. */
    public Draft write(Consolidation sums) {
        List<Draft.Paragraph> paragraphs = new ArrayList<>();
        Set<FactCode> written = new LinkedHashSet<>();
        Optional<String> heading = Optional.empty();
        for (DraftTemplate.Line line : template.lines()) {
            if (line instanceof DraftTemplate.Heading next) {
                heading = Optional.of(next.text());
            } else if (line instanceof DraftTemplate.Sentence sentence) {
                Optional<Draft.Paragraph> made = sentence(sentence, sums, written);
                if (made.isPresent()) {
                    heading.ifPresent(text -> paragraphs.add(new Draft.Paragraph(text, true, ImmutableList.of())));
                    heading = Optional.empty();
                    paragraphs.add(made.get());
                }
            }
        }
        others(sums, written, paragraphs);
        ImmutableList<FigureCell> leftOut = sums.figures().stream()
                .map(ConsolidatedFigure::cell)
                .filter(cell -> !cell.isWhole() || !written.contains(cell.code()))
                .collect(ImmutableList.toImmutableList());
        return new Draft(ImmutableList.copyOf(paragraphs), leftOut);
    }

    private Optional<Draft.Paragraph> sentence(
            DraftTemplate.Sentence sentence, Consolidation sums, Set<FactCode> written) {
        StringBuilder text = new StringBuilder();
        ImmutableList.Builder<FigureCell> figures = ImmutableList.builder();
        int stated = 0;
        for (DraftTemplate.Piece piece : sentence.pieces()) {
            boolean known = piece.codes().stream()
                    .allMatch(code -> value(sums, code).isPresent() && !written.contains(code));
            if (!known && !piece.optional()) {
                return Optional.empty();
            }
            if (known) {
                String filled = piece.text();
                for (FactCode code : piece.codes()) {
                    filled = filled.replace("{" + code.value() + "}", value(sums, code).orElseThrow());
                    figures.add(FigureCell.of(code));
                    stated++;
                }
                text.append(filled);
            }
        }
        if (stated == 0) {
            return Optional.empty();
        }
        ImmutableList<FigureCell> cells = figures.build();
        cells.forEach(cell -> written.add(cell.code()));
        return Optional.of(new Draft.Paragraph(text.toString(), false, cells));
    }

    private void others(Consolidation sums, Set<FactCode> written, List<Draft.Paragraph> paragraphs) {
        List<Draft.Paragraph> plain = new ArrayList<>();
        for (ConsolidatedFigure figure : sums.figures()) {
            FactCode code = figure.cell().code();
            Optional<FactDefinition> fact = vocabulary.find(code);
            Optional<String> value = value(sums, code);
            if (figure.cell().isWhole() && value.isPresent() && fact.isPresent() && written.add(code)) {
                plain.add(new Draft.Paragraph(
                        plainSentence(fact.get(), value.get()), false, ImmutableList.of(figure.cell())));
            }
        }
        if (!plain.isEmpty()) {
            paragraphs.add(new Draft.Paragraph("其他统计数据", true, ImmutableList.of()));
            paragraphs.addAll(plain);
        }
    }

    /** The sentence of a figure that no template speaks of. */
    static String plainSentence(FactDefinition fact, String value) {
        UnitClass unit = fact.unit().orElse(UnitClass.OTHER);
        String name = fact.name().zh();
        boolean percent = fact.kind() == FactKind.RATE;
        return name + (percent ? "为" : "") + value + (percent ? "%" : unit.title().zh()) + "。";
    }

    private Optional<String> value(Consolidation sums, FactCode code) {
        return sums.find(code)
                .filter(ConsolidatedFigure::isExact)
                .flatMap(ConsolidatedFigure::range)
                .flatMap(ValueRange::low)
                .map(value -> digits(value, vocabulary.find(code)));
    }

    private static String digits(Fraction value, Optional<FactDefinition> fact) {
        boolean rate = fact.filter(known -> known.kind() == FactKind.RATE).isPresent();
        BigDecimal decimal = rate
                ? value.rounded(RATE_DECIMALS).stripTrailingZeros()
                : value.toDecimal().orElseGet(() -> value.rounded(RATE_DECIMALS));
        return (decimal.scale() < 0 ? decimal.setScale(0) : decimal).toPlainString();
    }
}
