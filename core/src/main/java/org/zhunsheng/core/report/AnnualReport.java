package org.zhunsheng.core.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.KnownIds;
import org.zhunsheng.core.validation.Violation;

/**
 * An annual report on law-based government (法治政府建设年度报告), taken apart into the statements it makes and nothing else: what
 * the text leaves open stays open.
 *
 * <pre>{@code
 * AnnualReport report = Documents.create().read(AnnualReport.class, file);
 * Dossier dossier = report.toDossier();
 * }</pre>
 *
 * <p>Assembling it checks that ids are unique and that references inside it lead somewhere.
 */
@Value.Immutable
@ModelStyle
public abstract class AnnualReport {
    private static final FactCode PERFORMANCE = FactCode.of("leadership.first-responsible.performed");

    /** The unit that reports. */
    @Valid
    public abstract GovernmentUnit unit();

    /** The period reported on. */
    public abstract ReportingPeriod period();

    /** The title as written. */
    @NotBlank(message = "{TEXT_BLANK}")
    @Size(max = 400, message = "{TEXT_TOO_LONG}")
    public abstract String title();

    /** Who issued it, as signed. */
    public abstract List<@NotBlank(message = "{TEXT_BLANK}") @Size(max = 200, message = "{TEXT_TOO_LONG}") String>
            issuers();

    /** To whom it is addressed. */
    public abstract List<@NotBlank(message = "{TEXT_BLANK}") @Size(max = 200, message = "{TEXT_TOO_LONG}") String>
            addressees();

    /** The day it bears. */
    public abstract Optional<LocalDate> signedOn();

    /** The day it was handed to the addressees. */
    public abstract Optional<LocalDate> submittedOn();

    /** The day it was made public. */
    public abstract Optional<LocalDate> publishedOn();

    /** Where the public copy is. */
    public abstract Optional<URI> source();

    /** The headings, in the order of the text, with the statutory part that stands under each. */
    public abstract List<@Valid Section> sections();

    /** What the principal leaders did in person. */
    public abstract List<@Valid Responsibility> responsibilities();

    /** What was done, and what came of it. */
    public abstract List<@Valid Measure> measures();

    /** What is wrong. */
    public abstract List<@Valid Problem> problems();

    /** What comes next year. */
    public abstract List<@Valid Plan> plans();

    /** Anything else that is reported. */
    public abstract List<@NotBlank(message = "{TEXT_BLANK}") @Size(max = 4000, message = "{TEXT_TOO_LONG}") String>
            otherMatters();

    /** Whether only a part of the report was read: what is not found in it may stand elsewhere. */
    @Value.Default
    public boolean excerpt() {
        return false;
    }

    /** Answers in words to findings that ask for verification (核实说明), kept with the report. */
    public abstract List<@Valid VerificationNote> verificationNotes();

    @Value.Check
    void check() {
        List<Violation> violations = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        uniqueIds("responsibilities", responsibilities(), ids, violations);
        uniqueIds("measures", measures(), ids, violations);
        uniqueIds("problems", problems(), ids, violations);
        uniqueIds("plans", plans(), ids, violations);
        KnownIds problems = KnownIds.of(problems().stream().map(Problem::id).toList());
        for (int i = 0; i < plans().size(); i++) {
            List<String> answered = plans().get(i).problems();
            for (int j = 0; j < answered.size(); j++) {
                if (!problems.contains(answered.get(j))) {
                    violations.add(problems.unknown(
                            "DANGLING_PROBLEM", "plans[" + i + "].problems[" + j + "]", answered.get(j)));
                }
            }
        }
        notBeforeSignature(submittedOn(), "submittedOn", violations);
        notBeforeSignature(publishedOn(), "publishedOn", violations);
        InvalidModelException.throwIfAny(violations);
    }

    private void notBeforeSignature(Optional<LocalDate> day, String path, List<Violation> violations) {
        if (day.isPresent()
                && signedOn().isPresent()
                && day.get().isBefore(signedOn().get())) {
            violations.add(
                    Violation.of("BEFORE_SIGNATURE", path, day.get(), signedOn().get()));
        }
    }

    private static void uniqueIds(
            String path, List<? extends ReportItem> items, Set<String> ids, List<Violation> violations) {
        for (int i = 0; i < items.size(); i++) {
            if (!ids.add(items.get(i).id())) {
                violations.add(Violation.of(
                        "DUPLICATE_ID", path + "[" + i + "].id", items.get(i).id()));
            }
        }
    }

    /**
     * Whether the report has a statutory part, by its headings or by what it states. Other matters need not be there: if they are not,
     * nothing is said; nor is it where the report was read from a text that has no headings at all, whose parts nobody can tell,
     * and of any part that is not found in an excerpt.
     */
    public final Optional<Boolean> shows(SectionKind part) {
        boolean there = sections().stream().anyMatch(section -> section.kind() == part)
                || switch (part) {
                    case MEASURES_AND_RESULTS -> !measures().isEmpty();
                    case PROBLEMS_AND_CAUSES -> !problems().isEmpty();
                    case FIRST_RESPONSIBLE_PERSON -> !responsibilities().isEmpty() || statesPerformance();
                    case NEXT_YEAR_PLAN -> !plans().isEmpty();
                    case OTHER_MATTERS -> !otherMatters().isEmpty();
                };
        boolean open =
                part == SectionKind.OTHER_MATTERS || excerpt() || (sections().isEmpty() && isReadFromText());
        return there || !open ? Optional.of(there) : Optional.empty();
    }

    /** Whether a measure states that the principal leaders did their duty: a township says so in a sentence, without a part for it. */
    private boolean statesPerformance() {
        return measures().stream()
                .flatMap(item -> item.facts().stream())
                .anyMatch(
                        fact -> fact.code().equals(PERFORMANCE) && fact.value().equals(ClaimValue.yes()));
    }

    /** Whether what it states has places in a text. */
    private boolean isReadFromText() {
        return Stream.concat(
                        measures().stream()
                                .flatMap(item -> Stream.concat(item.figures().stream(), item.uncoded().stream())),
                        responsibilities().stream()
                                .flatMap(item -> Stream.concat(item.figures().stream(), item.uncoded().stream())))
                .anyMatch(figure -> figure.span().isPresent());
    }

    /**
     * The claims that the report makes, as a dossier: every figure and fact with the place it stands at, the dates of the report
     * itself, and, marked as derived, the rest of every total whose rest the report names. All are self-reported.
     */
    public Dossier toDossier() {
        ReportClaims claims = new ReportClaims();
        claims.day("report.signed-on", signedOn(), "signedOn");
        claims.day("report.submitted-on", submittedOn(), "submittedOn");
        claims.day("report.published-on", publishedOn(), "publishedOn");
        for (int i = 0; i < responsibilities().size(); i++) {
            Responsibility item = responsibilities().get(i);
            claims.item("responsibilities[" + i + "]", item.figures(), item.facts());
        }
        for (int i = 0; i < measures().size(); i++) {
            Measure item = measures().get(i);
            claims.item("measures[" + i + "]", item.figures(), item.facts());
        }
        parts(claims);
        claims.remainders();
        return Dossier.builder()
                .unit(unit())
                .from(period().from())
                .to(period().to())
                .claims(claims.claims())
                .figures(claims.figures())
                .addEvidence(ReportClaims.evidence(title(), signedOn(), source()))
                .build();
    }

    /** Which of the statutory parts the report has, and whether it states causes. */
    private void parts(ReportClaims claims) {
        for (SectionKind kind : SectionKind.values()) {
            shows(kind).ifPresent(there -> claims.shown(kind.fact(), there, "sections"));
        }
        if (!problems().isEmpty()) {
            boolean causes =
                    problems().stream().anyMatch(problem -> !problem.causes().isEmpty());
            claims.shown(FactCode.of("report.section.causes"), causes, "problems");
        }
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link AnnualReport} does not allow. */
    public static final class Builder extends ImmutableAnnualReport.Builder {
        Builder() {}
    }
}
