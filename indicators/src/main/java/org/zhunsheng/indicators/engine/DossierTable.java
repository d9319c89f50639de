package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * Many units of one kind and one period in columns, one for each fact that a scheme reads, for scoring by the thousand. Made by {@link
 * Assessor#table}. A unit of whom something is disputed, not applicable or only known to be more than so much is kept beside the
 * columns. Immutable and thread-safe.
 */
public final class DossierTable {
    /**
     * How many units stand together, column by column: enough to make loops worth while, few enough to stay in the nearest cache.
     * Each column of a block is an array of its own, because loops that begin at zero become vector instructions.
     */
    static final int BLOCK = 512;

    private final UnitKind kind;
    private final int year;
    private final String[] ids;
    private final long[][][] blocks;
    private final ImmutableMap<Integer, FactTable> apart;

    private DossierTable(
            UnitKind kind, int year, String[] ids, long[][][] blocks, ImmutableMap<Integer, FactTable> apart) {
        this.kind = kind;
        this.year = year;
        this.ids = ids;
        this.blocks = blocks;
        this.apart = apart;
    }

    static DossierTable of(FactIndex index, List<Dossier> dossiers, Cohort cohort, View view) {
        UnitKind kind =
                dossiers.isEmpty() ? UnitKind.COUNTY : dossiers.get(0).unit().kind();
        int year = dossiers.isEmpty() ? 0 : dossiers.get(0).to().getYear();
        String[] ids = new String[dossiers.size()];
        long[][][] blocks = new long[(ids.length + BLOCK - 1) / BLOCK][index.size()][];
        Map<Integer, FactTable> apart = new TreeMap<>();
        for (int row = 0; row < ids.length; row++) {
            Dossier dossier = dossiers.get(row);
            if (dossier.unit().kind() != kind || dossier.to().getYear() != year) {
                throw InvalidModelException.of(Violation.of(
                        "TABLE_MIXED", "[" + row + "]", dossier.unit().id()));
            }
            ids[row] = dossier.unit().id();
            FactTable facts = DossierFacts.read(index, dossier, cohort, view);
            put(facts, blocks[row / BLOCK], row % BLOCK, Math.min(BLOCK, ids.length - row));
            if (!facts.isRegular()) {
                apart.put(row, facts);
            }
        }
        return new DossierTable(kind, year, ids, blocks, ImmutableMap.copyOf(apart));
    }

    /** Puts in the unit at {@code i}, the first of {@code rows} that are still to come. */
    private static void put(FactTable facts, long[][] block, int i, int rows) {
        long[] cells = facts.cells();
        for (int slot = 0; slot < block.length; slot++) {
            if (i == 0) {
                block[slot] = new long[rows];
            }
            block[slot][i] = cells[slot] == CellValue.NO_CELL ? CellValue.UNKNOWN : cells[slot];
        }
    }

    /** How many units there are. */
    public int size() {
        return ids.length;
    }

    /** The kind of all units; {@link UnitKind#COUNTY} if there is none. */
    public UnitKind kind() {
        return kind;
    }

    /** The year in which the period ends. */
    public int year() {
        return year;
    }

    /**
     * The id of the unit in a row.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public String id(int row) {
        return ids[row];
    }

    /** The values of a fact of the units of a block. Not to be written. */
    long[] column(int block, int slot) {
        return blocks[block][slot];
    }

    /** How many blocks there are; the last may hold fewer units than the others. */
    int blocks() {
        return blocks.length;
    }

    /** The units that do not go into columns, by row. */
    ImmutableMap<Integer, FactTable> apart() {
        return apart;
    }
}
