package org.zhunsheng.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * PDFs whose table of objects stays sound while names, numbers, texts, operators and whole objects change: a page of text, rulings of a
 * table, an action. One time in eight a few bytes of the file as well.
 */
class PdfFileFuzzTest {
    /** What a PDF adds to text is its file: that is read each time, the statements in it one time of so many. */
    private static final int STATEMENTS_ONCE_IN = 16;

    private static final int BYTES_ONCE_IN = 8;
    private static final int MOST_CHANGES = 5;
    private static final int LONGEST = 30;
    private static final Pattern TOKEN =
            Pattern.compile("/[A-Za-z0-9]+|-?[0-9.]+|\\([^()]*\\)|[A-Za-z*]{1,3}(?=\\s)|<<|>>|\\[|\\]");

    private static final String PAGE_TEXT = "BT /F 12 Tf 90 700 Td (2023 report: 25 contracts, 97.5 %) Tj 0 -20 Td"
            + " [(12 ca) -40 (ses 7 events)] TJ ET 80 600 m 500 600 l S 80 560 420 40 re S BT 1 0 0 1 90 570 Tm /F 9 Tf (cell 3) Tj ET";
    private static final ImmutableList<String> OBJECTS = ImmutableList.of(
            "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert)>>>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate 0/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>",
            "", // the text of the page
            "<</Type/Font/Subtype/TrueType/BaseFont/Sample/FirstChar 32/LastChar 35/Widths[250 300 500 600]"
                    + "/Encoding/WinAnsiEncoding>>");
    private static final int CONTENT = 3;

    @FuzzTest(maxDuration = "5s")
    void isReadOrRefused(FuzzedDataProvider data) {
        boolean statements = data.consumeInt(0, STATEMENTS_ONCE_IN - 1) == 1;
        boolean bytes = data.consumeInt(0, BYTES_ONCE_IN - 1) == 1;
        List<String> objects = new ArrayList<>(OBJECTS);
        String content = PAGE_TEXT;
        for (int changes = data.consumeInt(0, MOST_CHANGES); changes > 0; changes--) {
            int place = data.consumeInt(0, objects.size() - 1);
            if (place == CONTENT) {
                content = changed(content, data);
            } else {
                objects.set(place, changed(objects.get(place), data));
            }
        }
        objects.set(CONTENT, "<</Length " + content.length() + ">>stream\n" + content + "\nendstream");
        byte[] file = file(objects);
        if (bytes) {
            file[data.consumeInt(0, file.length - 1)] = data.consumeByte();
        }
        if (statements) {
            PublishedFile.check(file, "report.pdf");
        } else {
            PublishedFile.checkSource(file, "report.pdf");
        }
    }

    /** {@code text} with one token left out, doubled, or another. */
    private static String changed(String text, FuzzedDataProvider data) {
        List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
        if (tokens.isEmpty()) {
            return text;
        }
        MatchResult token = tokens.get(data.consumeInt(0, tokens.size() - 1));
        String other = tokens.get(data.consumeInt(0, tokens.size() - 1)).group();
        String instead = switch (data.consumeInt(0, 5)) {
            case 0 -> "";
            case 1 -> token.group() + " " + token.group();
            case 2 -> other;
            case 3 -> Integer.toString(data.consumeInt());
            case 4 -> String.valueOf(data.consumeDouble());
            default -> "(" + data.consumeAsciiString(LONGEST) + ")";
        };
        return text.substring(0, token.start()) + instead + text.substring(token.end());
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
