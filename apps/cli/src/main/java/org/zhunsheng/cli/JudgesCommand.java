package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.returns.CsvLine;
import org.zhunsheng.returns.FactNaming;
import org.zhunsheng.returns.form.MarkForm;
import org.zhunsheng.returns.intake.MarkReader;
import org.zhunsheng.returns.judge.Decision;
import org.zhunsheng.returns.judge.DecisionLog;
import org.zhunsheng.returns.judge.JudgePanel;
import org.zhunsheng.returns.judge.JudgeTally;
import org.zhunsheng.returns.judge.JudgedItem;
import org.zhunsheng.returns.judge.JudgesMarks;
import org.zhunsheng.returns.judge.KrippendorffAlpha;
import org.zhunsheng.returns.judge.Mark;
import org.zhunsheng.returns.judge.MarkClaims;
import org.zhunsheng.returns.judge.MarkRule;
import org.zhunsheng.serialization.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges: who marks what, sheets out, marks back, merged, decided. */
@Command(
        name = "judges",
        mixinStandardHelpOptions = true,
        description =
                "Makes mark sheets for judges, merges the marks that come back, and measures how far the judges agree.",
        subcommands = {
            JudgesCommand.NewCommand.class,
            JudgesCommand.FormsCommand.class,
            JudgesCommand.CollectCommand.class,
            JudgesCommand.DecideCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng judges new --judge 张三 --judge 李四 --out panel.csv",
            "  ./zhunsheng judges forms examples/judges/panel.csv --out mark-sheets",
            "  ./zhunsheng judges collect examples/judges/panel.csv examples/judges/marks"
        })
final class JudgesCommand extends CommandGroup {
    /** Makes a panel. */
    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description =
                    "Writes the panel: a line for each judge, unit and item that the scheme leaves to an assessor.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng judges new --judge 张三 --judge 李四 --judge 王五 \\",
                "      --unit 东岗镇 --unit 西坞乡 --out panel.csv"
            })
    static final class NewCommand extends InputCommand {
        @Option(names = "--judge", paramLabel = "NAME", required = true, description = "a judge; repeat for each")
        @SuppressWarnings("NullAway.Init")
        private List<String> judges;

        @Option(
                names = "--unit",
                paramLabel = "NAME",
                description = "a unit that is marked; repeat for each (default: one unit, which is not named)")
        private List<String> units = ImmutableList.of("");

        @Option(names = "--kind", paramLabel = "KIND", description = "kind of the units (default: COUNTY)")
        private UnitKind kind = UnitKind.COUNTY;

        @Option(names = "--out", paramLabel = "FILE", required = true, description = "where the panel goes (CSV)")
        @SuppressWarnings("NullAway.Init")
        private Path target;

        @Override
        public Integer call() throws IOException {
            ScoringScheme scheme = inputs().soundBasis(kind).scheme();
            JudgePanel panel = JudgePanel.of(scheme, inputs().vocabulary(), judges, units, lang());
            ReturnsWords say = new ReturnsWords(lang());
            if (panel.asked().isEmpty()) {
                throw new Inputs.InputRefused("scheme-judges-nothing", scheme.id());
            }
            AtomicFileWriter.write(target, panel.csv());
            out().println(say.unstyled(
                    "panel-written",
                    target,
                    panel.judges().size(),
                    panel.asked().size()));
            out().flush();
            return ExitCode.DONE;
        }
    }

    /** What commands about a panel share. */
    abstract static class PanelCommand extends InputCommand {
        @Parameters(index = "0", paramLabel = "PANEL", description = "who marks what, CSV")
        @SuppressWarnings("NullAway.Init")
        private Path panel;

        final JudgePanel panel() {
            return JudgePanel.read(String.valueOf(panel.getFileName()), csv(panel));
        }

        final ReturnsWords say() {
            return new ReturnsWords(lang());
        }
    }

    /** Writes the sheets. */
    @Command(
            name = "forms",
            mixinStandardHelpOptions = true,
            description = "Writes a workbook for each judge, with the items that the judge is asked to mark.",
            footerHeading = "%nExamples:%n",
            footer = {"  ./zhunsheng judges forms examples/judges/panel.csv --out mark-sheets"})
    static final class FormsCommand extends PanelCommand {
        @Option(names = "--title", paramLabel = "TEXT", description = "heading of the sheets")
        private Optional<String> title = Optional.empty();

        @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "where the sheets go")
        @SuppressWarnings("NullAway.Init")
        private Path target;

        @Override
        public Integer call() throws IOException {
            JudgePanel panel = panel();
            MarkForm form = new MarkForm(panel, lang());
            AtomicFileWriter.makeFolder(target);
            String head = title.orElseGet(() -> say().unstyled("marks-title"));
            int number = 0;
            for (String judge : panel.judges()) {
                number++;
                // Two names can become the same file name: the number keeps them apart.
                String plain = judge.replaceAll("[^\\p{L}\\p{N}]+", "_");
                Path workbook = target.resolve("%02d-%s.xlsx".formatted(number, plain));
                AtomicFileWriter.write(workbook, out -> form.write(judge, head, out));
                out().println(say().unstyled(
                                "mark-form-written",
                                workbook,
                                judge,
                                panel.of(judge).size()));
            }
            out().flush();
            return ExitCode.DONE;
        }
    }

    /** Merges what came back. */
    @Command(
            name = "collect",
            mixinStandardHelpOptions = true,
            description =
                    "Merges the marks of a folder: who gave what, spread, agreement, marks far from the others, what is open.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng judges collect examples/judges/panel.csv examples/judges/marks",
                "  ./zhunsheng judges collect examples/judges/panel.csv examples/judges/marks \\",
                "      --rule TRIMMED_MEAN --csv judged.csv",
                "  ./zhunsheng judges collect examples/judges/panel.csv examples/judges/marks \\",
                "      --of 东岗镇 --from examples/district/2024/wuyu-county.yaml --out judged.yaml"
            })
    static final class CollectCommand extends PanelCommand {
        private static final ImmutableList<LocalText> CSV_HEAD = ImmutableList.of(
                LocalText.of("单位", "unit"),
                LocalText.of("代码", "item"),
                LocalText.of("评分项", "title"),
                LocalText.of("最低分", "least"),
                LocalText.of("最高分", "most"),
                LocalText.of("扣分", "deducted"),
                LocalText.of("已评", "marks"),
                LocalText.of("应评", "judges"),
                LocalText.of("得分", "points"),
                LocalText.of("分差", "spread"),
                LocalText.of("待评", "open"),
                LocalText.of("偏离", "far"),
                LocalText.of("仲裁理由", "decision"));
        private static final BigDecimal RELIABLE = new BigDecimal("0.8");
        private static final BigDecimal TENTATIVE = new BigDecimal("0.667");

        @Parameters(index = "1", paramLabel = "FOLDER", description = "folder of the marks that have arrived")
        @SuppressWarnings("NullAway.Init")
        private Path folder;

        @Option(
                names = "--rule",
                paramLabel = "RULE",
                description = "how marks make points: ${COMPLETION-CANDIDATES} (default: MEAN)")
        private MarkRule rule = MarkRule.MEAN;

        @Option(
                names = "--scale",
                paramLabel = "SCALE",
                description = "how marks are compared for agreement: ${COMPLETION-CANDIDATES} (default: INTERVAL)")
        private KrippendorffAlpha.Scale scale = KrippendorffAlpha.Scale.INTERVAL;

        @Option(names = "--csv", paramLabel = "FILE", description = "write a line for each item as CSV")
        private Optional<Path> csv = Optional.empty();

        @Option(names = "--from", paramLabel = "FILE", description = "report or dossier that the points are put into")
        private Optional<Path> from = Optional.empty();

        @Option(names = "--of", paramLabel = "NAME", description = "the unit of the panel whose points are put into it")
        private Optional<String> of = Optional.empty();

        @Option(names = "--out", paramLabel = "FILE", description = "where the dossier goes; needs --from")
        private Optional<Path> target = Optional.empty();

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private FormatOption format;

        @Override
        public Integer call() throws IOException {
            JudgePanel panel = panel();
            if (from.isPresent() != target.isPresent()) {
                throw new Inputs.InputRefused("from-and-out-together");
            }
            String unit = of.orElseGet(() -> panel.units().iterator().next());
            if (from.isPresent()
                    && (of.isEmpty() ? panel.units().size() > 1 : !panel.units().contains(unit))) {
                throw new Inputs.InputRefused("panel-unit", String.join("、", panel.units()));
            }
            JudgesMarks marks = JudgesMarks.of(panel, new MarkReader(panel).readAll(folder), DecisionLog.read(folder));
            switch (format.chosen()) {
                case TEXT -> text(marks);
                case JSON -> out().print(CanonicalJson.write(JudgesTree.of(marks, rule, scale)));
            }
            out().flush();
            if (csv.isPresent()) {
                AtomicFileWriter.write(csv.get(), csv(marks));
            }
            if (from.isPresent()) {
                Dossier dossier = UnitDocument.read(inputs(), from.get()).dossier();
                AtomicFileWriter.write(
                        target.orElseThrow(),
                        inputs().documents().toYaml(MarkClaims.addTo(dossier, marks, unit, rule)));
            }
            return marks.isComplete(rule) ? ExitCode.DONE : ExitCode.NOT_PASSED;
        }

        private void text(JudgesMarks marks) {
            TerminalWriter page = page();
            page.heading(say().get("marks-judges", marks.panel().judges().size()));
            for (JudgeTally judge : marks.judges()) {
                String lean = judge.lean().map(this::lean).orElseGet(() -> say().get("marks-lean-none"));
                page.item(
                        "  - ",
                        say().get(
                                        judge.isComplete() ? "marks-judge" : "marks-judge-open",
                                        judge.judge(),
                                        judge.given(),
                                        judge.asked(),
                                        lean,
                                        judge.outlying()));
            }
            for (String unit : marks.panel().units()) {
                page.heading(say().get(
                                unit.isEmpty() ? "marks-items" : "marks-items-of",
                                unit,
                                FactNaming.range(marks.total(unit, rule, false)),
                                rule.title()));
                if (marks.items().stream()
                        .anyMatch(item ->
                                item.unit().equals(unit) && item.bounds().deducted())) {
                    page.item("  ", say().get("marks-taken-off", FactNaming.range(marks.total(unit, rule, true))));
                }
                marks.items().stream().filter(item -> item.unit().equals(unit)).forEach(item -> item(page, item));
            }
            agreement(page, marks);
            if (!marks.faults().isEmpty()) {
                page.heading(say().get("marks-faults"));
                marks.faults().forEach(one -> FileFaultLines.print(page, say(), "  ✗ ", one));
            }
            page.flush();
        }

        private void item(TerminalWriter page, JudgedItem item) {
            page.item(
                    "  - ",
                    say().get(
                                    wording(item),
                                    item.title().isEmpty() ? item.item() : item.title(),
                                    FactNaming.range(item.range(rule)),
                                    item.bounds().least().toPlainString(),
                                    item.bounds().most().toPlainString(),
                                    item.spread().toPlainString(),
                                    String.join("、", item.open())));
            List<Mark> outliers = item.outliers();
            for (Mark mark : item.marks().values()) {
                boolean far = outliers.contains(mark);
                page.item(
                        far ? "      ? " : "        ",
                        say().get(
                                        !far ? "marks-mark" : mark.reason().isEmpty() ? "marks-far-mute" : "marks-far",
                                        mark.judge(),
                                        mark.points().toPlainString(),
                                        mark.reason(),
                                        mark.source().file()));
            }
            item.decision()
                    .ifPresent(one -> page.item(
                            "      = ",
                            say().get(
                                            "marks-decided",
                                            one.points().toPlainString(),
                                            one.by(),
                                            one.on(),
                                            one.reason())));
        }

        private String wording(JudgedItem item) {
            if (item.needsDecision(rule)) {
                return "marks-item-undecided";
            }
            String key = item.open().isEmpty() || item.decision().isPresent() ? "marks-item" : "marks-item-open";
            return item.bounds().deducted() ? key + "-taken" : key;
        }

        private void agreement(TerminalWriter page, JudgesMarks marks) {
            page.heading(say().get("marks-agreement"));
            Optional<Fraction> alpha = marks.alpha(scale);
            if (alpha.isEmpty()) {
                page.item("  ", say().get("alpha-none"));
                return;
            }
            BigDecimal value = alpha.get().rounded(3);
            String key = value.compareTo(RELIABLE) >= 0
                    ? "alpha-reliable"
                    : value.compareTo(TENTATIVE) >= 0 ? "alpha-tentative" : "alpha-low";
            page.item("  ", say().get("alpha", value.toPlainString(), say().get(key)));
        }

        private String csv(JudgesMarks marks) {
            StringBuilder csv = new StringBuilder(
                    CsvLine.of(CSV_HEAD.stream().map(head -> head.in(lang())).toList()));
            for (JudgedItem item : marks.items()) {
                csv.append(CsvLine.of(ImmutableList.of(
                        item.unit(),
                        item.item(),
                        item.title(),
                        item.bounds().least().toPlainString(),
                        item.bounds().most().toPlainString(),
                        item.bounds().deducted() ? "yes" : "",
                        Integer.toString(item.marks().size()),
                        Integer.toString(item.judges().size()),
                        FactNaming.range(item.range(rule)),
                        item.spread().toPlainString(),
                        String.join(" ", item.open()),
                        String.join(
                                " ", item.outliers().stream().map(Mark::judge).toList()),
                        item.decision().map(Decision::reason).orElse(""))));
            }
            return csv.toString();
        }

        private String lean(Fraction percent) {
            BigDecimal value = percent.rounded(1);
            return switch (value.signum()) {
                case 1 -> say().get("marks-lean-above", value.toPlainString());
                case -1 -> say().get("marks-lean-below", value.negate().toPlainString());
                default -> say().get("marks-lean-equal");
            };
        }
    }

    /** Writes a decision down. */
    @Command(
            name = "decide",
            mixinStandardHelpOptions = true,
            description =
                    "Records the decision on an item on which the judges differ, with its reason; it settles the item.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng judges decide examples/judges/panel.csv examples/judges/marks \\",
                "      --unit 西坞乡 --item 5.2 --points 2.5 --reason 复核后认可两项材料 \\",
                "      --by 张三 --on 2026-01-20"
            })
    static final class DecideCommand extends PanelCommand {
        @Parameters(index = "1", paramLabel = "FOLDER", description = "folder of the marks that have arrived")
        @SuppressWarnings("NullAway.Init")
        private Path folder;

        @Option(names = "--unit", paramLabel = "NAME", description = "the unit, where the panel names any")
        private String unit = "";

        @Option(names = "--item", paramLabel = "ITEM", required = true, description = "the item")
        @SuppressWarnings("NullAway.Init")
        private String item;

        @Option(names = "--points", paramLabel = "POINTS", required = true, description = "the points")
        @SuppressWarnings("NullAway.Init")
        private BigDecimal points;

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why")
        @SuppressWarnings("NullAway.Init")
        private String reason;

        @Option(names = "--by", paramLabel = "NAME", required = true, description = "who decided")
        @SuppressWarnings("NullAway.Init")
        private String by;

        @Option(names = "--on", paramLabel = "DATE", description = "the day (default: today)")
        private Optional<LocalDate> day = Optional.empty();

        @Override
        public Integer call() throws IOException {
            JudgePanel panel = panel();
            DecisionLog.read(folder);
            if (panel.asked().stream()
                    .noneMatch(one -> one.unit().equals(unit)
                            && one.item().equals(item)
                            && one.bounds().allows(points))) {
                throw new Inputs.InputRefused("decision-on-nothing", item, unit, points.toPlainString());
            }
            if (reason.isBlank() || by.isBlank()) {
                throw new Inputs.InputRefused("decision-without-reason");
            }
            LocalDate on = day.orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
            DecisionLog.write(folder, new Decision(unit, item, points, reason, by, on));
            out().println(say().unstyled("decided", unit, item, points.toPlainString(), by, on));
            out().flush();
            return ExitCode.DONE;
        }
    }
}
