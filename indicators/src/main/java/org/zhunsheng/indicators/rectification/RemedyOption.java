package org.zhunsheng.indicators.rectification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.catalogue.Effort;

/** A remedy that can be chosen (整改措施): what it changes, what it costs, how long it takes, and what it needs or excludes. */
@Value.Immutable
@ModelStyle
public interface RemedyOption {
    /** Names the remedy within its library. */
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{ID_FORM}")
    String id();

    /** What to do. */
    @Valid
    LocalText title();

    /** The third-level indicators whose gaps it is meant to close. */
    List<IndicatorCode> indicators();

    /** What it does to facts and figures; nothing for one that only prepares others. */
    List<RemedyEffect> effects();

    /** Whether it proves what is unknown or changes what is known; whichever fits what is known of a fact if not given. */
    Optional<Mode> mode();

    /** The work it takes, in whole person-days, however far the figures have to move. */
    @PositiveOrZero(message = "{NUMBER_NEGATIVE}")
    int personDays();

    /** The further work for each unit that its figures have to move, in person-days; none if empty. */
    Optional<@PositiveOrZero(message = "{NUMBER_NEGATIVE}") BigDecimal> personDaysPerUnit();

    /** How far the work may turn out to be off the estimate, in percent of it; 50 if not given. */
    Optional<@PositiveOrZero(message = "{NUMBER_NEGATIVE}") Integer> uncertainty();

    /** Who has to put in that work. */
    Effort effort();

    /** Calendar days from its start until it shows. It starts when all that it needs shows. */
    @PositiveOrZero(message = "{NUMBER_NEGATIVE}")
    int leadDays();

    /** The ids of the remedies that have to be carried out before it. */
    List<String> prerequisites();

    /** The ids of the remedies that cannot be carried out as well. It is enough that one of two names the other. */
    List<String> excludes();

    /** Why it works, or what it rests on; empty if its title says so. */
    List<@Valid LocalText> reasons();

    /** Whether all that it does for the unit of {@code dossier} is to prove what is unknown. */
    default boolean proves(Dossier dossier) {
        return mode().filter(Mode.PROVE::equals).isPresent()
                || (!effects().isEmpty()
                        && effects().stream()
                                .allMatch(effect -> dossier.knowledge(effect.fact()) instanceof Knowledge.Unknown));
    }

    /** What a remedy can do to a fact. */
    enum Mode {
        /** It shows what is so: unknown becomes known. It is powerless against what is known or disputed. */
        PROVE,
        /** It changes what is so, as long as that can be changed. */
        CHANGE
    }

    /** Whether it and {@code other} cannot both be carried out, whichever of them says so. */
    default boolean isExclusiveOf(RemedyOption other) {
        return excludes().contains(other.id()) || other.excludes().contains(id());
    }

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link RemedyOption} does not allow. */
    final class Builder extends ImmutableRemedyOption.Builder {
        Builder() {}
    }
}
