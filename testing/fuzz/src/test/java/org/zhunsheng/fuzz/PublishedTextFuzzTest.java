package org.zhunsheng.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Published reports as text, Markdown and web pages, each by its first byte: read to the end, with a review that replays. */
class PublishedTextFuzzTest {
    private static final String[] NAMES = {"report.txt", "report.md", "report.html"};

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "0某县2023年法治政府建设情况报告\n一、主要工作\n共受理行政复议案件35件，办结32件，占91.4%。\n二、存在问题\n执法力量不足。\n",
                        "1# 某区法治政府建设年度报告\n\n| 项目 | 数量 |\n|---|---|\n| 行政处罚 | 1.2万件 |\n\n- 审查文件二十余件\n",
                        "2<html><body><h1>报告</h1><table><tr><td rowspan=2>受理</td><td>12</td></tr><tr><td>3</td></tr></table><p>组织学法12次</p>")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5s")
    void isReadOrRefused(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        String name = NAMES[Math.floorMod(bytes[0] - '0', NAMES.length)];
        byte[] rest = java.util.Arrays.copyOfRange(bytes, 1, bytes.length);
        PublishedFile.check(rest, name);
    }
}
