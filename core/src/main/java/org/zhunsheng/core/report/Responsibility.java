package org.zhunsheng.core.report;

import jakarta.validation.Valid;
import java.util.List;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.UncodedFigure;

/** What the principal leaders did in person as first responsible persons (第一责任人职责). */
@Value.Immutable
@ModelStyle
public interface Responsibility extends ReportItem {
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

    /** Builds a value; refuses null, and what {@link Responsibility} does not allow. */
    final class Builder extends ImmutableResponsibility.Builder {
        Builder() {}
    }
}
