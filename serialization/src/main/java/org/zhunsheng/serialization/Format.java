package org.zhunsheng.serialization;

import java.util.Arrays;
import java.util.Optional;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.law.HolidayTable;
import org.zhunsheng.core.paper.EvidenceList;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.VerificationNotes;
import org.zhunsheng.indicators.catalogue.EditionRegister;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.crosswalk.Crosswalk;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.rectification.RectificationPlan;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.indicators.ruletest.RuleTests;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** A kind of document, named by the first key of every file, {@code zhunsheng: annual-report/1}. */
public enum Format {
    ANNUAL_REPORT("annual-report/1", AnnualReport.class),
    DOSSIER("dossier/1", Dossier.class),
    CATALOGUE("catalogue/1", IndicatorCatalogue.class),
    EDITIONS("editions/1", EditionRegister.class),
    VOCABULARY("vocabulary/1", Vocabulary.class),
    SCHEME("scheme/1", ScoringScheme.class),
    DUTIES("duties/1", DutyRegister.class),
    INSTRUMENTS("instruments/1", InstrumentRegister.class),
    HOLIDAYS("holidays/1", HolidayTable.class),
    PROFILE("profile/1", Profile.class),
    CROSSWALK("crosswalk/1", Crosswalk.class),
    TESTS("tests/1", RuleTests.class),
    REMEDIES("remedies/1", RemedyLibrary.class),
    RECTIFICATION_PLAN("rectification-plan/1", RectificationPlan.class),
    REGISTER("register/1", UnitRegister.class),
    EVIDENCE("evidence/1", EvidenceList.class),
    VERIFICATION_NOTES("verification-notes/1", VerificationNotes.class);

    private final String header;
    private final Class<?> type;

    Format(String header, Class<?> type) {
        this.header = header;
        this.type = type;
    }

    /** What stands behind the key {@code zhunsheng}. */
    public String header() {
        return header;
    }

    /** The model type that such a document holds. */
    public Class<?> type() {
        return type;
    }

    static Optional<Format> of(Object document) {
        return Arrays.stream(values())
                .filter(format -> format.type.isInstance(document))
                .findFirst();
    }
}
