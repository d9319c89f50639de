package org.zhunsheng.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A made-up report of ten pages of 28 lines of 22 characters, as offices lay them out, in every kind of file. */
final class TenPages {
    static final int PAGES = 10;
    private static final int CHARACTERS = 22 * 28 * PAGES;
    private static final String NUMERALS = "一二三四五六七八九";

    private TenPages() {}

    /** The report as a file of the kind {@code ending}; LibreOffice makes those of Word and PDF. */
    static byte[] as(String ending) throws IOException, InterruptedException {
        return switch (ending) {
            case "txt" -> text().getBytes(UTF_8);
            case "html" ->
                ("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>报告</title></head><body><div><p>"
                                + text().replace("\n\n", "</p>\n<p>") + "</p></div></body></html>")
                        .getBytes(UTF_8);
            default -> converted(ending);
        };
    }

    private static String text() {
        StringBuilder text = new StringBuilder("云溪县人民政府关于2023年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n");
        for (int item = 0; text.length() < CHARACTERS - 400; item++) {
            text.append("（").append(NUMERALS.charAt(item % 9)).append("）推进各项工作。");
            text.append("坚持以习近平法治思想为指导，认真履行推进法治建设职责，组织集体学法").append(4 + item).append("次。");
            text.append("全年审查合同").append(40 + item).append("份，新收行政复议案件").append(36 + item);
            text.append("件，其中维持15件、驳回9件、撤销").append(12 + item).append("件。");
            text.append("持续规范行政执法行为，开展执法检查").append(1200 + item).append("余次，办理行政处罚案件");
            text.append(120 + item).append("件，罚没金额").append(82 + item).append(".5万元。");
            text.append("深入开展法治宣传教育，发放宣传资料1.2万余份，受教育群众3.2万人次，群众满意度同比提高2.3个百分点。\n\n");
        }
        return text + "二、存在的问题\n\n一是执法力量还不够充足，业务能力有待进一步提高。\n\n三、2024年工作安排\n\n（一）加强学习培训，全年组织集体学法不少于4次。\n\n"
                + "云溪县人民政府\n\n2024年1月20日\n";
    }

    private static byte[] converted(String ending) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("ten-pages");
        try {
            Files.writeString(folder.resolve("report.fodt"), flatDocument());
            Process office = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            ending,
                            "--outdir",
                            folder.toString(),
                            folder.resolve("report.fodt").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (office.waitFor() != 0) {
                throw new IOException("LibreOffice could not make the ." + ending + " file");
            }
            return Files.readAllBytes(folder.resolve("report." + ending));
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private static String flatDocument() {
        String names = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"";
        return "<office:document " + names + " office:version=\"1.3\""
                + " office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:automatic-styles>"
                + "<style:style style:name=\"P\" style:family=\"paragraph\"><style:paragraph-properties fo:line-height=\"28pt\""
                + " fo:text-indent=\"32pt\"/><style:text-properties style:font-size-asian=\"16pt\" fo:font-size=\"16pt\""
                + " style:font-name-asian=\"Noto Serif CJK SC\"/></style:style></office:automatic-styles><office:body><office:text>"
                + "<text:p text:style-name=\"P\">"
                + text().strip().replace("\n\n", "</text:p><text:p text:style-name=\"P\">")
                + "</text:p></office:text></office:body></office:document>";
    }
}
