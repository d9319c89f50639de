package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.Messages;

/**
 * Something wrong with the relations of a vocabulary, found before any report is held against them.
 *
 * @param kind what is wrong
 * @param relations the ids of the relations involved
 * @param figures the figures concerned
 */
public record VocabularyFault(Kind kind, ImmutableList<String> relations, ImmutableSortedSet<FactCode> figures) {
    /** Refuses null. */
    public VocabularyFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(relations, "relations");
        Objects.requireNonNull(figures, "figures");
    }

    /** What can be wrong. The text of a fault is the template of the same name in the {@code relations} bundle. */
    public enum Kind {
        /** A relation names a figure that the vocabulary does not hold. */
        UNKNOWN_FIGURE,
        /** Two relations have the same id. */
        DUPLICATE_RELATION,
        /** Relations cannot all hold, whatever is stated. */
        CONTRADICTORY,
        /** A relation follows from others and says nothing of its own. */
        IMPLIED,
        /** Relations leave a figure only one value. */
        FIXED,
        /** Relations leave a figure only the value zero. */
        ALWAYS_ZERO,
        /** Relations make two figures the same, so that one meaning has two codes. */
        ALWAYS_EQUAL,
        /** A relation ties figures of different scopes. */
        SCOPES_TIED,
        /** A relation adds or compares figures of different units. */
        UNITS_MIXED,
        /** A relation adds or compares counts in different measure words, which may be one thing by two names. */
        MEASURES_DIFFER,
        /** No report can ever answer a relation, since it does not state one of its figures. */
        UNANSWERABLE;

        /** Whether a vocabulary with such a fault must not be used. */
        public boolean isError() {
            return this != IMPLIED && this != ALWAYS_EQUAL && this != MEASURES_DIFFER;
        }
    }

    /** The fault in words. */
    public String message(Lang lang) {
        return Texts.MESSAGES.render(
                lang,
                kind.name(),
                String.join(", ", relations),
                figures.stream().map(FactCode::value).collect(Collectors.joining(", ")));
    }

    private static final class Texts {
        private static final Messages MESSAGES = Messages.beside(VocabularyFault.class, "relations");

        private Texts() {}
    }
}
