package org.zhunsheng.indicators.scheme;

import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.value.Points;

/** The points of one third-level indicator, and how they are earned. */
@Value.Immutable
@ModelStyle
public interface SchemeItem {
    /** The indicator. */
    IndicatorCode indicator();

    /** The points available, above zero. */
    Points points();

    /** How they are earned. */
    ScoringMethod method();

    /** What becomes of them where the indicator does not apply, if it differs from the scheme's rule. */
    Optional<AbsencePolicy> absence();
}
