package org.zhunsheng.serialization.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.serialization.UnreadableDocumentException;

class CsvTableTest {
    @TempDir
    Path folder = Path.of("");

    private static String fault(String text) {
        InvalidModelException refusal = catchThrowableOfType(InvalidModelException.class, () -> CsvTable.of(text));
        Violation violation = refusal.violations().get(0);
        return violation.code() + " " + violation.place().orElseThrow();
    }

    @Test
    void everyCellKnowsWhereItBegins() {
        CsvTable table = CsvTable.of("\uFEFFa,\"b\nc\",d\r\n1,\"say \"\"x\"\"\",\n");
        assertThat(table.texts())
                .containsExactly(ImmutableList.of("a", "b\nc", "d"), ImmutableList.of("1", "say \"x\"", ""));
        assertThat(table.rows().get(0).get(1).place()).isEqualTo(new Place.InText(1, 3));
        assertThat(table.rows().get(0).get(2).place()).isEqualTo(new Place.InText(2, 4));
        assertThat(table.rows().get(1).get(0).place()).isEqualTo(new Place.InText(3, 1));
    }

    @Test
    void aQuoteThatIsNotClosedIsToldWhereItOpens() {
        assertThat(fault("a,b\n1,\"open\n2,3\n")).startsWith("CSV_QUOTE").contains("line=2", "column=3");
        assertThat(fault("a,\"b\"c\n")).startsWith("CSV_QUOTE").contains("line=1", "column=3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001b", "\ufffe", "\ud800"})
    void whatIsNotTextIsRefusedAsInDocuments(String sign) {
        assertThat(fault("a,b\n1,x" + sign + "\n")).startsWith("CSV_CHARACTER").contains("line=2", "column=3");
    }

    @Test
    void aTableInGb18030IsReadAndSaid() throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), "指标,分值\n听取汇报,2\n".getBytes(Charset.forName("GB18030")));
        CsvTable table = CsvTable.read(file);
        assertThat(table.isGb18030()).isTrue();
        assertThat(table.texts().get(1)).containsExactly("听取汇报", "2");
        Files.write(file, "指标,分值\n".getBytes(StandardCharsets.UTF_8));
        assertThat(CsvTable.read(file).isGb18030()).isFalse();
    }

    @Test
    void aFileOfAnotherKindIsNoTable() throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8));
        assertThat(catchThrowableOfType(UnreadableDocumentException.class, () -> CsvTable.read(file))
                        .violations())
                .extracting(Violation::code)
                .containsExactly("IMPORT_FILE");
    }

    @Test
    void aFaultBehindALineBreakInACellIsToldOnItsLine() {
        CsvTable table = CsvTable.of("一级,二级,序号,内容\n\"政府\n职能\",清单,1,公布清单\n,,x,动态调整\n");
        assertThat(catchThrowableOfType(
                                UnreadableDocumentException.class, () -> CatalogueTable.of(table, "imported", 2021))
                        .violations())
                .extracting(
                        violation -> violation.code() + " " + violation.place().orElseThrow())
                .containsExactly("IMPORT_NUMBER InText[line=4, column=1]");
    }
}
