package org.zhunsheng.indicators.audit;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.IntFunction;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.VerificationNote;
import org.zhunsheng.indicators.derivation.DerivedFacts;
import org.zhunsheng.indicators.relation.RelationAudit;
import org.zhunsheng.indicators.relation.RelationReport;
import org.zhunsheng.indicators.relation.StatedValues;
import org.zhunsheng.indicators.vocabulary.Relation;

/**
 * Checks an annual report by itself: figures against the relations of the vocabulary and its own, years, statutory parts, deadlines,
 * references, causes, owners and dates.
 *
 * <pre>{@code
 * ReportAudit audit = ReportAudit.of(rules.auditBasis(UnitKind.COUNTY));
 * ImmutableList<Finding> findings = audit.audit(report);
 * }</pre>
 *
 * <p>Non-errors are reported as notes. Immutable and thread-safe.
 */
public final class ReportAudit {
    private final AuditBasis basis;
    private final RelationAudit relations;
    private final DerivedFacts derivations;

    private ReportAudit(AuditBasis basis) {
        this.basis = basis;
        this.relations = RelationAudit.of(basis.vocabulary().relations());
        this.derivations = DerivedFacts.by(basis.vocabulary(), basis.duties(), basis.instruments());
    }

    /** An audit against {@code basis}. */
    public static ReportAudit of(AuditBasis basis) {
        return new ReportAudit(basis);
    }

    /** Everything found in {@code report}, the gravest first; what agrees and what could be derived is told, too. */
    public ImmutableList<Finding> audit(AnnualReport report) {
        return audit(report, NotePlace::path);
    }

    /** The same, where the verification note with the number {@code n} stands at {@code placesOfNotes.apply(n)}. */
    public ImmutableList<Finding> audit(AnnualReport report, IntFunction<String> placesOfNotes) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        StatedFigures stated = new StatedFigures(report, basis.vocabulary());
        new StatementAudit(stated, findings).run();
        new UncodedAudit(report, stated.vocabulary(), findings).run();
        StatedValues values = ReportValues.of(stated);
        RelationReport related = relations(stated).audit(values);
        findings.addAll(new RelationFindings(stated, values, related).all());
        new YearAudit(report, findings).run();
        new ContentAudit(report, basis.catalogue(), findings).run();
        AuditedFacts facts = AuditedFacts.of(report, basis.vocabulary(), derivations);
        new DerivationAudit(facts, findings).run();
        new DutyAudit(report, basis, facts, findings).run();
        new LawAudit(report, basis, findings).run();
        return ImmutableList.sortedCopyOf(
                comparing(Finding::severity),
                new VerificationAnswers(report.verificationNotes(), placesOfNotes, stated::name)
                        .answer(findings.build()));
    }

    /** What holding the figures of {@code report} against the relations of the vocabulary, and against its own, comes to. */
    public RelationReport relations(AnnualReport report) {
        StatedFigures stated = new StatedFigures(report, basis.vocabulary());
        return relations(stated).audit(ReportValues.of(stated));
    }

    /** Holds the figures of {@code report} against each other, and nothing else of it. */
    public FigureCheck checkFigures(AnnualReport report, IntFunction<String> placesOfNotes) {
        return checkFigures(new StatedFigures(report, basis.vocabulary()), report.verificationNotes(), placesOfNotes);
    }

    /** Holds the figures that {@code dossier} claims against each other. */
    public FigureCheck checkFigures(Dossier dossier) {
        return checkFigures(ClaimedFigures.of(dossier, basis.vocabulary()), ImmutableList.of(), note -> "");
    }

    private FigureCheck checkFigures(
            StatedFigures stated, List<VerificationNote> notes, IntFunction<String> placesOfNotes) {
        StatedValues values = ReportValues.of(stated);
        RelationReport related = relations(stated).audit(values);
        ImmutableList<Finding> findings = new VerificationAnswers(notes, placesOfNotes, stated::name)
                .answer(new RelationFindings(stated, values, related).all());
        return FigureCheck.of(ImmutableList.sortedCopyOf(comparing(Finding::severity), findings), related);
    }

    private RelationAudit relations(StatedFigures stated) {
        ImmutableList<Relation> declared = new DeclaredRelations(stated).all();
        return declared.isEmpty() ? relations : RelationAudit.of(declared);
    }
}
