package org.zhunsheng.pages.document;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.pages.view.AdviceEntry;
import org.zhunsheng.pages.view.AuditEntry;
import org.zhunsheng.pages.view.BriefAssembly;
import org.zhunsheng.pages.view.Dimension;
import org.zhunsheng.pages.view.Field;
import org.zhunsheng.pages.view.GapEntry;
import org.zhunsheng.pages.view.IndicatorEntry;
import org.zhunsheng.pages.view.IndicatorEntry.BasisEntry;
import org.zhunsheng.pages.view.IndicatorEntry.ClaimEntry;
import org.zhunsheng.pages.view.NotStated;
import org.zhunsheng.pages.view.Scorecard;
import org.zhunsheng.pages.view.Statements;
import org.zhunsheng.pages.view.Text;

/** What stands in the document, in one language and in its order. For one document and one thread. */
final class DocumentContents {
    private final Scorecard card;
    private final Lang lang;
    private final Numbering numbering;
    private final ImmutableList.Builder<Block> blocks = ImmutableList.builder();

    private DocumentContents(Scorecard card, Lang lang) {
        this.card = card;
        this.lang = lang;
        this.numbering = new Numbering(lang);
    }

    /** The lines of the title: the unit, and what the document is about. */
    static ImmutableList<String> title(Scorecard card, Lang lang) {
        return ImmutableList.of(
                card.unit().in(lang),
                Text.word("document-subject", card.period()).in(lang));
    }

    /** Everything below the title. */
    static ImmutableList<Block> of(Scorecard card, Lang lang) {
        return of(card, lang, Detail.FULL);
    }

    /** As much of what stands below the title as {@code detail} asks for. */
    static ImmutableList<Block> of(Scorecard card, Lang lang, Detail detail) {
        DocumentContents contents = new DocumentContents(card, lang);
        contents.paragraph(BriefAssembly.lead(card));
        contents.total();
        contents.dimensions();
        contents.advice();
        if (detail == Detail.FULL) {
            contents.gaps();
        }
        if (card.showsFindings()) {
            contents.findings();
        }
        contents.card.statements().ifPresent(statements -> contents.statements(statements, detail));
        contents.notStated();
        if (detail == Detail.FULL) {
            contents.indicators();
        }
        contents.notes();
        return contents.blocks.build();
    }

    private void total() {
        heading("totals");
        card.fields().forEach(this::field);
        paragraph(Text.word(
                "document-total",
                card.total().score().toString(),
                card.total().available(),
                card.total().coverage(),
                card.total().grade(),
                card.total().verified().toString(),
                card.total().verifiedCoverage(),
                card.total().verifiedGrade()));
        paragraph(Text.word("total-explained"));
        paragraph(Text.word(
                "labelled",
                Text.word("indicators"),
                card.total().counts().stream()
                        .map(count ->
                                count.label().in(lang) + " " + count.value().in(lang))
                        .collect(Collectors.joining(lang == Lang.ZH ? "，" : ", "))));
        card.total()
                .beforeVetoes()
                .ifPresent(before -> field(new Field(Text.word("before-vetoes"), Text.same(before.toString()))));
        card.total()
                .vetoes()
                .forEach(veto ->
                        field(new Field(Text.word("vetoes"), Text.word("labelled", veto.value(), veto.label()))));
        card.notices().forEach(notice -> field(new Field(Text.word("notice"), notice)));
        card.law().forEach(kept -> field(new Field(Text.word("notice"), kept)));
    }

    private void dimensions() {
        heading("dimensions");
        table(
                ImmutableList.of(10, 54, 22, 14),
                ImmutableList.of("code", "dimension", "score", "available"),
                card.dimensions(),
                dimension -> ImmutableList.of(
                        dimension.code(),
                        dimension.title().in(lang),
                        dimension.score().toString(),
                        dimension.available()));
    }

    private void advice() {
        heading("advice");
        for (AdviceEntry one : card.advice()) {
            String worth = one.worth().in(lang);
            blocks.add(new Block.Paragraph(one.rank() + ". "
                    + Text.word("advice-line", one.kindTitle(), one.ground(), one.title(), one.action())
                            .in(lang)
                    + (worth.isEmpty()
                            ? ""
                            : Text.word("advice-line-worth", one.worth()).in(lang))));
            one.offices()
                    .forEach(office ->
                            paragraph(Text.word("advice-office", office.name(), office.count(), office.wanted())));
        }
        paragraph(card.assumed());
    }

    private void gaps() {
        heading("gaps");
        paragraph(Text.word("gaps-explained", card.gaps().size()));
        table(
                ImmutableList.of(7, 23, 11, 16, 43),
                ImmutableList.of("rank", "indicator", "gap-kind", "worth", "what-to-do"),
                card.gaps(),
                gap -> ImmutableList.of(
                        Integer.toString(gap.rank()),
                        gap.code() + " " + gap.title().in(lang),
                        gap.kindTitle().in(lang),
                        gap.worth().in(lang),
                        whatToDo(gap)));
    }

    private String whatToDo(GapEntry gap) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(gap.cause().in(lang));
        if (!gap.toProve().isEmpty()) {
            lines.add(Text.word("to-prove").in(lang) + joined(gap.toProve()));
        }
        gap.remedy().ifPresent(remedy -> lines.add(Text.word("remedy-label").in(lang) + remedy.in(lang)));
        if (!gap.plans().isEmpty()) {
            lines.add(Text.word("covered").in(lang) + joined(gap.plans()));
        }
        return String.join("\n", lines.build());
    }

    private void findings() {
        blocks.add(numbering.first(card.findingsTitle().in(lang)));
        paragraph(card.findingsExplained());
        card.findings().forEach(this::finding);
    }

    private void statements(Statements statements, Detail detail) {
        heading("matrix");
        matrix(statements);
        if (detail != Detail.FULL) {
            return;
        }
        heading("statements");
        items("responsibilities", statements.responsibilities());
        items("measures", statements.measures());
        items("problems", statements.problems());
        items("plans", statements.plans());
        if (!statements.otherMatters().isEmpty()) {
            blocks.add(numbering.second(Text.word("other-matters").in(lang)));
            statements.otherMatters().forEach(this::paragraph);
        }
    }

    private void finding(AuditEntry finding) {
        paragraph(Text.word("labelled", finding.severityTitle(), finding.message()));
    }

    private void matrix(Statements statements) {
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        for (Statements.Answers answers : statements.answers()) {
            ImmutableList.Builder<String> plans = ImmutableList.builder();
            for (int i = 0; i < answers.cells().size(); i++) {
                Statements.Cell cell = answers.cells().get(i);
                if (!cell.strength().equals("none")) {
                    plans.add(Text.word("bracketed", statements.plans().get(i).title(), cell.title())
                            .in(lang));
                }
            }
            rows.add(ImmutableList.of(
                    answers.problem().title().in(lang),
                    answers.answered()
                            ? String.join("\n", plans.build())
                            : Text.word("unanswered").in(lang)));
        }
        blocks.add(new Block.Table(ImmutableList.of(40, 60), words("problem", "plan"), rows.build()));
    }

    private void items(String heading, List<Statements.Item> items) {
        blocks.add(numbering.second(Text.word(heading).in(lang)));
        if (items.isEmpty()) {
            paragraph(Text.word("none-stated"));
        }
        for (int i = 0; i < items.size(); i++) {
            Statements.Item item = items.get(i);
            StringBuilder text = new StringBuilder()
                    .append(i + 1)
                    .append(". ")
                    .append(item.title().in(lang));
            if (!item.summary().in(lang).isEmpty()) {
                text.append(lang == Lang.ZH ? "：" : ": ").append(item.summary().in(lang));
            }
            blocks.add(new Block.Paragraph(text.toString()));
            if (!item.details().isEmpty()) {
                blocks.add(new Block.Paragraph(item.details().stream()
                        .map(detail -> labelled(detail.label(), detail.value()))
                        .collect(Collectors.joining(lang == Lang.ZH ? "；" : "; "))));
            }
        }
    }

    private void notStated() {
        heading("not-stated");
        paragraph(Text.word("not-stated-explained"));
        for (NotStated missing : card.notStated()) {
            blocks.add(numbering.second(missing.heading().in(lang)));
            blocks.add(new Block.Paragraph(missing.what().stream()
                    .map(what -> what.in(lang))
                    .collect(Collectors.joining(lang == Lang.ZH ? "；" : "; "))));
        }
    }

    private void indicators() {
        heading("tree");
        for (Dimension dimension : card.dimensions()) {
            blocks.add(numbering.second(dimension.title().in(lang)));
            table(
                    ImmutableList.of(8, 18, 11, 16, 47),
                    ImmutableList.of("code", "indicator", "status", "score", "line-reason"),
                    dimension.groups().stream()
                            .flatMap(group -> group.indicators().stream())
                            .toList(),
                    indicator -> ImmutableList.of(
                            indicator.code(),
                            indicator.title().in(lang),
                            indicator.status().in(lang),
                            indicator.score() + " / " + indicator.available(),
                            grounds(indicator)));
        }
        card.overall()
                .forEach(line -> paragraph(Text.word(
                        "labelled",
                        Text.same(line.subject()),
                        Text.word("bracketed", line.reason(), line.low() + " – " + line.high()))));
    }

    /** The method, the ledger, what is claimed of the facts, and the articles. */
    private String grounds(IndicatorEntry indicator) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(labelled(Text.word("method"), indicator.method()));
        indicator
                .ledger()
                .forEach(line -> lines.add(Text.word(
                                "bracketed",
                                line.reason(),
                                line.low().equals(line.high()) ? line.low() : line.low() + " – " + line.high())
                        .in(lang)));
        indicator.facts().forEach(fact -> fact.claims().forEach(claim -> lines.add(claim(fact.name(), claim))));
        lines.add(labelled(
                Text.word("basis"),
                Text.same(indicator.basis().stream().map(this::article).collect(Collectors.joining("; ")))));
        lines.add(labelled(Text.word("provenance"), indicator.provenance()));
        return String.join("\n", lines.build());
    }

    private String claim(Text name, ClaimEntry claim) {
        return labelled(name, Text.word("bracketed", claim.value(), claim.standing()));
    }

    private String article(BasisEntry basis) {
        return basis.instrument().in(lang)
                + (basis.article().in(lang).isEmpty()
                        ? ""
                        : " " + basis.article().in(lang))
                + Text.word("bracketed", "", basis.seen()).in(lang);
    }

    private void notes() {
        heading("readings");
        card.readings().forEach(this::field);
    }

    private void heading(String key) {
        blocks.add(numbering.first(Text.word(key).in(lang)));
    }

    private void paragraph(Text text) {
        blocks.add(new Block.Paragraph(text.in(lang)));
    }

    private void field(Field field) {
        blocks.add(new Block.Paragraph(labelled(field.label(), field.value())));
    }

    private String labelled(Text label, Text value) {
        return Text.word("labelled", label, value).in(lang);
    }

    private String joined(List<Text> texts) {
        return texts.stream().map(text -> text.in(lang)).collect(Collectors.joining(lang == Lang.ZH ? "、" : ", "));
    }

    private ImmutableList<String> words(String... keys) {
        return ImmutableList.copyOf(keys).stream()
                .map(key -> Text.word(key).in(lang))
                .collect(ImmutableList.toImmutableList());
    }

    private <T> void table(
            ImmutableList<Integer> widths,
            ImmutableList<String> header,
            List<T> rows,
            Function<T, ImmutableList<String>> cells) {
        blocks.add(new Block.Table(
                widths,
                words(header.toArray(String[]::new)),
                rows.stream().map(cells).collect(ImmutableList.toImmutableList())));
    }
}
