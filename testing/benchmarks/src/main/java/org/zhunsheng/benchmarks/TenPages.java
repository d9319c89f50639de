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

    /** What most of a report is: sentences without a number. */
    private static final String PLAIN = "坚持把法治建设摆在全局工作的重要位置，认真落实党政主要负责人履行推进法治建设第一责任人职责规定，统筹推进各项任务落地见效。"
            + "持续深化简政放权、放管结合、优化服务改革，规范行政审批行为，不断优化法治化营商环境，切实维护各类经营主体的合法权益。"
            + "健全行政规范性文件制定和监督管理制度，严格执行公众参与、合法性审核、集体讨论决定等程序，提高文件制定质量。"
            + "全面推行行政执法公示、执法全过程记录、重大执法决定法制审核制度，强化执法人员培训和资格管理，严格规范公正文明执法。"
            + "完善矛盾纠纷多元预防调处化解机制，加强人民调解、行政调解、司法调解衔接联动，努力把矛盾纠纷化解在基层、化解在萌芽状态。"
            + "深入开展习近平法治思想学习宣传，落实普法责任制，运用新媒体开展群众喜闻乐见的法治宣传，营造尊法学法守法用法的浓厚氛围。";

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
        for (int item = 0; text.length() < CHARACTERS - 700; item++) {
            text.append("（").append(NUMERALS.charAt(item % 9)).append("）推进各项工作。");
            text.append("坚持以习近平法治思想为指导，认真履行推进法治建设职责，组织集体学法").append(4 + item).append("次。");
            text.append("全年审查合同").append(40 + item).append("份，新收行政复议案件").append(36 + item);
            text.append("件，其中维持15件、驳回9件、撤销").append(12 + item).append("件。");
            text.append("办理行政处罚案件").append(120 + item).append("件，发放宣传资料1.2万余份。");
            text.append(PLAIN).append("\n\n");
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
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document " + names + " office:version=\"1.3\""
                + " office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:automatic-styles>"
                + "<style:style style:name=\"P\" style:family=\"paragraph\"><style:paragraph-properties fo:line-height=\"28pt\""
                + " fo:text-indent=\"32pt\"/><style:text-properties style:font-size-asian=\"16pt\" fo:font-size=\"16pt\""
                + " style:font-name-asian=\"Noto Serif CJK SC\"/></style:style></office:automatic-styles><office:body><office:text>"
                + "<text:p text:style-name=\"P\">"
                + text().strip().replace("\n\n", "</text:p><text:p text:style-name=\"P\">")
                + "</text:p></office:text></office:body></office:document>";
    }
}
