package org.zhunsheng.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.UnreadableDocumentException;
import org.zhunsheng.serialization.table.CatalogueTable;
import org.zhunsheng.serialization.table.CsvTable;

/** Tables that catalogues are imported from. */
class CatalogueTableFuzzTest {
    private static final Documents DOCUMENTS = Documents.create();

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "一级指标,二级指标,三级指标,分值\n一、组织,1.领导,\"（1）听取汇报\n不少于一次\",2\n,,（2）述法,3\n",
                        "一级,二级,序号,内容\n政府职能,清单,1,公布清单\n,,2,动态调整\n",
                        "一、组织领导\n（一）学法\n1.每年学法\n2.讲座\n",
                        "\"a\",\"b\"\"c\",\r\n\"d\ne\",f,g\r\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5s")
    void isImportedOrRefused(byte[] bytes) {
        IndicatorCatalogue catalogue;
        try {
            catalogue = CatalogueTable.of(CsvTable.of(new String(bytes, StandardCharsets.UTF_8)), "imported", 2021);
        } catch (UnreadableDocumentException e) {
            Refusals.check(e.violations());
            return;
        } catch (InvalidModelException e) {
            Refusals.check(e.violations());
            return;
        }
        assertThat(DOCUMENTS.read(IndicatorCatalogue.class, "again", DOCUMENTS.toYaml(catalogue)))
                .isEqualTo(catalogue);
    }
}
