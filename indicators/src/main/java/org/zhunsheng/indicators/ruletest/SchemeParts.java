package org.zhunsheng.indicators.ruletest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.engine.Reached;
import org.zhunsheng.indicators.engine.ReasonCode;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.Variant;

/** The parts that a method consists of, each with what shows that it was reached. */
final class SchemeParts implements ScoringMethod.Cases<ImmutableList<SchemeParts.Part>> {
    private static final Set<ReasonCode> TAKES = ImmutableSet.of(
            ReasonCode.OCCURRENCES,
            ReasonCode.OCCURRENCES_OPEN,
            ReasonCode.SHORTFALL,
            ReasonCode.SHORTFALL_OPEN,
            ReasonCode.EXCESS,
            ReasonCode.EXCESS_OPEN,
            ReasonCode.JUDGED_LOSS,
            ReasonCode.JUDGED_LOSS_OPEN,
            ReasonCode.LOST);
    private static final LocalText IN_PROPORTION = LocalText.of("按比例", "in proportion");

    private SchemeParts() {}

    /**
     * A part of a method.
     *
     * @param title which part
     * @param shows whether a line shows that it was reached
     */
    record Part(LocalText title, Predicate<Reached> shows) {}

    /** The parts of the item's own method, and under each variant those of the variant's. */
    static ImmutableListMultimap<LocalText, Part> byScale(SchemeItem item) {
        ImmutableListMultimap.Builder<LocalText, Part> parts = ImmutableListMultimap.builder();
        parts.putAll(LocalText.same(""), item.method().match(new SchemeParts()));
        for (Variant variant : item.variants()) {
            variant.method().ifPresent(method -> parts.putAll(kinds(variant.kinds()), method.match(new SchemeParts())));
        }
        return parts.build();
    }

    static LocalText kinds(Set<UnitKind> kinds) {
        List<LocalText> titles = kinds.stream().sorted().map(UnitKind::title).toList();
        return LocalText.of(
                String.join("、", titles.stream().map(LocalText::zh).toList()) + "：",
                String.join(", ", titles.stream().map(LocalText::en).toList()) + ": ");
    }

    static ImmutableList<Part> bonus(List<Occurrence> clauses) {
        return occurrences(clauses, ReasonCode.BONUS, ReasonCode.BONUS_OPEN);
    }

    private static Part part(LocalText title, ReasonCode... codes) {
        ImmutableSet<ReasonCode> wanted = ImmutableSet.copyOf(codes);
        return new Part(title, line -> wanted.contains(line.code()));
    }

    private static Part part(LocalText title, int place, ReasonCode... codes) {
        ImmutableSet<ReasonCode> wanted = ImmutableSet.copyOf(codes);
        return new Part(title, line -> line.line() == place && wanted.contains(line.code()));
    }

    @Override
    public ImmutableList<Part> metOrNot(ScoringMethod.MetOrNot method) {
        return ImmutableList.of(
                part(LocalText.of("达标", "met"), ReasonCode.MET),
                part(LocalText.of("不达标", "not met"), ReasonCode.NOT_MET));
    }

    @Override
    public ImmutableList<Part> bands(ScoringMethod.Bands method) {
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        for (int i = 0; i < method.bands().size(); i++) {
            ScoringMethod.Band band = method.bands().get(i);
            String from = band.from().map(BigDecimal::toPlainString).orElse("…");
            String to = band.to().map(BigDecimal::toPlainString).orElse("…");
            parts.add(part(LocalText.of("档次 " + from + " 至 " + to, "band " + from + " to " + to), i, ReasonCode.BAND));
        }
        return parts.build();
    }

    @Override
    public ImmutableList<Part> proportional(ScoringMethod.Proportional method) {
        return ImmutableList.of(part(IN_PROPORTION, ReasonCode.PROPORTION));
    }

    @Override
    public ImmutableList<Part> deduction(ScoringMethod.Deduction method) {
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        for (int i = 0; i < method.clauses().size(); i++) {
            int place = i;
            Clause clause = method.clauses().get(i);
            parts.add(new Part(
                    clause.title(), line -> line.line() == place && line.counts() && TAKES.contains(line.code())));
            if (clause instanceof Clause.Unless unless && unless.lessened().isPresent()) {
                parts.add(part(lessened(clause.title()), i, ReasonCode.LESSENED));
            }
        }
        return parts.build();
    }

    private static LocalText lessened(LocalText title) {
        return LocalText.of(title.zh() + "（从轻）", title.en() + " (lessened)");
    }

    @Override
    public ImmutableList<Part> checklist(ScoringMethod.Checklist method) {
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        for (int i = 0; i < method.entries().size(); i++) {
            parts.add(part(method.entries().get(i).title(), i, ReasonCode.ENTRY_EARNED));
        }
        return parts.build();
    }

    @Override
    public ImmutableList<Part> deadline(ScoringMethod.Deadline method) {
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        parts.add(part(LocalText.of("按时", "in time"), ReasonCode.IN_TIME));
        for (int i = 0; i < method.tiers().size(); i++) {
            int days = method.tiers().get(i).lateDays();
            parts.add(part(
                    LocalText.of("迟至 " + days + " 日", "up to " + days + (days == 1 ? " day late" : " days late")),
                    i,
                    ReasonCode.LATE));
        }
        parts.add(part(LocalText.of("过迟或未做", "too late or never"), ReasonCode.TOO_LATE, ReasonCode.NEVER_DONE));
        return parts.build();
    }

    @Override
    public ImmutableList<Part> addition(ScoringMethod.Addition method) {
        return occurrences(method.clauses(), ReasonCode.ADDED, ReasonCode.ADDED_OPEN);
    }

    private static ImmutableList<Part> occurrences(List<Occurrence> clauses, ReasonCode certain, ReasonCode open) {
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        for (int i = 0; i < clauses.size(); i++) {
            int place = i;
            parts.add(new Part(
                    clauses.get(i).title(),
                    line -> line.line() == place && line.counts() && (line.code() == certain || line.code() == open)));
        }
        return parts.build();
    }

    @Override
    public ImmutableList<Part> relativeToBest(ScoringMethod.RelativeToBest method) {
        return ImmutableList.of(part(LocalText.of("与最好者相比", "against the best"), ReasonCode.RELATIVE));
    }

    @Override
    public ImmutableList<Part> rank(ScoringMethod.Rank method) {
        return ImmutableList.of(part(LocalText.of("按名次", "by place"), ReasonCode.PLACE));
    }

    @Override
    public ImmutableList<Part> judged(ScoringMethod.Judged method) {
        return ImmutableList.of(part(LocalText.of("经评判", "judged"), ReasonCode.JUDGED));
    }

    @Override
    public ImmutableList<Part> survey(ScoringMethod.Survey method) {
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        for (int i = 0; i < method.groups().size(); i++) {
            parts.add(part(method.groups().get(i).title(), i, ReasonCode.SURVEY_GROUP));
        }
        return parts.build();
    }

    @Override
    public ImmutableList<Part> decisionTable(ScoringMethod.DecisionTable method) {
        int conditions =
                method.rules().stream().mapToInt(rule -> rule.when().size()).sum();
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        for (int i = 0; i < method.rules().size(); i++) {
            parts.add(part(method.rules().get(i).title(), conditions + i, ReasonCode.DECIDED));
        }
        return parts.add(part(
                        LocalText.of("其他情形", "none of the rules"),
                        conditions + method.rules().size(),
                        ReasonCode.DECIDED))
                .build();
    }

    @Override
    public ImmutableList<Part> parts(ScoringMethod.Parts method) {
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        for (int i = 0; i < method.parts().size(); i++) {
            ScoringMethod.Part one = method.parts().get(i);
            int first = Reached.firstLine(i);
            int next = Reached.firstLine(i + 1);
            one.method()
                    .match(new SchemeParts())
                    .forEach(part -> parts.add(new Part(
                            LocalText.of(
                                    one.title().zh() + "：" + part.title().zh(),
                                    one.title().en() + ": " + part.title().en()),
                            line -> line.line() >= first
                                    && line.line() < next
                                    && part.shows().test(line.movedBy(first)))));
        }
        return parts.build();
    }

    @Override
    public ImmutableList<Part> extension(ScoringMethod.Extension method) {
        return ImmutableList.of(part(LocalText.of("扩展方法", "the extension"), ReasonCode.EXTENSION));
    }
}
