package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.duty.Severity;

/** A document that was read from a workbook, with the cell that each value comes from. Immutable and thread-safe. */
public final class FilledWorkbook {
    private final Object document;
    private final DocumentTree tree;
    private final Remarks remarks;

    FilledWorkbook(Object document, DocumentTree tree, Remarks remarks) {
        this.document = document;
        this.tree = tree;
        this.remarks = remarks;
    }

    /** What people noted beside what they filled in. */
    public Remarks remarks() {
        return remarks;
    }

    /** The document: an {@link AnnualReport} or a {@link Dossier}. */
    public Object document() {
        return document;
    }

    /**
     * What does not add up or is to be verified, at the cell of every figure involved, so that {@link MarkedCopy} can mark them. What
     * agrees and what has been answered is left out.
     */
    public ImmutableList<Violation> marks(List<Finding> findings) {
        ImmutableList.Builder<Violation> marks = ImmutableList.builder();
        for (Finding finding : findings) {
            if (finding.severity() != Severity.INFO) {
                String code = finding.severity() == Severity.ERROR ? "FIGURES_DISAGREE" : "FIGURES_TO_VERIFY";
                Violation violation = Violation.builder()
                        .fillFrom(WorkbookFaults.violation(code))
                        .message(LocalText.of(finding.message(Lang.ZH), finding.message(Lang.EN)))
                        .build();
                Set<Place> cells = new LinkedHashSet<>();
                finding.facts().forEach(fact -> cells.addAll(cells(fact)));
                cells.forEach(cell -> marks.add(violation.at(cell)));
                if (cells.isEmpty()) {
                    marks.add(violation);
                }
            }
        }
        return marks.build();
    }

    private ImmutableList<Place> cells(FactCode fact) {
        ImmutableList.Builder<Place> cells = ImmutableList.builder();
        if (document instanceof AnnualReport report) {
            for (int i = 0; i < report.responsibilities().size(); i++) {
                figures(
                        "responsibilities[" + i + "]",
                        report.responsibilities().get(i).figures(),
                        fact,
                        cells);
            }
            for (int i = 0; i < report.measures().size(); i++) {
                figures("measures[" + i + "]", report.measures().get(i).figures(), fact, cells);
            }
        } else if (document instanceof Dossier dossier) {
            for (int i = 0; i < dossier.claims().size(); i++) {
                if (dossier.claims().get(i).code().equals(fact)) {
                    place("claims[" + i + "]").ifPresent(cells::add);
                }
            }
        }
        return cells.build();
    }

    private void figures(String item, List<Figure> figures, FactCode fact, ImmutableList.Builder<Place> cells) {
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).code().equals(fact)) {
                place(item + ".figures[" + i + "]").ifPresent(cells::add);
            }
        }
    }

    private Optional<Place> place(String path) {
        return tree.place(path + ".value");
    }
}
