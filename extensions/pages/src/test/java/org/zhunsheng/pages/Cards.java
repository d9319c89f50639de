package org.zhunsheng.pages;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.audit.AuditBasis;
import org.zhunsheng.indicators.audit.ReportAudit;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.pages.view.CohortAssembly;
import org.zhunsheng.pages.view.CohortView;
import org.zhunsheng.pages.view.Scorecard;
import org.zhunsheng.pages.view.ScorecardAssembly;
import org.zhunsheng.pages.view.UnitStanding;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;

/** Scorecards and cohorts that the tests look at. */
public final class Cards {
    /** Text that does harm wherever it is not escaped. */
    public static final String HOSTILE = "</span></title></style><script>document.title='harmed'</script>"
            + "<img src=x onerror=\"document.title='harmed'\">'\"&lt;`${7*7}\u202Egnp.exe|*_[x](javascript:alert(1))";

    private static final BundledData DATA = BundledData.load();

    private Cards() {}

    /** The report of 2023 as it lies in the repository. */
    public static AnnualReport report() {
        return Documents.create()
                .read(AnnualReport.class, Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.yaml"));
    }

    /** How the unit of a report stands by the bundled data. */
    public static Assessment assess(Dossier dossier) {
        return assessor(dossier.unit().kind()).assess(dossier);
    }

    private static Assessor assessor(UnitKind kind) {
        return Assessor.compile(AssessmentBasis.builder()
                .catalogue(DATA.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow())
                .vocabulary(DATA.vocabulary())
                .scheme(DATA.demonstrationScheme())
                .profiles(DATA.profilesFor(kind))
                .build());
    }

    /** The scorecard of a report. */
    public static Scorecard card(AnnualReport report) {
        Assessment assessment = assess(report.toDossier());
        ReportAudit audit = ReportAudit.of(AuditBasis.builder()
                .vocabulary(DATA.vocabulary())
                .duties(DATA.duties())
                .instruments(DATA.instruments())
                .build());
        return ScorecardAssembly.of(
                assessment, GapAnalysis.of(assessment, report), report, audit.audit(report), DATA.instruments());
    }

    /** The scorecard of a dossier. */
    public static Scorecard card(Dossier dossier) {
        Assessment assessment = assess(dossier);
        return ScorecardAssembly.of(assessment, GapAnalysis.of(assessment), DATA.instruments());
    }

    /** The scorecard of a report whose every text does harm where it is not escaped. */
    public static Scorecard hostile() {
        return card(AnnualReport.builder()
                .fillFrom(report())
                .unit(GovernmentUnit.builder()
                        .fillFrom(report().unit())
                        .name(HOSTILE)
                        .nameEn(HOSTILE)
                        .superior(HOSTILE)
                        .build())
                .title(HOSTILE + "很".repeat(200))
                .source(URI.create("javascript:document.title='harmed'"))
                .problems(ImmutableList.of(Problem.builder()
                        .id("p1")
                        .title(HOSTILE)
                        .summary("W".repeat(3000))
                        .addCauses(HOSTILE)
                        .build()))
                .plans(ImmutableList.of(Plan.builder()
                        .id("n1")
                        .title(HOSTILE)
                        .owner(HOSTILE)
                        .addProblems("p1")
                        .build()))
                .addOtherMatters(HOSTILE)
                .build());
    }

    /** A dossier of a county of which some facts are known, more the higher {@code number} is. */
    public static Dossier county(int number) {
        Dossier.Builder dossier = Dossier.builder()
                .unit(GovernmentUnit.builder()
                        .id("county-" + number)
                        .name("第" + number + "县人民政府")
                        .nameEn("People's Government of County " + number)
                        .kind(UnitKind.COUNTY)
                        .build())
                .from(LocalDate.of(2023, 1, 1))
                .to(LocalDate.of(2023, 12, 31));
        List<FactCode> facts = DATA.vocabulary().facts().stream()
                .filter(fact -> fact.kind() == org.zhunsheng.indicators.vocabulary.FactKind.YES_NO)
                .map(fact -> fact.code())
                .toList();
        for (int i = 0; i < facts.size(); i++) {
            if ((i * 7 + number * 3) % 24 <= number) {
                dossier.addClaims(Claim.builder()
                        .code(facts.get(i))
                        .value((i + number) % 4 == 0 ? ClaimValue.no() : ClaimValue.yes())
                        .build());
            }
        }
        return dossier.build();
    }

    /** Several counties in several years, each year knowing more. */
    public static CohortView countiesOver(int count, int... years) {
        Assessor assessor = assessor(UnitKind.COUNTY);
        return CohortAssembly.of(
                IntStream.range(0, count)
                        .boxed()
                        .flatMap(number -> IntStream.range(0, years.length)
                                .mapToObj(year -> Dossier.builder()
                                        .fillFrom(county(number + year))
                                        .unit(county(number).unit())
                                        .from(LocalDate.of(years[year], 1, 1))
                                        .to(LocalDate.of(years[year], 12, 31))
                                        .build()))
                        .map(dossier -> UnitStanding.of(assessor.assess(dossier)))
                        .toList(),
                DATA.demonstrationScheme(),
                0);
    }

    /** Several counties side by side. */
    public static CohortView counties(int count) {
        Assessor assessor = assessor(UnitKind.COUNTY);
        return CohortAssembly.of(
                IntStream.range(0, count)
                        .mapToObj(number -> UnitStanding.of(assessor.assess(county(number))))
                        .toList(),
                DATA.demonstrationScheme(),
                0);
    }
}
