package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.service.http.Answer;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.Endpoint;
import org.zhunsheng.service.http.MediaTypes;
import org.zhunsheng.service.http.Parameter;
import org.zhunsheng.service.http.ProblemException;
import org.zhunsheng.spring.SchemeRules;
import org.zhunsheng.workbook.WorkbookForm;
import org.zhunsheng.workbook.WorkbookKind;

/** Workbooks for self-assessment: empty, filled in from a document, and read back into one. */
final class WorkbookEndpoints {
    private static final ImmutableList<String> WORKBOOK = ImmutableList.of(MediaTypes.WORKBOOK);
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final ImmutableMap<String, WorkbookKind> KINDS =
            ImmutableMap.of("report", WorkbookKind.ANNUAL_REPORT, "dossier", WorkbookKind.DOSSIER);

    private final Evaluation evaluation;

    WorkbookEndpoints(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    ImmutableList<Endpoint> all() {
        return ImmutableList.of(
                Endpoint.get("/v1/workbooks/{kind}/{year}", "emptyWorkbook")
                        .summary("A workbook for self-assessment (.xlsx), to be filled in.")
                        .parameters(
                                Parameter.path("kind", "the kind of unit, such as COUNTY"),
                                Parameter.path("year", "the calendar year that is assessed"),
                                AssessmentEndpoints.SCHEME,
                                Parameter.query("as", "string", "what it is read back into: report (usual) or dossier"),
                                Parameter.query("unit", "string", "the full name of the unit"),
                                Parameter.query("id", "string", "the id of the unit"))
                        .gives("Workbook", WORKBOOK)
                        .answeredBy(this::empty),
                Endpoint.post("/v1/workbooks", "fillWorkbook")
                        .summary("A workbook for self-assessment (.xlsx) that says what a dossier or report says.")
                        .parameters(AssessmentEndpoints.SCHEME)
                        .takes("DossierOrReport", MediaTypes.DOCUMENTS)
                        .gives("Workbook", WORKBOOK)
                        .answeredBy(this::filled),
                Endpoint.post("/v1/workbooks:read", "readWorkbook")
                        .summary("The report or dossier that a workbook (.xlsx) says; or every fault with sheet and"
                                + " cell.")
                        .parameters(AssessmentEndpoints.SCHEME)
                        .takes("Workbook", WORKBOOK)
                        .gives("DossierOrReport")
                        .answeredBy(call ->
                                RuleEndpoints.document(call, evaluation.documents(), evaluation.workbook(call))));
    }

    private Answer empty(Call call) {
        UnitKind kind = Arrays.stream(UnitKind.values())
                .filter(known -> known.name().equals(call.variable("kind")))
                .findFirst()
                .orElseThrow(() -> ProblemException.ofValue(
                        "kind",
                        call.variable("kind"),
                        Arrays.stream(UnitKind.values()).map(Enum::name).toList()));
        String year = call.variable("year");
        if (!YEAR.matcher(year).matches()) {
            throw refused("year", year, "1000–2999");
        }
        String as = call.parameter("as").orElse("report");
        WorkbookKind document = Optional.ofNullable(KINDS.get(as))
                .orElseThrow(() -> ProblemException.ofValue("as", as, KINDS.keySet()));
        GovernmentUnit unit = GovernmentUnit.builder()
                .id(printable(call, "id"))
                .name(printable(call, "unit"))
                .kind(kind)
                .build();
        ReportingPeriod period = ReportingPeriod.ofYear(Integer.parseInt(year));
        WorkbookForm form = form(call, kind, period.from(), document);
        return written(out -> form.writeBlank(unit, period, out));
    }

    /** The text that {@code name} was set to; a workbook cannot hold control characters. */
    private static String printable(Call call, String name) {
        String text = call.parameter(name).orElse("");
        if (text.length() > 200
                || text.codePoints().anyMatch(point -> !Character.isDefined(point) || Character.isISOControl(point))) {
            throw refused(name, text, "0–200 printable characters");
        }
        return text;
    }

    private static ProblemException refused(String name, String value, String allowed) {
        return ProblemException.ofValue(name, value, allowed);
    }

    private Answer filled(Call call) {
        Object document = evaluation.document(call);
        if (document instanceof AnnualReport report) {
            WorkbookForm form = form(call, report.unit().kind(), report.period().from(), WorkbookKind.ANNUAL_REPORT);
            return written(out -> form.write(report, out));
        }
        Dossier dossier = (Dossier) document;
        WorkbookForm form = form(call, dossier.unit().kind(), dossier.from(), WorkbookKind.DOSSIER);
        return written(out -> form.write(dossier, out));
    }

    private WorkbookForm form(Call call, UnitKind kind, LocalDate from, WorkbookKind document) {
        SchemeRules rules = evaluation.assessors().rules().scheme(evaluation.scheme(call, from));
        return WorkbookForm.of(rules.basis(kind), rules.instruments(), kind, document, call.lang());
    }

    private static Answer written(Answer.Content content) {
        return Answer.bytes(MediaTypes.WORKBOOK, content)
                .with("Content-Disposition", "attachment; filename=\"workbook.xlsx\"");
    }
}
