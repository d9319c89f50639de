package org.zhunsheng.pages.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.IndicatorGroup;
import org.zhunsheng.indicators.scheme.Grade;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.SchemeWording;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.pages.view.Text;

/**
 * A scheme as a rule book (评分细则): what each item asks and how it earns its points, in words, to be printed beside the document that
 * the engine reads. Immutable and thread-safe; the same scheme gives the same bytes.
 *
 * <pre>{@code
 * RuleBook book = RuleBook.of(scheme, catalogue, vocabulary, Lang.ZH);
 * Files.writeString(Path.of("rules.md"), book.markdown());
 * }</pre>
 */
public final class RuleBook {
    private static final ImmutableList<Integer> ITEM_WIDTHS = ImmutableList.of(9, 29, 8, 54);

    private final ScoringScheme scheme;
    private final IndicatorCatalogue catalogue;
    private final SchemeWording words;
    private final Lang lang;
    private final Numbering numbering;
    private final ImmutableList.Builder<Block> written = ImmutableList.builder();
    private final ImmutableList<Block> blocks;

    private RuleBook(ScoringScheme scheme, IndicatorCatalogue catalogue, Vocabulary vocabulary, Lang lang) {
        this.scheme = scheme;
        this.catalogue = catalogue;
        this.words = SchemeWording.of(scheme, catalogue, vocabulary);
        this.lang = lang;
        this.numbering = new Numbering(lang);
        general();
        computed();
        items();
        nodes();
        bonuses();
        vetoes();
        grades();
        this.blocks = written.build();
    }

    /**
     * The rule book of {@code scheme} in {@code lang}.
     *
     * @param catalogue the catalogue that the scheme scores
     * @param vocabulary the facts that it reads
     */
    public static RuleBook of(ScoringScheme scheme, IndicatorCatalogue catalogue, Vocabulary vocabulary, Lang lang) {
        return new RuleBook(scheme, catalogue, vocabulary, lang);
    }

    private ImmutableList<String> title() {
        return ImmutableList.of(
                in(scheme.title()), Text.word("rule-book", scheme.version()).in(lang));
    }

    /** The rule book as Markdown. */
    public String markdown() {
        return Markdown.of(title(), blocks);
    }

    /**
     * Writes it as {@code .docx} and leaves {@code out} open.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public void writeWord(OutputStream out) throws IOException {
        WordDocument.write(title(), blocks, lang, out);
    }

    private String in(LocalText text) {
        return Text.of(text).in(lang);
    }

    private String in(List<LocalText> sentences) {
        return sentences.stream().map(this::in).collect(Collectors.joining("\n"));
    }

    private static String word(String key, Lang lang) {
        return Text.word(key).in(lang);
    }

    private void heading(String key) {
        written.add(numbering.first(word(key, lang)));
    }

    private void paragraph(LocalText text) {
        written.add(new Block.Paragraph(in(text)));
    }

    private void table(List<Integer> widths, List<String> header, List<? extends List<String>> rows) {
        written.add(new Block.Table(
                ImmutableList.copyOf(widths),
                header.stream().map(key -> word(key, lang)).collect(ImmutableList.toImmutableList()),
                rows.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList())));
    }

    private void general() {
        heading("rule-book-whole");
        paragraph(scheme.notice());
        paragraph(LocalText.of(
                "适用指标体系：" + catalogue.title().zh() + "。",
                "Catalogue: " + catalogue.title().en() + "."));
        words.whole().forEach(this::paragraph);
    }

    private void computed() {
        if (scheme.computed().isEmpty()) {
            return;
        }
        heading("rule-book-computed");
        table(
                ImmutableList.of(36, 64),
                ImmutableList.of("rule-book-value", "rule-book-formula"),
                scheme.computed().stream()
                        .map(fact -> ImmutableList.of(in(fact.name()), in(words.computed(fact))))
                        .toList());
    }

    private void items() {
        ImmutableListMultimap<IndicatorCode, List<String>> rows = rows();
        ImmutableListMultimap<Optional<IndicatorCode>, IndicatorGroup> groups = Multimaps.index(
                ImmutableList.sortedCopyOf(
                        Comparator.comparing(IndicatorGroup::code),
                        catalogue.groupsByCode().values()),
                IndicatorGroup::parent);
        for (IndicatorGroup dimension : groups.get(Optional.empty())) {
            List<IndicatorGroup> below = groups.get(Optional.of(dimension.code())).stream()
                    .filter(group -> rows.containsKey(group.code()))
                    .toList();
            if (!rows.containsKey(dimension.code()) && below.isEmpty()) {
                continue;
            }
            written.add(numbering.first(in(dimension.title())));
            items(rows.get(dimension.code()));
            for (IndicatorGroup group : below) {
                written.add(numbering.second(in(group.title())));
                items(rows.get(group.code()));
            }
        }
    }

    private void items(List<List<String>> rows) {
        if (!rows.isEmpty()) {
            table(
                    ITEM_WIDTHS,
                    ImmutableList.of("code", "rule-book-requirement", "rule-book-points", "rule-book-method"),
                    rows);
        }
    }

    /** The rows of the items by the groups of their indicators, in the order of the codes. */
    private ImmutableListMultimap<IndicatorCode, List<String>> rows() {
        ImmutableListMultimap.Builder<IndicatorCode, List<String>> rows = ImmutableListMultimap.builder();
        for (SchemeItem item :
                ImmutableList.sortedCopyOf(Comparator.comparing(SchemeItem::indicator), scheme.items())) {
            Indicator indicator = catalogue.byCode().get(item.indicator());
            if (indicator != null) {
                rows.put(indicator.parent(), row(indicator, item));
            }
        }
        return rows.build();
    }

    private List<String> row(Indicator indicator, SchemeItem item) {
        return ImmutableList.of(
                indicator.code().value(),
                in(indicator.title()) + "\n" + in(indicator.requirement()),
                item.points().toString(),
                in(words.item(item)));
    }

    private void nodes() {
        if (!scheme.nodes().isEmpty()) {
            heading("rule-book-nodes");
            table(
                    ImmutableList.of(30, 70),
                    ImmutableList.of("rule-book-group", "rule-book-method"),
                    scheme.nodes().stream()
                            .map(rule -> ImmutableList.of(in(words.subject(rule)), in(words.node(rule))))
                            .toList());
        }
    }

    private void bonuses() {
        if (!scheme.bonuses().isEmpty()) {
            heading("rule-book-bonuses");
            table(
                    ImmutableList.of(30, 70),
                    ImmutableList.of("rule-book-bonus", "rule-book-method"),
                    scheme.bonuses().stream()
                            .map(bonus -> ImmutableList.of(in(bonus.title()), in(words.bonus(bonus))))
                            .toList());
        }
    }

    private void vetoes() {
        if (!scheme.vetoes().isEmpty()) {
            heading("vetoes");
            table(
                    ImmutableList.of(30, 70),
                    ImmutableList.of("rule-book-veto", "rule-book-effect"),
                    scheme.vetoes().stream()
                            .map(veto -> ImmutableList.of(in(veto.title()), in(words.veto(veto))))
                            .toList());
        }
    }

    private void grades() {
        heading("rule-book-grades");
        grades(scheme.grades());
        scheme.gradesByKind().forEach(own -> {
            written.add(new Block.Paragraph(own.kinds().stream()
                    .sorted()
                    .map(kind -> in(kind.title()))
                    .collect(Collectors.joining(lang == Lang.ZH ? "、" : ", "))));
            grades(own.grades());
        });
    }

    private void grades(List<Grade> grades) {
        table(
                ImmutableList.of(30, 70),
                ImmutableList.of("rule-book-grade", "rule-book-from"),
                grades.stream()
                        .sorted(Comparator.comparing(Grade::from).reversed())
                        .map(grade -> ImmutableList.of(in(grade.title()), in(words.grade(grade))))
                        .toList());
    }
}
