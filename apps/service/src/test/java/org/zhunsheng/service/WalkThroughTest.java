package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/service.md and the Node example show is what happens. */
class WalkThroughTest {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static List<String> walk(String page) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../../docs/" + page));
        int start = lines.indexOf("<!-- walk -->") + 2;
        return lines.subList(start, start + lines.subList(start, lines.size()).indexOf("```"));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(Path.of("../..").toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    @Test
    void theCommandsOfThePageDoWhatItSays() throws IOException, InterruptedException {
        assumeTrue(isInstalled("curl"), "left out: the walk-through, since curl is not installed");
        List<String> commands = walk("service.md").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line ->
                        line.replace("http://127.0.0.1:8080", service.address().toString()))
                .toList();
        List<String> expected = List.of(
                "\"zhunsheng\" : \"assessment/1\"",
                "\"planGains\"",
                "\"toProve\"",
                "findings:",
                "relations/1",
                "\"line\":2,\"problem\"",
                "\"demonstration-100-2023\"",
                "\"sound\" : true",
                "\"code\" : \"approval.overdue\"",
                "\"PERFORMANCE\"",
                "\"reached\" : true",
                "\"zhunsheng\" : \"dossier/1\"",
                "<!DOCTYPE html>",
                "\"code\" : \"MISSING_KEY\"");
        assertThat(commands).hasSameSizeAs(expected);
        for (int i = 0; i < commands.size(); i++) {
            assertThat(run("sh", "-c", commands.get(i))).as(commands.get(i)).contains(expected.get(i));
        }
    }

    @Test
    void bothPagesShowTheSameCommands() throws IOException {
        assertThat(walk("service.zh-CN.md")).isEqualTo(walk("service.md"));
    }

    @Test
    void theNodeExampleScores() throws IOException, InterruptedException {
        assumeTrue(isInstalled("node"), "left out: the Node example, since node is not installed");
        String printed = run(
                "node",
                "examples/node/score.mjs",
                service.address().toString(),
                "examples/reports/zhoukou-demonstration-zone-2023.yaml");
        assertThat(printed)
                .startsWith("zhoukou-demonstration-zone ")
                .contains("\nunit-0 ", "\nunit-1 ", "\nline 3 refused: CLAIM_NEGATIVE\n");
    }
}
