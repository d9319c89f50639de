package org.zhunsheng.reading.binding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in {@code tables.yaml}. */
record TablesFile(List<Form> tables) {
    /** One statutory table. */
    record Form(
            String id,
            List<String> title,
            int least,
            @Nullable List<String> totals,
            @Nullable List<Heading> rows,
            List<Heading> columns) {
        List<String> totalWords() {
            return Optional.ofNullable(totals).orElse(List.of());
        }

        List<Heading> rowHeadings() {
            return Optional.ofNullable(rows).orElse(List.of());
        }
    }

    /** What a heading with these words says: a code, or the end of one. */
    record Heading(
            List<String> words,
            @Nullable List<String> not,
            @Nullable String code,
            @Nullable String suffix) {
        /** Whether {@code text}, as it stands or without the spaces that wrapped lines leave, is such a heading. */
        boolean fits(String text) {
            String whole = text.replace(" ", "");
            return words.stream().allMatch(whole::contains)
                    && Optional.ofNullable(not).orElse(List.of()).stream().noneMatch(whole::contains);
        }

        String meaning() {
            return Optional.ofNullable(code)
                    .or(() -> Optional.ofNullable(suffix))
                    .orElse("");
        }
    }
}
