package org.zhunsheng.returns.draft;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** Endings that are no counting words though they look like them. */
    private static final ImmutableList<String> WORD_OF_ITS_OWN = ImmutableList.of("事项数", "案件数", "站数", "事项", "案件", "站");

    /** What stands in names of cells of a statutory table, which belong into the table and not into a sentence. */
    private static final String CELL = "：";

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
            boolean known =
                    piece.codes().stream().allMatch(code -> value(sums, code).isPresent() && !written.contains(code));
            if (!known && !piece.optional()) {
                return Optional.empty();
            }
            if (known) {
                String filled = piece.text();
                for (FactCode code : piece.codes()) {
                    filled = filled.replace(
                            "{" + code.value() + "}", value(sums, code).orElseThrow());
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
            if (figure.cell().isWhole()
                    && value.isPresent()
                    && fact.filter(known -> !known.name().zh().contains(CELL)).isPresent()
                    && written.add(code)) {
                plain.add(new Draft.Paragraph(
                        plainSentence(fact.orElseThrow(), value.get()), false, ImmutableList.of(figure.cell())));
            }
        }
        if (!plain.isEmpty()) {
            paragraphs.add(new Draft.Paragraph("其他统计数据", true, ImmutableList.of()));
            paragraphs.addAll(plain);
        }
    }

    /**
     * The sentence of a figure that no template speaks of. Where the name ends with the word that counts it, as 开庭场数 does, that word
     * is put behind the number: 开庭37场.
     */
    static String plainSentence(FactDefinition fact, String value) {
        UnitClass unit = fact.unit().orElse(UnitClass.OTHER);
        String name = fact.name().zh();
        if (fact.kind() == FactKind.RATE) {
            return name + "为" + value + "%。";
        }
        List<String> words = unit.words().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String word : words) {
            for (String ending : List.of(word + "数", word)) {
                if (name.endsWith(ending) && WORD_OF_ITS_OWN.stream().noneMatch(name::endsWith)) {
                    String bare = name.substring(0, name.length() - ending.length());
                    return (bare.endsWith("的") ? bare.substring(0, bare.length() - 1) : bare) + value + word + "。";
                }
            }
        }
        String counted = fact.kind() == FactKind.AMOUNT && name.endsWith("金额") ? name + "为" : name;
        return counted + value + unit.title().zh() + "。";
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
