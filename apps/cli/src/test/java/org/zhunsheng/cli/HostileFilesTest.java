package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file that a command takes may be anything: it is read or refused, in words, on few lines, and without a failure of the program.
 * Each call meets a few of the files, and all of them with the property {@code hostile.all}.
 */
class HostileFilesTest {
    private static final int AT_ONCE = 3;
    private static final int LONGEST_ANSWER = 60_000;
    private static final String CONTROL = "(?s).*[\\p{Cc}\\p{Cf}\\x{FFFE}&&[^\\n\\x{200b}-\\x{200d}]].*";

    /** {@code {bad}} is the file; what else a call names is sound. */
    private static final List<String> CALLS = List.of(
            "assess {bad}",
            "assess {bad} --format json",
            "assess {report} --scheme {bad}",
            "assess {report} --catalogue {bad}",
            "assess {report} --vocabulary {bad}",
            "assess {report} --profile {bad}",
            "batch {bad}",
            "cohort {bad} --no-progress",
            "gaps {bad}",
            "sample {bad} --facts 3",
            "sample {report} --facts 3 --found {bad}",
            "robustness {bad} --samples 10 --runs 2 --no-progress",
            "index {bad} --meta {examples}/index/halls-meta.csv",
            "index {examples}/index/halls.csv --meta {bad}",
            "whatif {bad} --set appearance.rate=100",
            "compare {bad} {report}",
            "compare {report} {bad}",
            "compare {report} {report} --crosswalk {bad}",
            "rank {bad}",
            "plan {bad} --lift 1 --seconds 1 --from 2025-01-01",
            "plan {report} --lift 1 --seconds 1 --from 2025-01-01 --remedies {bad}",
            "plan status {bad} --report {report} --on 2025-03-01",
            "plan status {plan} --report {bad} --on 2025-03-01",
            "audit {bad}",
            "validate {bad}",
            "validate {bad} {bad}",
            "facts share {bad}",
            "facts 普法 --vocabulary {bad}",
            "relations check {bad}",
            "catalogue show --catalogue {bad}",
            "catalogue diff {bad} cn-demonstration-reference-2023",
            "catalogue import {bad} --year 2023",
            "catalogue effective --profile {bad}",
            "scheme check {bad}",
            "crosswalk check {bad} --old-catalogue cn-demonstration-reference-2021",
            "test {bad}",
            "read {bad}",
            "read {text} --review {bad}",
            "read {text} --compare {bad}",
            "workbook new --from {bad} --out {out}.xlsx",
            "workbook read {bad}",
            "workbook check {bad} --marked {out}.xlsx",
            "digest {bad}",
            "replay {bad} --input {report}",
            "replay {result} --input {bad}",
            "oscal results {bad}",
            "oscal poam {bad}",
            "attest {bad} --key {key}",
            "attest {result} --key {bad}",
            "verify {bad} --key {key} --result {result}",
            "verify {envelope} --key {bad} --result {result}",
            "verify {envelope} --key {key} --result {bad}",
            "verify {envelope} --key {key} --proof {bad}",
            "prove {bad} u1",
            "evidence dossier {papers} --from {bad} --out {out}.yaml",
            "evidence check {listed}",
            "evidence scan {listed}",
            "evidence pack {listed} --out {out}",
            "evidence verify {listed}",
            "evidence verify {bagged}",
            "returns collect {bad} {received} --on 2025-01-21 --no-log",
            "returns collect {register} {badfolder} --on 2025-01-21 --no-log",
            "returns collect {register} {received} --on 2025-01-21 --no-log --before {bad}",
            "returns sum {register} {badfolder} --on 2025-01-21",
            "returns sum {register} {received} --on 2025-01-21 --since {bad}",
            "returns compare {register} {received} --report {bad} --on 2025-01-21",
            "returns draft {register} {received} --on 2025-01-21 --out {out}.txt --sentences {bad}",
            "returns forms {bad} --out {out}",
            "batch {badfolder}",
            "read {badfolder}",
            "cohort {badfolder} --no-progress");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private static ImmutableMap<String, Path> bad = ImmutableMap.of();

    @BeforeAll
    static void write() throws IOException, GeneralSecurityException {
        Files.copy(Path.of("../../examples/reports/made-up/chunhe-county-2023.yaml"), folder.resolve("report.yaml"));
        Files.writeString(folder.resolve("text.txt"), "走查县人民政府2024年法治政府建设年度报告\n\n一、主要举措和成效\n\n开展普法活动40场次。\n");
        Path received = Files.createDirectory(folder.resolve("received"));
        Files.copy(Path.of("../../examples/returns/received/东岗镇.xlsx"), received.resolve("a.xlsx"));
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(
                folder.resolve("key.pem"),
                block("PRIVATE KEY", pair.getPrivate().getEncoded())
                        + block("PUBLIC KEY", pair.getPublic().getEncoded()));
        ran("evidence new {papers} --period 2024");
        ran("plan {report} --lift 1 --seconds 1 --from 2025-01-01 --draft {plan}");
        Files.writeString(
                folder.resolve("result.json"),
                ran("assess {report} --format json").out());
        ran("attest {result} --key {key} --out {envelope}");
        bad = files();
    }

    private static String block(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getEncoder().encodeToString(bytes) + "\n-----END " + kind
                + "-----\n";
    }

    private static ImmutableMap<String, Path> files() throws IOException {
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        ImmutableMap<String, byte[]> contents = ImmutableMap.<String, byte[]>builder()
                .put("empty", new byte[0])
                .put("nul", new byte[2_000])
                .put("noise", noise)
                .put("word", utf8("null"))
                .put("list", utf8("[]"))
                .put("object", utf8("{}"))
                .put("header", utf8("{\"zhunsheng\":1}"))
                .put("other", utf8("zhunsheng: holidays/1\nid: x\n"))
                .put("key", utf8("zhunsheng: dossier/1\n\"a\\u001b[2J\\u202e\": 1\n"))
                .put("gbk", "单位,代码\n某某县,1\n".getBytes(Charset.forName("GBK")))
                .put("utf16", "\ufeff单位,代码\n".getBytes(StandardCharsets.UTF_16BE))
                .put("docx", zip("word/document.xml", "<w:document><w:body>"))
                .put("xlsx", zip("xl/workbook.xml", "<workbook/>"))
                .put("zip", new byte[] {'P', 'K', 3, 4, 9})
                .put("pdf", utf8("%PDF-1.7\nx"))
                .put("ole", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0})
                .put("html", utf8("<html><table><td>" + "<div>".repeat(2_000)))
                .put("deep", utf8("[".repeat(50_000)))
                .put("long", utf8("x".repeat(300_000)))
                .put("lines", utf8("a,b\n".repeat(100)))
                .put("quote", utf8("\"a,b\n"))
                .put("faults", utf8("zhunsheng: dossier/1\n" + "k".repeat(30) + "é: 1\n"))
                .put("half", utf8("{\"zhunsheng\":\"annual-report/1\",\"unit\":{"))
                .put("pem", utf8("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"))
                .put("dsse", utf8("{\"payload\":\"AAAA\",\"payloadType\":\"x\",\"signatures\":[{\"sig\":\"AA\"}]}"))
                .put("exponent", utf8("{\"zhunsheng\":\"assessment/1\",\"unit\":\"u1\",\"a\":1e999999999}"))
                .put("latin", new byte[] {'a', (byte) 0xff, '\n'})
                .buildOrThrow();
        ImmutableMap.Builder<String, Path> files = ImmutableMap.builder();
        for (Map.Entry<String, byte[]> content : contents.entrySet()) {
            String name = content.getKey();
            Path file = Files.write(folder.resolve("bad-" + name), content.getValue());
            for (String kind : List.of("yaml", "csv", "docx", "xlsx", "pdf", "html", "txt", "test.yaml", "jsonl")) {
                Path in = Files.createDirectories(folder.resolve("folder-" + name));
                Files.write(in.resolve("x\u001b[2J." + kind), content.getValue());
            }
            Path listed = Files.createDirectories(folder.resolve("listed-" + name));
            Files.write(listed.resolve("evidence.yaml"), content.getValue());
            Path bagged = Files.createDirectories(folder.resolve("bagged-" + name));
            for (String tag : List.of("bagit.txt", "manifest-sha256.txt", "bag-info.txt", "tagmanifest-sha256.txt")) {
                Files.write(bagged.resolve(tag), content.getValue());
            }
            files.put(name, file);
        }
        return files.put("folder", Files.createDirectory(folder.resolve("bad-folder")))
                .put("none", folder.resolve("bad-none\u001b[2J"))
                .buildOrThrow();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(utf8(text));
        }
        return bytes.toByteArray();
    }

    private static Run ran(String call) {
        return ran(call, "", folder);
    }

    private static Run ran(String call, String name, Path file) {
        List<String> args = new ArrayList<>();
        for (String word : Splitter.on(' ').split(call)) {
            args.add(word.replace(
                            "{badfolder}", folder.resolve("folder-" + name).toString())
                    .replace("{listed}", folder.resolve("listed-" + name).toString())
                    .replace("{bagged}", folder.resolve("bagged-" + name).toString())
                    .replace("{bad}", file.toString())
                    .replace("{report}", folder.resolve("report.yaml").toString())
                    .replace("{text}", folder.resolve("text.txt").toString())
                    .replace("{plan}", folder.resolve("plan.yaml").toString())
                    .replace("{result}", folder.resolve("result.json").toString())
                    .replace("{key}", folder.resolve("key.pem").toString())
                    .replace("{envelope}", folder.resolve("envelope.json").toString())
                    .replace("{papers}", folder.resolve("papers").toString())
                    .replace("{received}", folder.resolve("received").toString())
                    .replace("{register}", "../../examples/returns/register.yaml")
                    .replace("{examples}", "../../examples")
                    .replace("{out}", folder.resolve("out-" + System.nanoTime()).toString()));
        }
        return Run.run(args.toArray(String[]::new));
    }

    static Stream<String> calls() {
        return CALLS.stream();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void anyFileIsReadOrRefusedInWords(String call) {
        List<String> names = List.copyOf(bad.keySet());
        int many = Boolean.getBoolean("hostile.all") ? names.size() : AT_ONCE;
        int first = CALLS.indexOf(call) * AT_ONCE;
        for (int i = 0; i < many; i++) {
            String name = names.get((first + i) % names.size());
            Run run = ran(call, name, java.util.Objects.requireNonNull(bad.get(name)));
            assertThat(run.exit())
                    .as("%s of %s: %s", call, name, run.err())
                    .isIn(ExitCode.DONE, ExitCode.NOT_PASSED, ExitCode.INVALID_INPUT, ExitCode.UNWRITABLE_OUTPUT);
            assertThat(run.out() + run.err()).as("%s of %s", call, name).doesNotMatch(CONTROL);
            assertThat(run.err()).as("%s of %s", call, name).hasSizeLessThan(LONGEST_ANSWER);
            if (run.exit() == ExitCode.INVALID_INPUT) {
                assertThat(run.err()).as("%s of %s", call, name).isNotBlank();
            }
        }
    }
}
