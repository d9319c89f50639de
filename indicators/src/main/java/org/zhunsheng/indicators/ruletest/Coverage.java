package org.zhunsheng.indicators.ruletest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.GradeRange;
import org.zhunsheng.indicators.engine.Reached;
import org.zhunsheng.indicators.engine.VetoResult;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Grade;
import org.zhunsheng.indicators.scheme.KindGrades;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.Variant;

/**
 * Which parts of a scheme its tests reach. A band is reached by a figure that lies in it, a clause by a loss that is certain, an
 * entry or an occurrence by points that are, a veto by striking, a grade by being certain. Immutable and thread-safe.
 */
public final class Coverage {
    private static final LocalText NO_SCALE = LocalText.same("");

    private final ImmutableList<SchemePart> parts;
    private final ImmutableList<SchemePart> unreached;

    private Coverage(ImmutableList<SchemePart> parts, ImmutableList<SchemePart> unreached) {
        this.parts = parts;
        this.unreached = unreached;
    }

    /** What {@code assessments} reach of {@code scheme}. */
    public static Coverage of(ScoringScheme scheme, List<Assessment> assessments) {
        Tally tally = new Tally();
        ImmutableListMultimap<Key, Reached> lines = lines(assessments);
        for (SchemeItem item : scheme.items()) {
            String code = item.indicator().toString();
            SchemeParts.byScale(item)
                    .forEach((scale, part) -> tally.add(
                            new SchemePart(code, join(scale, part.title())),
                            lines.get(new Key(code, scale)).stream().anyMatch(part.shows())));
        }
        for (Bonus bonus : scheme.bonuses()) {
            for (SchemeParts.Part part : SchemeParts.bonus(bonus.clauses())) {
                tally.add(
                        new SchemePart(bonus.id(), part.title()),
                        lines.get(new Key(bonus.id(), NO_SCALE)).stream().anyMatch(part.shows()));
            }
        }
        scheme.vetoes()
                .forEach(veto -> tally.add(
                        new SchemePart(veto.id(), veto.title()),
                        assessments.stream().anyMatch(assessment -> isStruck(assessment, veto.id()))));
        grades(scheme.grades(), NO_SCALE, certain(assessments, kind -> hasNoOwnGrades(scheme, kind)), tally);
        for (KindGrades own : scheme.gradesByKind()) {
            grades(own.grades(), SchemeParts.kinds(own.kinds()), certain(assessments, own.kinds()::contains), tally);
        }
        return new Coverage(tally.parts.build(), tally.unreached.build());
    }

    /** Parts, of which two may have the same name, and those among them that nothing reaches. */
    private static final class Tally {
        private final ImmutableList.Builder<SchemePart> parts = ImmutableList.builder();
        private final ImmutableList.Builder<SchemePart> unreached = ImmutableList.builder();

        void add(SchemePart part, boolean reached) {
            parts.add(part);
            if (!reached) {
                unreached.add(part);
            }
        }
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
                    .forEach(line ->
                            lines.put(new Key(line.subject(), scales.getOrDefault(line.subject(), NO_SCALE)), line));
        }
        return lines.build();
    }

    private static LocalText scale(SchemeItem item, UnitKind kind) {
        Optional<Variant> variant = item.variants().stream()
                .filter(own -> own.kinds().contains(kind) && own.method().isPresent())
                .findFirst();
        return variant.map(own -> SchemeParts.kinds(own.kinds())).orElseGet(() -> NO_SCALE);
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

    private static boolean hasNoOwnGrades(ScoringScheme scheme, UnitKind kind) {
        return scheme.gradesByKind().stream().noneMatch(own -> own.kinds().contains(kind));
    }

    /** The ids of the grades that are certain for a unit of a kind that {@code kinds} holds for. */
    private static ImmutableSet<String> certain(List<Assessment> assessments, Predicate<UnitKind> kinds) {
        return assessments.stream()
                .filter(assessment -> kinds.test(assessment.dossier().unit().kind()))
                .map(Assessment::grade)
                .filter(GradeRange::isSingle)
                .map(range -> range.lowest().id())
                .collect(ImmutableSet.toImmutableSet());
    }

    private static void grades(List<Grade> grades, LocalText scale, Set<String> certain, Tally tally) {
        grades.forEach(grade ->
                tally.add(new SchemePart("grades", join(scale, grade.title())), certain.contains(grade.id())));
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
