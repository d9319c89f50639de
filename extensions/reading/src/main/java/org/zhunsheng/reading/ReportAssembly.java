package org.zhunsheng.reading;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.report.Responsibility;
import org.zhunsheng.core.report.Section;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.core.span.TextSpan;
import org.zhunsheng.core.text.Excerpt;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.outline.OutlineItem;
import org.zhunsheng.reading.outline.ReportHead;
import org.zhunsheng.reading.outline.TextRange;

/** Builds the report from what was read. */
final class ReportAssembly {
    private static final int LONGEST_SUMMARY = 4000;
    private static final String PREAMBLE = "引言";

    private final ReadStatements read;
    private final Optional<GovernmentUnit> unit;
    private final Optional<ReportingPeriod> period;
    private final StatedFigures figures;

    ReportAssembly(ReadStatements read, Optional<GovernmentUnit> unit, Optional<ReportingPeriod> period) {
        this.read = read;
        this.unit = unit;
        this.period = period;
        this.figures = new StatedFigures(read);
    }

    AnnualReport report() {
        ReportHead head = read.outline().head();
        GovernmentUnit of = unit.orElseGet(() -> unitOf(head));
        return AnnualReport.builder()
                .unit(of)
                .period(period.orElseGet(() -> periodOf(head)))
                .title(head.title().isEmpty() ? of.name() : head.title())
                .issuers(head.issuers())
                .addressees(head.addressees())
                .signedOn(head.signedOn())
                .sections(sections())
                .responsibilities(responsibilities())
                .measures(measures())
                .problems(problems())
                .plans(plans())
                .otherMatters(items(SectionKind.OTHER_MATTERS).stream()
                        .map(item -> summary(item).orElse(item.title()))
                        .toList())
                .build();
    }

    private GovernmentUnit unitOf(ReportHead head) {
        if (head.unit().isEmpty() || head.kind().isEmpty()) {
            throw refused("UNIT_UNKNOWN", head);
        }
        return GovernmentUnit.builder()
                .id(read.identity().map(UnitIdentity::id).orElse(head.unit()))
                .name(head.unit())
                .nameEn(read.identity().flatMap(UnitIdentity::nameEn))
                .kind(head.kind().get())
                .superior(head.addressees().stream()
                        .filter(name -> name.endsWith("政府"))
                        .findFirst())
                .build();
    }

    private static ReportRefusedException refused(String code, ReportHead head) {
        return new ReportRefusedException(
                head.title().isEmpty()
                        ? ReadingMessages.text("TITLE_MISSING")
                        : ReadingMessages.text(code, Excerpt.of(head.title())));
    }

    private static ReportingPeriod periodOf(ReportHead head) {
        if (head.year().isEmpty()) {
            throw refused("YEAR_UNKNOWN", head);
        }
        return ReportingPeriod.ofYear(head.year().getAsInt());
    }

    private List<Section> sections() {
        return read.outline().sections().stream()
                .map(section -> {
                    Section.Builder builder = Section.builder();
                    builder.kind(section.kind()).heading(section.heading());
                    if (section.place().end() > section.place().start()) {
                        builder.span(read.span(section.place()));
                    }
                    return builder.build();
                })
                .toList();
    }

    private ImmutableList<OutlineItem> items(SectionKind kind) {
        return read.outline().itemsOf(kind);
    }

    private List<Statement> statementsOf(OutlineItem item) {
        return read.statements().stream()
                .filter(statement -> statement.item().filter(item::equals).isPresent())
                .toList();
    }

    private List<Responsibility> responsibilities() {
        List<Responsibility> built = new ArrayList<>();
        for (OutlineItem item : items(SectionKind.FIRST_RESPONSIBLE_PERSON)) {
            List<Statement> statements = statementsOf(item);
            built.add(Responsibility.builder()
                    .id("r" + (built.size() + 1))
                    .title(item.title())
                    .summary(summary(item))
                    .figures(figures.figures(statements))
                    .uncoded(figures.uncoded(statements))
                    .facts(figures.facts(statements))
                    .span(span(item))
                    .build());
        }
        return built;
    }

    private List<Measure> measures() {
        List<Measure> built = new ArrayList<>();
        List<Statement> loose = read.statements().stream()
                .filter(statement -> statement.item().isEmpty())
                .toList();
        if (figures.hasAny(loose)) {
            built.add(Measure.builder()
                    .id("m0")
                    .title(PREAMBLE)
                    .figures(figures.figures(loose))
                    .uncoded(figures.uncoded(loose))
                    .build());
        }
        int number = 1;
        for (OutlineItem item : items(SectionKind.MEASURES_AND_RESULTS)) {
            List<Statement> statements = statementsOf(item);
            built.add(Measure.builder()
                    .id("m" + number++)
                    .title(item.title())
                    .summary(summary(item))
                    .figures(figures.figures(statements))
                    .uncoded(figures.uncoded(statements))
                    .facts(figures.facts(statements))
                    .span(span(item))
                    .build());
        }
        return built;
    }

    private List<Problem> problems() {
        List<Problem> built = new ArrayList<>();
        for (OutlineItem item : items(SectionKind.PROBLEMS_AND_CAUSES)) {
            built.add(Problem.builder()
                    .id("p" + (built.size() + 1))
                    .title(item.title())
                    .summary(summary(item))
                    .causes(ItemDetails.causes(whole(item)))
                    .span(span(item))
                    .build());
        }
        return built;
    }

    private List<Plan> plans() {
        List<Plan> built = new ArrayList<>();
        for (OutlineItem item : items(SectionKind.NEXT_YEAR_PLAN)) {
            String words = whole(item);
            built.add(Plan.builder()
                    .id("n" + (built.size() + 1))
                    .title(item.title())
                    .summary(summary(item))
                    .owner(ItemDetails.owner(words))
                    .due(ItemDetails.due(words))
                    .span(span(item))
                    .build());
        }
        return built;
    }

    /** Where the item's heading stands; none if it has no heading of its own. */
    private Optional<TextSpan> span(OutlineItem item) {
        TextRange heading = item.heading();
        return heading.end() > heading.start() ? Optional.of(read.span(heading)) : Optional.empty();
    }

    private String whole(OutlineItem item) {
        return read.words(item.heading()) + body(item);
    }

    private Optional<String> summary(OutlineItem item) {
        String words = body(item).strip();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(words.length() <= LONGEST_SUMMARY ? words : words.substring(0, LONGEST_SUMMARY));
    }

    private String body(OutlineItem item) {
        StringBuilder words = new StringBuilder();
        for (TextRange range : item.body()) {
            words.append(read.words(range));
        }
        return words.toString();
    }
}
