package org.zhunsheng.indicators.scheme;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.duty.DutyRule;

/**
 * Holds the days, times and numbers of a scheme against the statutory duties. An item that refers to a duty has to score by its very
 * limit, for every kind of unit that the duty binds: otherwise that is an error. An item that scores a day of the year which a duty
 * asks about, too, and refers to none, is a warning where the days differ.
 */
public final class LegalLimits {
    private final IndicatorCatalogue catalogue;
    private final DutyRegister duties;
    private final ImmutableList.Builder<Violation> errors = ImmutableList.builder();
    private final ImmutableList.Builder<Violation> warnings = ImmutableList.builder();

    private LegalLimits(IndicatorCatalogue catalogue, DutyRegister duties) {
        this.catalogue = catalogue;
        this.duties = duties;
    }

    /** Where {@code scheme} scores another limit than that of a duty. */
    public static SchemeFindings check(ScoringScheme scheme, IndicatorCatalogue catalogue, DutyRegister duties) {
        LegalLimits limits = new LegalLimits(catalogue, duties);
        for (int i = 0; i < scheme.items().size(); i++) {
            limits.item(scheme.items().get(i), "items[" + i + "]");
        }
        return new SchemeFindings(limits.errors.build(), limits.warnings.build());
    }

    private void item(SchemeItem item, String path) {
        for (int i = 0; i < item.duties().size(); i++) {
            String id = item.duties().get(i);
            String at = path + ".duties[" + i + "]";
            Optional<Duty> duty = Optional.ofNullable(duties.byId().get(id));
            if (duty.isEmpty()) {
                errors.add(Violation.of(
                        "UNKNOWN_DUTY",
                        at,
                        id,
                        NearestWord.hint(id, duties.byId().keySet())));
            } else {
                differs(item, duty.get(), at, errors);
            }
        }
        if (item.duties().isEmpty()) {
            duties.duties().stream()
                    .filter(duty -> duty.rule() instanceof DutyRule.AnnualDate date && isScored(item, date.fact()))
                    .forEach(duty -> differs(item, duty, path + ".method", warnings));
        }
    }

    private static boolean isScored(SchemeItem item, FactCode fact) {
        return item.method().undivided().stream()
                .anyMatch(method -> method instanceof ScoringMethod.Deadline deadline
                        && deadline.fact().equals(fact));
    }

    private void differs(SchemeItem item, Duty duty, String path, ImmutableList.Builder<Violation> found) {
        ImmutableSet<UnitKind> kinds = duty.appliesTo().stream()
                .filter(kind -> isAsked(item, kind) && !duty.rule().match(new ScoredAsOwed(item.methodFor(kind))))
                .sorted()
                .collect(ImmutableSet.toImmutableSet());
        if (!kinds.isEmpty()) {
            LocalText named = LocalText.of(
                    kinds.stream().map(kind -> kind.title().zh()).collect(joining("、")),
                    kinds.stream().map(kind -> kind.title().en()).collect(joining(", ")));
            found.add(Violation.of("SCHEME_DUTY_DIFFERS", path, item.indicator(), duty.id(), duty.title(), named));
        }
    }

    private boolean isAsked(SchemeItem item, UnitKind kind) {
        Indicator indicator = catalogue.byCode().get(item.indicator());
        return indicator != null
                && indicator.appliesTo().contains(kind)
                && !item.exempt().contains(kind);
    }
}
