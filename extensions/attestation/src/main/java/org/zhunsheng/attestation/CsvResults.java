package org.zhunsheng.attestation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.zhunsheng.attestation.AttestationException.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Results of a batch in CSV: each line is an object of texts by the names of its columns. */
final class CsvResults {
    private static final String HEADER = "zhunsheng";
    private static final String FORMAT = "batch-line/1";
    private static final String UNIT = "unit";
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .enable(CsvReadFeature.SKIP_EMPTY_LINES)
            .build();

    private CsvResults() {}

    static ImmutableList<ResultFile> read(String lines) {
        List<List<String>> rows = rows(lines);
        if (rows.isEmpty()) {
            return ImmutableList.of();
        }
        List<String> columns = rows.get(0);
        if (!columns.contains(UNIT)
                || columns.contains(HEADER)
                || ImmutableSet.copyOf(columns).size() != columns.size()) {
            throw new AttestationException(Fault.NO_RESULT, "CSV");
        }
        return rows.stream().skip(1).map(row -> result(columns, row)).collect(ImmutableList.toImmutableList());
    }

    private static List<List<String>> rows(String lines) {
        try (MappingIterator<List<String>> rows =
                CSV.readerForListOf(String.class).readValues(lines)) {
            return rows.readAll();
        } catch (JacksonException e) {
            throw new AttestationException(Fault.NO_RESULT, "CSV", e);
        }
    }

    private static ResultFile result(List<String> columns, List<String> row) {
        if (row.size() != columns.size()) {
            throw new AttestationException(Fault.NO_RESULT, "CSV");
        }
        ImmutableMap.Builder<String, Object> tree = ImmutableMap.builder();
        tree.put(HEADER, FORMAT);
        for (int column = 0; column < row.size(); column++) {
            tree.put(columns.get(column), row.get(column));
        }
        return ResultFile.of(tree.buildOrThrow(), Fault.NO_RESULT);
    }
}
