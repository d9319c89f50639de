package org.zhunsheng.returns.draft;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.text.ChineseNumerals;
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

    private static final DraftTemplate.Heading OTHER = new DraftTemplate.Heading("其他统计数据", ImmutableSet.of());
    private static final int MOST_NUMBERED = 99;

    /** What stands in names of cells of a statutory table, which belong into the table and not into a sentence. */
    private static final String CELL = "：";

    private final Vocabulary vocabulary;
    private final DraftTemplate template;

    private DraftWriter(Vocabulary vocabulary, DraftTemplate template) {
        this.vocabulary = vocabulary;
        this.template = template;
    }

    /**
     * A heading with what is written under it.
     *
     * @param heading the heading; empty for what stands before the first
     * @param sentences the sentences so far
     */
    private record Section(Optional<DraftTemplate.Heading> heading, List<Draft.Paragraph> sentences) {
        Section(Optional<DraftTemplate.Heading> heading) {
            this(heading, new ArrayList<>());
        }
    }

    /** A writer with the sentences of {@code template}. */
    public static DraftWriter of(Vocabulary vocabulary, DraftTemplate template) {
        return new DraftWriter(vocabulary, template);
    }

    /** The sentences that state {@code sums}, under numbered headings. */
    public Draft write(Consolidation sums) {
        Set<FactCode> written = new LinkedHashSet<>();
        List<Section> sections = new ArrayList<>();
        Section section = new Section(Optional.empty());
        sections.add(section);
        for (DraftTemplate.Line line : template.lines()) {
            if (line instanceof DraftTemplate.Heading heading) {
                section = new Section(Optional.of(heading));
                sections.add(section);
            } else if (line instanceof DraftTemplate.Sentence sentence) {
                sentence(sentence, sums, written).ifPresent(section.sentences()::add);
            }
        }
        Section other = new Section(Optional.of(OTHER));
        others(sums, written, sections, other);
        sections.add(other);
        ImmutableList<FigureCell> leftOut = sums.figures().stream()
                .map(ConsolidatedFigure::cell)
                .filter(cell -> !cell.isWhole() || !written.contains(cell.code()))
                .collect(ImmutableList.toImmutableList());
        return new Draft(paragraphs(sections), leftOut);
    }

    private static ImmutableList<Draft.Paragraph> paragraphs(List<Section> sections) {
        ImmutableList.Builder<Draft.Paragraph> paragraphs = ImmutableList.builder();
        int number = 0;
        for (Section section : sections) {
            if (section.heading().isPresent() && !section.sentences().isEmpty()) {
                number++;
                paragraphs.add(new Draft.Paragraph(
                        numbered(number, section.heading().get().text()), true, ImmutableList.of()));
            }
            paragraphs.addAll(section.sentences());
        }
        return paragraphs.build();
    }

    private static String numbered(int number, String heading) {
        return (number <= MOST_NUMBERED ? ChineseNumerals.written(number) : Integer.toString(number)) + "、" + heading;
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

    /** Says what no sentence of the template states, each under the first heading that speaks of its area. */
    private void others(Consolidation sums, Set<FactCode> written, List<Section> sections, Section other) {
        Map<String, Section> byArea = new HashMap<>();
        for (Section section : sections) {
            section.heading().ifPresent(heading -> heading.areas().forEach(area -> byArea.putIfAbsent(area, section)));
        }
        for (ConsolidatedFigure figure : sums.figures()) {
            FactCode code = figure.cell().code();
            Optional<FactDefinition> fact = vocabulary.find(code);
            Optional<String> value = value(sums, code);
            if (figure.cell().isWhole()
                    && value.isPresent()
                    && fact.filter(known -> !known.name().zh().contains(CELL)).isPresent()
                    && written.add(code)) {
                byArea.getOrDefault(area(code), other)
                        .sentences()
                        .add(new Draft.Paragraph(
                                plainSentence(fact.orElseThrow(), value.get()),
                                false,
                                ImmutableList.of(figure.cell())));
            }
        }
    }

    private static String area(FactCode code) {
        return Splitter.on('.').split(code.value()).iterator().next();
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
