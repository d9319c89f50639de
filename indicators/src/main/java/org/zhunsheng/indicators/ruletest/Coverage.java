package org.zhunsheng.indicators.ruletest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.assess.Assessment;
import org.zhunsheng.indicators.assess.Reached;
import org.zhunsheng.indicators.assess.VetoResult;
import org.zhunsheng.indicators.assess.VetoState;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.Variant;

/**
 * Which parts of a scheme its tests reach. A band is reached by a figure that lies in it, a clause by a loss, an entry or an occurrence
 * by points, a veto by striking, a grade by being certain. Immutable and thread-safe.
 */
public final class Coverage {
    private final ImmutableList<SchemePart> parts;
    private final ImmutableList<SchemePart> unreached;

    private Coverage(ImmutableList<SchemePart> parts, ImmutableList<SchemePart> unreached) {
        this.parts = parts;
        this.unreached = unreached;
    }

    /** What {@code assessments} reach of {@code scheme}. */
    public static Coverage of(ScoringScheme scheme, List<Assessment> assessments) {
        Map<SchemePart, Boolean> reached = new LinkedHashMap<>();
        ImmutableListMultimap<Key, Reached> lines = lines(assessments);
        for (SchemeItem item : scheme.items()) {
            SchemeParts.byScale(item).forEach((scale, part) -> {
                SchemePart named = new SchemePart(item.indicator().toString(), join(scale, part.title()));
                reached.merge(
                        named,
                        lines.get(new Key(item.indicator().toString(), scale)).stream()
                                .anyMatch(part.shows()),
                        Boolean::logicalOr);
            });
        }
        for (Bonus bonus : scheme.bonuses()) {
            for (SchemeParts.Part part : SchemeParts.bonus(bonus.clauses())) {
                reached.put(
                        new SchemePart(bonus.id(), part.title()),
                        lines.get(new Key(bonus.id(), LocalText.same(""))).stream()
                                .anyMatch(part.shows()));
            }
        }
        scheme.vetoes()
                .forEach(veto -> reached.put(
                        new SchemePart(veto.id(), veto.title()),
                        assessments.stream().anyMatch(assessment -> isStruck(assessment, veto.id()))));
        grades(scheme, assessments, reached);
        return new Coverage(
                ImmutableList.copyOf(reached.keySet()),
                reached.entrySet().stream()
                        .filter(entry -> !entry.getValue())
                        .map(Map.Entry::getKey)
                        .collect(ImmutableList.toImmutableList()));
    }

    private record Key(String subject, LocalText scale) {}

    private static ImmutableListMultimap<Key, Reached> lines(List<Assessment> assessments) {
        ImmutableListMultimap.Builder<Key, Reached> lines = ImmutableListMultimap.builder();
        for (Assessment assessment : assessments) {
            UnitKind kind = assessment.dossier().unit().kind();
            Map<String, LocalText> scales = new LinkedHashMap<>();
            assessment
                    .scheme()
                    .items()
                    .forEach(item -> scales.put(item.indicator().toString(), scale(item, kind)));
            assessment
                    .reached()
                    .forEach(line -> lines.put(
                            new Key(line.subject(), scales.getOrDefault(line.subject(), LocalText.same(""))), line));
        }
        return lines.build();
    }

    private static LocalText scale(SchemeItem item, UnitKind kind) {
        Optional<Variant> variant = item.variants().stream()
                .filter(own -> own.kinds().contains(kind) && own.method().isPresent())
                .findFirst();
        return variant.map(SchemeParts::kinds).orElseGet(() -> LocalText.same(""));
    }

    private static LocalText join(LocalText scale, LocalText title) {
        return LocalText.of(scale.zh() + title.zh(), scale.en() + title.en());
    }

    private static boolean isStruck(Assessment assessment, String veto) {
        return assessment.vetoes().stream()
                .filter(result -> result.veto().id().equals(veto))
                .map(VetoResult::state)
                .anyMatch(VetoState.STRUCK::equals);
    }

    private static void grades(ScoringScheme scheme, List<Assessment> assessments, Map<SchemePart, Boolean> reached) {
        List<String> certain = new ArrayList<>();
        assessments.stream()
                .map(Assessment::grade)
                .filter(range -> range.isCertain())
                .forEach(range -> certain.add(range.lowest().id()));
        scheme.grades()
                .forEach(grade -> reached.put(new SchemePart("grades", grade.title()), certain.contains(grade.id())));
    }

    /** Every part, in the order of the scheme. */
    public ImmutableList<SchemePart> parts() {
        return parts;
    }

    /** The parts that no test reaches. */
    public ImmutableList<SchemePart> unreached() {
        return unreached;
    }

    /** How many parts are reached. */
    public int reached() {
        return parts.size() - unreached.size();
    }
}
