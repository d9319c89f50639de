package org.zhunsheng.core.report;

import jakarta.validation.Valid;
import java.util.List;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.UncodedFigure;

/** Something that was done in the period, with the figures and facts that the report gives for it (举措和成效). */
@Value.Immutable
@ModelStyle
public interface Measure extends ReportItem {
    /** The numbers stated, in the order of the text. */
    List<@Valid Figure> figures();

    /** The numbers stated that the vocabulary has no code for, in the order of the text. */
    List<@Valid UncodedFigure> uncoded();

    /** The other facts stated, in the order of the text. */
    List<@Valid StatedFact> facts();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Measure} does not allow. */
    final class Builder extends ImmutableMeasure.Builder {
        Builder() {}
    }
}
