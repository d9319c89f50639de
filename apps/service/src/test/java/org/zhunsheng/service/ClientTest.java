package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhunsheng.client.BatchAnswer;
import org.zhunsheng.client.Part;
import org.zhunsheng.client.PlanAim;
import org.zhunsheng.client.ScoringClient;
import org.zhunsheng.client.ServiceProblemException;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.rectification.RectificationPlan;
import org.zhunsheng.serialization.Documents;
import tools.jackson.databind.JsonNode;

/** The Java client against the running service. */
class ClientTest {
    private static RunningService service;
    private static ScoringClient client;

    @BeforeAll
    static void start() {
        service = RunningService.start();
        client = ScoringClient.of(service.address());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Dossier dossier(String unit, String fact) {
        return Dossier.builder()
                .unit(GovernmentUnit.builder()
                        .id(unit)
                        .name("示例县")
                        .kind(UnitKind.COUNTY)
                        .build())
                .from(LocalDate.of(2023, 1, 1))
                .to(LocalDate.of(2023, 12, 31))
                .addClaims(Claim.builder()
                        .code(FactCode.of(fact))
                        .value(ClaimValue.number(0))
                        .build())
                .build();
    }

    @Test
    void aReportIsAssessedAndAudited() {
        AnnualReport report = Documents.create().read(AnnualReport.class, RunningService.REPORT);
        assertThat(client.assess(report).at("/total/low").asString()).isNotEmpty();
        assertThat(client.audit(report).get("findings")).isNotEmpty();
        assertThat(client.schemes().get("items")).isNotEmpty();
    }

    @Test
    void aDossierIsAssessedInTheLanguageThatIsAskedFor() {
        Dossier dossier = dossier("c", "approval.overdue");
        assertThat(client.in(Lang.EN).unit(dossier).gaps().at("/gaps/0/title").asString())
                .matches("[ -~–’“”]+");
        assertThat(client.assess(dossier).at("/unit/name").asString()).isEqualTo("示例县");
    }

    @Test
    void aRefusalIsAnExceptionWithItsViolations() {
        ServiceProblemException refusal = catchThrowableOfType(
                ServiceProblemException.class, () -> client.assess(dossier("c", "report.heard-by-npc")));
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.code()).isEqualTo("INVALID_DOCUMENT");
        assertThat(refusal.problem().get("violations")).isNotEmpty();
    }

    @Test
    void whatIsAskedForComesAlone() {
        JsonNode brief = client.unit(dossier("c", "approval.overdue")).assess(Part.AUDIT, Part.GAPS);
        assertThat(brief.has("ledger")).isFalse();
        assertThat(brief.get("gaps")).isNotEmpty();
        assertThat(brief.get("findings")).isEmpty();
    }

    @Test
    void yearsAreComparedAndFactsTriedOut() {
        Dossier late = dossier("c", "approval.overdue");
        Dossier otherwise = Dossier.builder()
                .fillFrom(late)
                .claims(List.of(Claim.builder()
                        .code(FactCode.of("approval.overdue"))
                        .value(ClaimValue.number(9))
                        .build()))
                .build();
        JsonNode tried = client.unit(late).whatIf(otherwise);
        assertThat(tried.get("lines")).isNotEmpty();
        assertThat(client.compare(late, otherwise).get("change")).isEqualTo(tried.get("change"));
        AnnualReport report = Documents.create().read(AnnualReport.class, RunningService.REPORT);
        assertThat(client.compare(report, report).get("problems")).isNotEmpty();
    }

    @Test
    void aPlanIsFoundDraftedAndFollowed() {
        AnnualReport report = Documents.create().read(AnnualReport.class, RunningService.REPORT);
        PlanAim aim = PlanAim.liftBy(BigDecimal.ONE).until(LocalDate.of(2024, 12, 31));
        JsonNode plan = client.unit(report).plan(aim);
        assertThat(plan.get("reached").asBoolean()).isTrue();
        RectificationPlan draft = client.unit(report).draftPlan(aim);
        assertThat(draft.items()).hasSameSizeAs(plan.get("chosen"));
        assertThat(client.statusOf(draft, report, LocalDate.of(2030, 1, 1))
                        .get("items")
                        .valueStream())
                .allMatch(item -> item.get("overdue").asBoolean());
    }

    @Test
    void aDocumentGoesOutAsAWorkbookOrAPageAndComesBackFromTheWorkbook() {
        AnnualReport report = Documents.create().read(AnnualReport.class, RunningService.REPORT);
        assertThat(client.readWorkbook(AnnualReport.class, client.unit(report).workbook()))
                .isEqualTo(report);
        assertThat(client.in(Lang.EN).unit(report).page()).startsWith("<!DOCTYPE html>");
        assertThat(catchThrowableOfType(
                                ServiceProblemException.class,
                                () -> client.readWorkbook(AnnualReport.class, new byte[] {1}))
                        .code())
                .isEqualTo("INVALID_DOCUMENT");
    }

    @Test
    void anotherSchemeIsAskedForByItsId() {
        assertThat(client.by("demonstration-100")
                        .assess(dossier("c", "approval.overdue"))
                        .get("scheme")
                        .asString())
                .isEqualTo("demonstration-100");
        assertThat(catchThrowableOfType(
                                ServiceProblemException.class,
                                () -> client.by("none").assess(dossier("c", "approval.overdue")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aBatchOfManyRequestsComesBackInOrder() {
        List<BatchAnswer> answers = new ArrayList<>();
        client.assessAll(
                IntStream.range(0, 450)
                        .mapToObj(i -> dossier("u" + i, i == 300 ? "report.heard-by-npc" : "approval.overdue")),
                answers::add);
        assertThat(answers).hasSize(450);
        assertThat(answers.get(300).problem()).isPresent();
        assertThat(answers.get(449).number()).isEqualTo(449);
        assertThat(answers.get(449).result().orElseThrow().get("unit").asString())
                .isEqualTo("u449");
    }
}
