package org.zhunsheng.serialization.oscal;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import org.zhunsheng.core.paper.Paper;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.rectification.RectificationPlan;

/**
 * Writes OSCAL (Open Security Controls Assessment Language, NIST, version 1.1.2) as JSON. An indicator is a control, a finding says
 * whether it has its full points for certain, and a plan is a planned remediation with its milestones. Identifiers
 * follow from the ids of the model (UUID version 5) and times from the period, so the same input gives the same bytes. Stateless and
 * thread-safe.
 */
public final class Oscal {
    /** The namespace of the properties that OSCAL does not define. */
    public static final String NAMESPACE = OscalObject.NAMESPACE;

    /** The version of OSCAL. */
    public static final String VERSION = OscalObject.VERSION;

    private Oscal() {}

    /**
     * {@code catalogue} as an OSCAL catalog.
     *
     * @param instruments what the articles that indicators rest on belong to; those that it does not hold are named by id
     */
    public static Map<String, Object> catalog(IndicatorCatalogue catalogue, InstrumentRegister instruments, Lang lang) {
        return Map.of("catalog", new CatalogExport(catalogue, instruments, lang).tree());
    }

    /** {@code assessment} as OSCAL assessment results: an observation a claim, a finding an indicator that applies. */
    public static Map<String, Object> results(Assessment assessment, Lang lang) {
        return results(assessment, ImmutableList.of(), lang);
    }

    /**
     * The same with {@code papers} as resources of the back matter, each with its path, its size and its SHA-256 digest. An observation
     * refers to the papers that its claim names, and to those that are bound to its fact; a paper that is bound to an indicator says so.
     *
     * @param papers papers of an evidence folder as they lie there: whoever writes them down here has held them against their digests
     */
    public static Map<String, Object> results(Assessment assessment, List<Paper> papers, Lang lang) {
        return Map.of("assessment-results", new ResultsExport(assessment, papers, lang).tree());
    }

    /**
     * What {@code report} admits and plans, and the gaps that no plan covers, as an OSCAL plan of action and milestones.
     *
     * @param gaps the gaps of the same report
     * @throws IllegalArgumentException if there is neither problem nor plan nor gap, since OSCAL has no empty plan
     */
    public static Map<String, Object> plan(AnnualReport report, GapAnalysis gaps, Lang lang) {
        return Map.of("plan-of-action-and-milestones", new PlanExport(report, gaps, lang).tree());
    }

    /**
     * {@code plan} as an OSCAL plan of action and milestones: a risk an item, with its remediation and its life so far.
     *
     * @throws IllegalArgumentException if the plan has no items, since OSCAL has no empty plan
     */
    public static Map<String, Object> plan(RectificationPlan plan, Lang lang) {
        return Map.of("plan-of-action-and-milestones", new RectificationExport(plan, lang).tree());
    }
}
