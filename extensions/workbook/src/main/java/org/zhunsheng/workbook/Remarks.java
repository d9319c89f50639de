package org.zhunsheng.workbook;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multiset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What people noted in the column “remarks” of a workbook. No report or dossier holds it: a form that is written anew from the same
 * workbook takes it over with {@link WorkbookForm#withRemarks}. Immutable and thread-safe.
 */
public final class Remarks {
    /** No remarks. */
    public static final Remarks NONE = new Remarks(ImmutableMap.of());

    private static final int EMPTY_ROW = -1;

    private final ImmutableMap<Key, String> texts;

    private Remarks(ImmutableMap<Key, String> texts) {
        this.texts = texts;
    }

    /**
     * A row.
     *
     * @param subject the code of its fact, or what a figure without one is called
     * @param occurrence how many rows with a value and the same subject stand above it; less than 0 for a row without a value
     */
    private record Key(String subject, int occurrence) {
        Key {
            Objects.requireNonNull(subject, "subject");
        }
    }

    static Remarks of(List<SheetRow> statements) {
        ImmutableMap.Builder<Key, String> texts = ImmutableMap.builder();
        Multiset<String> seen = HashMultiset.create();
        for (SheetRow row : statements) {
            Optional<String> subject =
                    row.cell(Column.CODE).or(() -> row.cell(Column.NAME)).map(CellValue::shown);
            if (subject.isPresent()) {
                boolean filled = row.isFilled(Column.VALUE);
                int occurrence = filled ? seen.count(subject.get()) : EMPTY_ROW;
                row.remark().ifPresent(text -> texts.put(new Key(subject.get(), occurrence), text));
                if (filled) {
                    seen.add(subject.get());
                }
            }
        }
        return new Remarks(texts.buildKeepingLast());
    }

    /** The remark on the row with a value that so many of the same subject stand above. */
    Optional<String> on(String subject, int occurrence) {
        return Optional.ofNullable(texts.get(new Key(subject, occurrence)));
    }

    /** The remark on the row without a value. */
    Optional<String> onEmpty(String subject) {
        return on(subject, EMPTY_ROW);
    }

    /** How many there are. */
    public int size() {
        return texts.size();
    }
}
