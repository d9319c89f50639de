package org.zhunsheng.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.UncodedFigure;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.ReportItem;
import org.zhunsheng.core.report.Responsibility;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.core.report.VerificationNote;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.ModelValidator;
import org.zhunsheng.core.validation.Violation;

/**
 * Finds what a workbook cannot hold, so that nothing gets lost on the way: what the model's own constraints refuse, characters that
 * XML has no room for, and texts that are there but empty, which a cell cannot tell from none.
 */
final class WritableCheck {
    private final List<Violation> violations = new ArrayList<>();

    private WritableCheck() {}

    static void check(AnnualReport report) {
        WritableCheck check = new WritableCheck();
        check.violations.addAll(Constraints.VALIDATOR.validate(report));
        check.unit(report.unit());
        check.text("title", report.title());
        check.texts("issuers", report.issuers());
        check.texts("addressees", report.addressees());
        for (int i = 0; i < report.sections().size(); i++) {
            check.text("sections[" + i + "].heading", report.sections().get(i).heading());
        }
        check.items("responsibilities", report.responsibilities());
        check.items("measures", report.measures());
        check.items("problems", report.problems());
        check.items("plans", report.plans());
        for (int i = 0; i < report.responsibilities().size(); i++) {
            check.facts(
                    "responsibilities[" + i + "]",
                    report.responsibilities().get(i).facts());
        }
        for (int i = 0; i < report.measures().size(); i++) {
            check.facts("measures[" + i + "]", report.measures().get(i).facts());
        }
        for (int i = 0; i < report.responsibilities().size(); i++) {
            Responsibility item = report.responsibilities().get(i);
            check.numbers("responsibilities[" + i + "]", item.figures(), item.uncoded());
        }
        for (int i = 0; i < report.measures().size(); i++) {
            Measure item = report.measures().get(i);
            check.numbers("measures[" + i + "]", item.figures(), item.uncoded());
        }
        for (int i = 0; i < report.problems().size(); i++) {
            check.texts("problems[" + i + "].causes", report.problems().get(i).causes());
        }
        for (int i = 0; i < report.plans().size(); i++) {
            String path = "plans[" + i + "]";
            check.text(path + ".owner", report.plans().get(i).owner());
            for (int j = 0; j < report.plans().get(i).milestones().size(); j++) {
                check.text(
                        path + ".milestones[" + j + "].title",
                        report.plans().get(i).milestones().get(j).title());
            }
        }
        check.texts("otherMatters", report.otherMatters());
        for (int i = 0; i < report.verificationNotes().size(); i++) {
            String path = "verificationNotes[" + i + "]";
            VerificationNote note = report.verificationNotes().get(i);
            check.text(path + ".relation", note.relation());
            check.text(path + ".reason", note.reason());
            check.text(path + ".by", note.by());
        }
        InvalidModelException.throwIfAny(check.violations);
    }

    static void check(Dossier dossier) {
        WritableCheck check = new WritableCheck();
        check.violations.addAll(Constraints.VALIDATOR.validate(dossier));
        check.unit(dossier.unit());
        for (int i = 0; i < dossier.claims().size(); i++) {
            check.scope("claims[" + i + "].scope", dossier.claims().get(i).scope());
            check.text("claims[" + i + "].source", dossier.claims().get(i).source());
            check.text("claims[" + i + "].reason", dossier.claims().get(i).reason());
        }
        for (int i = 0; i < dossier.evidence().size(); i++) {
            check.text("evidence[" + i + "].title", dossier.evidence().get(i).title());
        }
        InvalidModelException.throwIfAny(check.violations);
    }

    private void unit(GovernmentUnit unit) {
        text("unit.id", unit.id());
        text("unit.name", unit.name());
        text("unit.nameEn", unit.nameEn());
        text("unit.superior", unit.superior());
    }

    private void items(String path, List<? extends ReportItem> items) {
        for (int i = 0; i < items.size(); i++) {
            text(path + "[" + i + "].title", items.get(i).title());
            text(path + "[" + i + "].summary", items.get(i).summary());
        }
    }

    private void numbers(String path, List<Figure> figures, List<UncodedFigure> uncoded) {
        for (int i = 0; i < figures.size(); i++) {
            text(path + ".figures[" + i + "].word", figures.get(i).word());
            scope(path + ".figures[" + i + "].scope", figures.get(i).scope());
        }
        for (int i = 0; i < uncoded.size(); i++) {
            text(path + ".uncoded[" + i + "].label", uncoded.get(i).label());
            text(path + ".uncoded[" + i + "].word", uncoded.get(i).word());
            scope(path + ".uncoded[" + i + "].scope", uncoded.get(i).scope());
        }
    }

    /** A scope that says nothing is not to be told from none. */
    private void scope(String path, Optional<Scope> scope) {
        if (scope.filter(Scope.USUAL::equals).isPresent()) {
            add("EMPTY_SCOPE", path);
        }
        if (scope.flatMap(Scope::entry).isPresent()) {
            add("ENTRY_IN_WORKBOOK", path + ".entry");
        }
    }

    private void facts(String path, List<StatedFact> facts) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).value() instanceof ClaimValue.NotApplicable) {
                add("NOT_APPLICABLE_IN_REPORT", path + ".facts[" + i + "].value");
            }
        }
    }

    private void texts(String path, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            text(path + "[" + i + "]", texts.get(i));
        }
    }

    private void text(String path, Optional<String> text) {
        text.ifPresent(present -> text(path, present));
    }

    private void text(String path, String text) {
        if (text.isEmpty()) {
            add("EMPTY_TEXT", path);
        }
        CellText.unfit(text).ifPresent(character -> add("CONTROL_CHARACTER", path, character));
    }

    private void add(String code, String path, Object... args) {
        violations.add(Violation.builder()
                .fillFrom(WorkbookFaults.violation(code, args))
                .path(path)
                .build());
    }

    private static final class Constraints {
        private static final ModelValidator VALIDATOR = ModelValidator.create();

        private Constraints() {}
    }
}
