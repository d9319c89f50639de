package org.zhunsheng.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.UncodedFigure;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.Milestone;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.report.Responsibility;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.testkit.DossierArbitraries;
import org.zhunsheng.testkit.ReportArbitraries;

/** What is written into a workbook and read back is the same, to the last character and digit. */
class WorkbookRoundTripProperties {
    @Property(tries = 40)
    void aReportReadsBackAsItWasWritten(@ForAll("reports") AnnualReport report, @ForAll Lang lang) {
        assertThat(Forms.READER.read("report", Forms.write(report, lang))).isEqualTo(report);
    }

    @Property(tries = 40)
    void aDossierReadsBackAsItWasWritten(@ForAll("dossiers") Dossier dossier, @ForAll Lang lang) {
        assertThat(Forms.READER.read("dossier", Forms.write(dossier, lang))).isEqualTo(dossier);
    }

    @Property(tries = 20)
    void aDossierAboutTheFactsOfTheSchemeReadsBackAsItWasWritten(@ForAll("scored") Dossier dossier) {
        assertThat(Forms.READER.read("dossier", Forms.write(dossier, Lang.ZH))).isEqualTo(dossier);
    }

    @Property(tries = 1000)
    void textIsTheSameBehindItsEscapes(@ForAll("texts") String text) {
        assertThat(CellText.decode(CellText.encode(text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<AnnualReport> reports() {
        return Combinators.combine(ReportArbitraries.reports(), texts().list().ofSize(6))
                .as(WorkbookRoundTripProperties::hardened);
    }

    /** {@code measure} without places in a text, and without scopes that say nothing: a workbook keeps neither. */
    private static Measure plain(Measure measure) {
        return Measure.builder()
                .fillFrom(measure)
                .uncoded(measure.uncoded().stream()
                        .map(figure -> UncodedFigure.builder()
                                .fillFrom(figure)
                                .span(Optional.empty())
                                .build())
                        .toList())
                .figures(measure.figures().stream()
                        .map(figure -> Figure.builder()
                                .fillFrom(figure)
                                .scope(figure.scope().filter(scope -> !scope.equals(Scope.USUAL)))
                                .build())
                        .toList())
                .build();
    }

    @Test
    void aScopeThatSaysNothingIsTold() {
        Figure figure = Figure.builder()
                .code(FactCode.of("hotline.received"))
                .value(BigDecimal.TEN)
                .unit(UnitClass.CASE)
                .scope(Scope.USUAL)
                .build();
        AnnualReport report = AnnualReport.builder()
                .fillFrom(Forms.REPORT)
                .addMeasures(Measure.builder()
                        .id("m99")
                        .title("热线")
                        .addFigures(figure)
                        .build())
                .build();
        assertThatThrownBy(() -> Forms.write(report, Lang.ZH))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("EMPTY_SCOPE");
    }

    /** {@code report} with texts that a workbook may mistake, and with parts that the arbitrary leaves out. */
    private static AnnualReport hardened(AnnualReport report, List<String> texts) {
        return AnnualReport.builder()
                .fillFrom(report)
                .measures(report.measures().stream()
                        .map(WorkbookRoundTripProperties::plain)
                        .toList())
                .addIssuers(texts.get(0), texts.get(1))
                .addAddressees(texts.get(2))
                .addResponsibilities(Responsibility.builder()
                        .id("r1")
                        .title(texts.get(3))
                        .summary(texts.get(4))
                        .addFigures(Figure.builder()
                                .code(FactCode.of("hotline.received"))
                                .value(BigDecimal.TEN)
                                .unit(UnitClass.CASE)
                                .build())
                        .addFacts(StatedFact.builder()
                                .code(FactCode.of("list.licences.public"))
                                .value(ClaimValue.no())
                                .build())
                        .build())
                .addProblems(Problem.builder()
                        .id("p9")
                        .title(texts.get(5))
                        .addCauses(texts.get(0), texts.get(1), texts.get(2))
                        .build())
                .addPlans(Plan.builder()
                        .id("n9")
                        .title(texts.get(1))
                        .owner(texts.get(2).isBlank() ? "x" : texts.get(2))
                        .addProblems("p9")
                        .addMilestones(Milestone.builder().title(texts.get(3)).build())
                        .addMilestones(Milestone.builder().title(texts.get(4)).build())
                        .build())
                .addOtherMatters(texts.get(5), texts.get(0))
                .build();
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return ReportArbitraries.dossiers();
    }

    @Provide
    Arbitrary<Dossier> scored() {
        return DossierArbitraries.of(Forms.basis(UnitKind.TOWNSHIP)).dossiers(UnitKind.TOWNSHIP);
    }

    /** Texts that begin like formulas, look like escapes, or hold what XML, Excel or Java may treat in their own way. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> odd = Arbitraries.of(
                "=1+1",
                "=cmd|'/C calc'!A0",
                "+86 394",
                "-5",
                "@SUM(A1)",
                "\t制表符",
                "\r回车",
                "行一\r\n行二\n行三",
                "_x000D_",
                "_x0041_x0042_",
                "a_x005F_b",
                "'引号",
                "1e3",
                "007",
                "TRUE",
                "#REF!",
                "法治🏛️政府",
                "𠮷野家",
                "<b>&amp;</b>]]>",
                "是",
                "2024-01-03",
                "  前后有空格  ");
        return Arbitraries.oneOf(
                odd,
                Arbitraries.strings()
                        .ofMinLength(1)
                        .ofMaxLength(60)
                        .filter(text -> CellText.unfit(text).isEmpty() && !text.isBlank()));
    }
}
