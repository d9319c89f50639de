package org.zhunsheng.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** PDFs from their bytes: a page of text, and one with an action and a loop of pages. */
class PdfFileFuzzTest {
    private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

    static Stream<byte[]> seeds() {
        String text = "BT /F 12 Tf 90 700 Td (2023 report: 25 contracts, 97.5 %) Tj 0 -20 Td (12 cases 7 events) Tj ET";
        String content = "<</Length " + text.length() + ">>stream\n" + text + "\nendstream";
        String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>";
        return Stream.of(
                file(List.of(
                        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", page, content, FONT)),
                file(List.of(
                        "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>",
                        "<</Type/Pages/Count 2/Kids[3 0 R 2 0 R]>>",
                        page,
                        content,
                        FONT)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5s")
    void isReadOrRefused(byte[] bytes) {
        PublishedFile.check(bytes, "report.pdf");
    }

    private static byte[] file(List<String> objects) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("%PDF-1.7\n".getBytes(ISO_8859_1));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", bytes.size()));
            bytes.writeBytes(((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n").getBytes(ISO_8859_1));
        }
        int start = bytes.size();
        bytes.writeBytes(
                (table + "trailer<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n")
                        .getBytes(ISO_8859_1));
        return bytes.toByteArray();
    }
}
