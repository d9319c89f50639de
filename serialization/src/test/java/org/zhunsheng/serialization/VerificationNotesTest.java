package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.report.VerificationNote;
import org.zhunsheng.core.report.VerificationNotes;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.indicators.advice.Ground;
import org.zhunsheng.indicators.audit.AuditRule;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.duty.Severity;
import org.zhunsheng.indicators.examine.Examination;
import org.zhunsheng.indicators.examine.Examiner;

/** What asks for verification is answered by a note that is kept and printed; errors are not, and no note is lost in silence. */
class VerificationNotesTest {
    private static final Examiner EXAMINER = Examiner.of(RuleSets.bundled());
    private static final VerificationNote CHANNELS = note("disclosure.items", "一条信息在网站和公众号同时发布，各计一次");

    private static VerificationNote note(String fact, String reason) {
        return VerificationNote.builder()
                .fact(FactCode.of(fact))
                .reason(reason)
                .by("县政务公开办 王某")
                .on(LocalDate.of(2024, 1, 12))
                .build();
    }

    private static VerificationNote.Builder of(VerificationNote note) {
        return VerificationNote.builder().fillFrom(note);
    }

    private static Figure figure(String code, String value, UnitClass unit) {
        return Figure.builder()
                .code(FactCode.of(code))
                .value(new BigDecimal(value))
                .unit(unit)
                .build();
    }

    private static AnnualReport report(VerificationNote... notes) {
        return AnnualReport.builder()
                .unit(GovernmentUnit.builder()
                        .id("u")
                        .name("某县")
                        .kind(UnitKind.COUNTY)
                        .build())
                .period(ReportingPeriod.ofYear(2023))
                .title("2023年法治政府建设年度报告")
                .addMeasures(Measure.builder()
                        .id("m1")
                        .title("政务公开")
                        .addFigures(
                                figure("disclosure.items", "100", UnitClass.ITEM),
                                figure("disclosure.website.items", "80", UnitClass.ITEM),
                                figure("disclosure.channel.wechat", "70", UnitClass.ITEM),
                                figure("appearance.hearings", "36", UnitClass.EVENT),
                                figure("appearance.attended", "40", UnitClass.EVENT))
                        .build())
                .addVerificationNotes(notes)
                .build();
    }

    private static ImmutableList<Finding> asking(Examination examination) {
        return examination.findings().stream()
                .filter(finding -> finding.rule() == AuditRule.RELATION_TO_VERIFY)
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void whatNobodyAnsweredIsListedAsToBeVerified() {
        Examination examination = EXAMINER.examine(report());
        assertThat(asking(examination))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
        assertThat(examination.advice().items()).anyMatch(item -> item.ground() == Ground.TO_VERIFY);
    }

    @Test
    void anAnswerIsPrintedWithTheFindingWhichIsNoLongerListed() {
        Examination examination = EXAMINER.examine(report(CHANNELS));
        assertThat(asking(examination)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.message(Lang.ZH))
                    .contains("核实说明：一条信息在网站和公众号同时发布，各计一次（县政务公开办 王某，2024-01-12；见报告的第1条核实说明）");
            assertThat(finding.message(Lang.EN)).contains("[verified: ");
        });
        assertThat(examination.advice().items()).noneMatch(item -> item.ground() == Ground.TO_VERIFY);
        assertThat(examination.findings()).noneMatch(finding -> finding.rule() == AuditRule.NOTE_ANSWERS_NOTHING);
    }

    @Test
    void aNoteCanNameTheRelationThatItAnswers() {
        assertThat(asking(EXAMINER.examine(report(
                        of(CHANNELS).relation("disclosure.items.by-channel").build()))))
                .allMatch(finding -> finding.answer().isPresent());
        assertThat(asking(EXAMINER.examine(
                        report(of(CHANNELS).relation("disclosure.items.by-kind").build()))))
                .noneMatch(finding -> finding.answer().isPresent());
    }

    @Test
    void aNoteThatAnswersNothingIsToldAndAnErrorStaysOne() {
        Examination examination = EXAMINER.examine(report(CHANNELS, note("appearance.attended", "数据无误")));
        assertThat(examination.findings())
                .filteredOn(finding -> finding.rule() == AuditRule.NOTE_ANSWERS_NOTHING)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message(Lang.ZH)).contains("报告的第2条核实说明", "数据无误"));
        assertThat(examination.findings())
                .filteredOn(finding -> finding.rule() == AuditRule.BOUND_BROKEN)
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
    }

    @Test
    void notesOnAnotherUnitOrYearAreRefused() {
        VerificationNotes.Builder notes = VerificationNotes.builder()
                .unit("u")
                .period(ReportingPeriod.ofYear(2023))
                .addNotes(CHANNELS);
        assertThat(notes.build().addedTo(report()).verificationNotes()).containsExactly(CHANNELS);
        assertThatThrownBy(() -> notes.period(ReportingPeriod.ofYear(2022))
                        .unit("v")
                        .build()
                        .addedTo(report()))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.code() + " " + violation.path())
                                .containsExactly("NOTES_OF_OTHER_REPORT unit", "NOTES_OF_OTHER_REPORT period"));
    }
}
