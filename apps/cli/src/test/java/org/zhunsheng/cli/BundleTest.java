package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launchers of the zip, in a folder with spaces and Chinese in its name and without Java on the path. That of Windows is read, not
 * run: there is no Windows here.
 */
class BundleTest {
    private static final Path BUNDLE = Path.of("../bundle");
    private static final String JAVA_THAT_TELLS = """
            #!/bin/sh
            printf 'java=%s\\n' "$0"
            for word in "$@"; do printf '%s\\n' "$word"; done
            """;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void unpack() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell");
        folder = Files.createDirectories(temporary.resolve("法治 政府 zhunsheng-0.1.0"));
        Path launcher = Files.copy(BUNDLE.resolve("zhunsheng"), folder.resolve("zhunsheng"));
        Path java = Files.createDirectories(folder.resolve("runtime-linux/bin")).resolve("java");
        Files.writeString(java, JAVA_THAT_TELLS);
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private List<String> run(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(folder.resolve("zhunsheng").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("LANG", "C.UTF-8");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.lines().toList();
    }

    @Test
    void itsOwnJavaRunsTheCommandWhateverTheFolderIsCalled() throws IOException, InterruptedException {
        List<String> told = run("assess", "年度 报告.docx", "--lang", "zh");
        assertThat(told.get(0)).isEqualTo("java=" + folder.resolve("runtime-linux/bin/java"));
        assertThat(told)
                .containsSubsequence(
                        "-cp",
                        folder.resolve("app/zhunsheng-cli.jar").toString(),
                        "org.zhunsheng.cli.Main",
                        "assess",
                        "年度 报告.docx",
                        "--lang",
                        "zh");
    }

    @Test
    void withoutArgumentsItOpensTheDesk() throws IOException, InterruptedException {
        assertThat(run()).containsSubsequence("org.zhunsheng.cli.Main", "serve", "--port", "8080", "--open");
    }

    @Test
    void theLauncherOfWindowsIsPlainAndQuotesEveryPath() throws IOException {
        String text = Files.readString(BUNDLE.resolve("zhunsheng.cmd"));
        assertThat(text).as("read by any code page").matches("\\p{ASCII}*").doesNotContain("\r");
        assertThat(Files.readString(BUNDLE.resolve("make-zip")))
                .as("its line ends are set when the zip is made")
                .contains("sed 's/$/\\r/' apps/bundle/zhunsheng.cmd");
        assertThat(text).startsWith("@echo off\n").contains("chcp 65001", "if \"%~1\"==\"\" goto desk", ":desk");
        assertThat(Pattern.compile("[^\"]*%(JAVA|HOME_FOLDER|~dp0)")
                        .matcher(text)
                        .results())
                .isNotEmpty();
        for (String line : text.lines().toList()) {
            assertThat(unquoted(line)).as(line).doesNotContain("%HOME_FOLDER%", "%JAVA%", "%JAVA_HOME%", "%~dp0");
            assertThat(line.strip())
                    .as("a bracket in a path would end a block")
                    .doesNotStartWith(")")
                    .doesNotEndWith("(");
        }
    }

    private static String unquoted(String line) {
        return line.replaceAll("\"[^\"]*\"", "");
    }
}
