package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Deviation;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.extension.ItemRequest;
import org.zhunsheng.indicators.extension.MethodExtension;
import org.zhunsheng.indicators.extension.MethodExtensions;
import org.zhunsheng.indicators.scheme.SchemeChecker;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.reading.UnitIdentity;
import org.zhunsheng.reading.review.Decision;
import org.zhunsheng.reading.review.Verdict;
import org.zhunsheng.returns.draft.DraftTemplate;
import org.zhunsheng.robustness.Criterion;
import org.zhunsheng.robustness.IntervalBound;
import org.zhunsheng.robustness.RankAcceptability;
import org.zhunsheng.robustness.ScoreTable;
import org.zhunsheng.robustness.WeightSpace;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.table.CsvTable;

/** What only the API can be given, and a visit, which takes two commands. */
final class ModelErrors {
    private static final String BUNDLE = "core/validation/violations";
    private static final String RETURNS = "returns/faults";
    private static final BundledData DATA = BundledData.load();
    private static final FactCode RATE = FactCode.of("appearance.rate");

    private static final MethodExtension STEPS = new MethodExtension() {
        @Override
        public String type() {
            return "steps";
        }

        @Override
        public ImmutableList<Parameter> parameters() {
            return ImmutableList.of(new Parameter("step", LocalText.of("步长", "width of a step"), true));
        }

        @Override
        public ImmutableList<Fault> check(ItemRequest request) {
            return "0".equals(request.parameters().get("step"))
                    ? ImmutableList.of(new Fault("step", LocalText.of("不得为零", "must not be zero")))
                    : ImmutableList.of();
        }

        @Override
        public Scorer compile(ItemRequest request) {
            return facts -> ImmutableList.of();
        }
    };

    private ModelErrors() {}

    /** All examples. */
    static ImmutableList<ErrorExample> all() {
        return ImmutableList.of(
                decided("DECISION_NEEDS_CODE", Verdict.ACCEPT, Optional.empty(), Optional.empty()),
                decided("DECISION_TAKES_NO_CODE", Verdict.REJECT, Optional.of(RATE), Optional.empty()),
                decided("DECISION_NEEDS_VALUE", Verdict.CORRECT, Optional.of(RATE), Optional.empty()),
                decided("DECISION_TAKES_NO_VALUE", Verdict.ACCEPT, Optional.of(RATE), Optional.of(BigDecimal.TEN)),
                called(
                        "DEVIATION_FACTS",
                        "`new Deviation(…)`：填报的是 appearance.rate，核查的是 approval.overdue",
                        "`new Deviation(…)` of a stated appearance.rate and a checked approval.overdue",
                        () -> new Deviation(claim(RATE), claim(FactCode.of("approval.overdue")))),
                called(
                        "IMPORT_FILE",
                        "`CsvTable.of(\"official.csv\", …)`，内容为 `%PDF-1.7`",
                        "`CsvTable.of(\"official.csv\", …)` of `%PDF-1.7`",
                        () -> CsvTable.of("official.csv", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))),
                called(
                        "UNIT_ID_BLANK",
                        "`new UnitIdentity(\" \", …)`",
                        "`new UnitIdentity(\" \", …)`",
                        () -> new UnitIdentity(" ", Optional.empty())),
                called(
                        "SCORE_TABLE_EMPTY",
                        "`ScoreTable.builder(criteria).build()`，没有单位",
                        "`ScoreTable.builder(criteria).build()` without a unit",
                        () -> ScoreTable.builder(List.of(criterion("4"))).build()),
                called(
                        "SCORE_TABLE_NO_POINTS",
                        "`WeightSpace.all(criteria)`，而唯一的评分项为 0 分",
                        "`WeightSpace.all(criteria)` with one criterion of 0 points",
                        () -> WeightSpace.all(List.of(criterion("0")))),
                called(
                        "RANKS_TOO_MANY_UNITS",
                        "`RankAcceptability.of(…)`，5001 个单位",
                        "`RankAcceptability.of(…)` for 5001 units",
                        ModelErrors::rankTooMany),
                called(
                        "TABLE_MIXED",
                        "`assessor.table(…)`，一个县和一个乡镇",
                        "`assessor.table(…)` for a county and a township",
                        () -> Assessor.compile(basis())
                                .table(List.of(dossier(UnitKind.COUNTY), dossier(UnitKind.TOWNSHIP)))),
                new ErrorExample(
                        RETURNS,
                        "TEMPLATE_LINE",
                        LocalText.same("`全年[受理[{mediation.accepted}件]。`"),
                        ErrorExample.call(() -> DraftTemplate.of("sentences.txt", "全年[受理[{mediation.accepted}件]。"))),
                new ErrorExample(
                        RETURNS,
                        "TEMPLATE_TEXT",
                        LocalText.same("`80 81 FF`"),
                        ErrorExample.call(() -> DraftTemplate.of(
                                "sentences.txt", "\u0080\u0081\u00ff".getBytes(StandardCharsets.ISO_8859_1)))),
                method("MISSING_PARAMETER", "parameters: {}", Map.of()),
                method("UNKNOWN_PARAMETER", "parameters: {step: \"1\", stop: \"2\"}", Map.of("step", "1", "stop", "2")),
                method("EXTENSION_PARAMETER", "parameters: {step: \"0\"}", Map.of("step", "0")),
                new ErrorExample(
                        BUNDLE,
                        "VISIT_VALUE",
                        LocalText.of(
                                "`sample` 生成的核查表中，某行“核查结果”填“大部分”",
                                "a row of the table that `sample` made for a visit holds “大部分” as what was found"),
                        ModelErrors::visit));
    }

    private static ErrorExample called(String code, String zh, String en, ErrorExample.Refused refused) {
        return new ErrorExample(BUNDLE, code, LocalText.of(zh, en), ErrorExample.call(refused));
    }

    private static ErrorExample decided(
            String code, Verdict verdict, Optional<FactCode> fact, Optional<BigDecimal> value) {
        String shown = "`new Decision(…, Verdict." + verdict + ", "
                + fact.map(found -> "Optional.of(" + found + ")").orElse("Optional.empty()") + ", "
                + value.map(found -> "Optional.of(" + found + ")").orElse("Optional.empty()") + ", …)`";
        return called(
                code,
                shown,
                shown,
                () -> new Decision(
                        0,
                        "98%",
                        "",
                        "",
                        "",
                        ImmutableList.of(),
                        verdict,
                        fact,
                        value,
                        Optional.empty(),
                        Optional.empty()));
    }

    private static AssessmentBasis basis() {
        return AssessmentBasis.builder()
                .catalogue(DATA.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow())
                .vocabulary(DATA.vocabulary())
                .scheme(DATA.demonstrationScheme())
                .build();
    }

    private static Claim claim(FactCode code) {
        return Claim.builder().code(code).value(ClaimValue.number(3)).build();
    }

    private static Criterion criterion(String points) {
        return new Criterion("1.1.1", LocalText.same("1.1.1"), Points.of(points));
    }

    private static void rankTooMany() {
        ImmutableList<Criterion> criteria = ImmutableList.of(criterion("4"));
        ScoreTable.Builder table = ScoreTable.builder(criteria);
        for (int i = 0; i <= RankAcceptability.MOST_UNITS; i++) {
            table.add("u" + i, ScoreTable.FULL);
        }
        RankAcceptability.of(table.build(), IntervalBound.LOW, WeightSpace.all(criteria), 1, 0);
    }

    private static Dossier dossier(UnitKind kind) {
        return Dossier.builder()
                .unit(GovernmentUnit.builder()
                        .id("u-" + kind.name().toLowerCase(Locale.ROOT))
                        .name("示例")
                        .kind(kind)
                        .build())
                .from(LocalDate.of(2023, 1, 1))
                .to(LocalDate.of(2023, 12, 31))
                .build();
    }

    /** The demonstration scheme with its first item scored by a method that is installed. */
    private static ErrorExample method(String code, String shown, Map<String, String> parameters) {
        ScoringScheme scheme = DATA.demonstrationScheme();
        SchemeItem first = scheme.items().get(0);
        SchemeItem changed = SchemeItem.builder()
                .fillFrom(first)
                .method(new ScoringMethod.Extension("steps", ImmutableList.of(RATE), ImmutableMap.copyOf(parameters)))
                .build();
        ScoringScheme other = ScoringScheme.builder()
                .fillFrom(scheme)
                .items(scheme.items().stream()
                        .map(item -> item.equals(first) ? changed : item)
                        .toList())
                .build();
        return called(
                code,
                "已安装的计分方法 steps 需要参数 step：`{kind: EXTENSION, type: steps, reads: [appearance.rate], " + shown + "}`",
                "an installed method, steps, needs the parameter step: `{kind: EXTENSION, type: steps, reads: [appearance.rate], "
                        + shown + "}`",
                () -> InvalidModelException.throwIfAny(SchemeChecker.check(
                                other,
                                DATA.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow(),
                                DATA.vocabulary(),
                                MethodExtensions.of(List.of(STEPS)))
                        .errors()));
    }

    private static String visit(Path folder, Lang lang) throws IOException {
        Path dossier = Files.writeString(folder.resolve("dossier.yaml"), """
                zhunsheng: dossier/1
                unit: {id: county-7, name: 示例县人民政府, kind: COUNTY}
                from: 2024-01-01
                to: 2024-12-31
                claims: [{code: appearance.rate, value: 98}]
                """);
        Path sheet = folder.resolve("visit.xlsx");
        Run.run("sample", dossier.toString(), "--facts", "1", "--seed", "1", "--out", sheet.toString());
        ZipParts book = ZipParts.of(Files.readAllBytes(sheet))
                .edit(
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replaceFirst("<c r=\"H2\"[^>]*?(?:/>|>.*?</c>)", "")
                                .replaceFirst(
                                        "(<row r=\"2\".*?)</row>",
                                        "$1<c r=\"H2\" t=\"inlineStr\"><is><t>大部分</t></is></c></row>"));
        Files.write(sheet, book.bytes());
        Run run = Run.run(
                "sample",
                dossier.toString(),
                "--facts",
                "1",
                "--seed",
                "1",
                "--found",
                sheet.toString(),
                "--lang",
                lang == Lang.ZH ? "zh" : "en",
                "--width",
                "1000");
        return run.err() + "\n" + run.out();
    }
}
