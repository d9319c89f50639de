package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A fortnight of a made-up county: forms go out to twenty units, what comes back is checked, corrected and added up. */
class ReturnsWalkTest {
    private static final Path COUNTY = Path.of("../../examples/returns");
    private static final String REGISTER = COUNTY.resolve("register.yaml").toString();
    private static final String BEFORE = COUNTY.resolve("returns-2024.csv").toString();

    @TempDir
    Path folder;

    private Path received;

    @BeforeEach
    void arrive() throws IOException {
        received = folder.resolve("received");
        copy("received");
    }

    private void copy(String from) throws IOException {
        Files.createDirectories(received);
        try (Stream<Path> files = Files.list(COUNTY.resolve(from))) {
            for (Path file : files.toList()) {
                Files.copy(file, received.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private String run(int exit, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int found = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        assertThat(found).as("%s\n%s", out, err).isEqualTo(exit);
        return out.toString();
    }

    private String collect(int exit, String day) {
        return run(
                exit,
                "returns",
                "collect",
                REGISTER,
                received.toString(),
                "--on",
                day,
                "--before",
                BEFORE,
                "--width",
                "160",
                "--marked",
                folder.resolve("marked").toString());
    }

    @Test
    void everyFormHasOnlyItsQuestionsAndIsReadBackAsAnEmptyReturn() throws IOException {
        Path forms = folder.resolve("forms");
        String told = run(0, "returns", "forms", REGISTER, "--before", BEFORE, "--out", forms.toString());
        assertThat(told).contains("共生成 20 份填报表");
        String collected = run(1, "returns", "collect", REGISTER, forms.toString(), "--on", "2026-01-05");
        assertThat(collected).contains("退回：20").contains("文件中没有填报任何数据");
    }

    @Test
    void everyPlantedFaultIsTold() {
        String told = collect(1, "2026-01-19");
        assertThat(told)
                .contains("未报：2", "退回：4", "已审核：14")
                // does not add up
                .contains("调解成功件数 ≤ 受理（调解）矛盾纠纷件数 不成立")
                // a zero too many
                .contains("“普法受众人次”上年为")
                // two files that differ
                .contains("两份文件的“受理（调解）矛盾纠纷件数”不一致", "两份文件的“普法活动场次”不一致")
                // the wrong year
                .contains("填报的是 2024 的数据，应当填报 2025")
                // counted at both levels
                .contains("“受理（调解）矛盾纠纷件数”既由县司法局填报，又由其下级单位")
                // a file with a name of its own, and one in GB 18030, are known by what they say
                .contains("桃源乡：已审核", "石桥镇：已审核");
        assertThat(folder.resolve("marked/大坪乡.xlsx")).exists();
    }

    @Test
    void aReturnIsLateByTheDayOnWhichItWasFirstSeenAndAFormerNameIsKnown() throws IOException {
        collect(1, "2026-01-19");
        copy("late");
        String told = collect(1, "2026-01-22");
        assertThat(told)
                .contains("西坞乡：已审核，逾期", "县城市管理局：已审核，逾期", "北营镇：已审核，逾期")
                .contains("青石镇：已审核（期限 2026-01-20，收到 2026-01-19");
    }

    @Test
    void whatCameInSinceADayAndWhatMovedBecauseOfItIsTold() throws IOException {
        collect(1, "2026-01-19");
        copy("late");
        collect(1, "2026-01-22");
        String told = run(
                1, "returns", "status", REGISTER, received.toString(), "--since", "2026-01-19", "--on", "2026-01-22");
        assertThat(told)
                .contains("2026-01-19：20 个单位中 17 个", "2026-01-22：20 个单位中 20 个")
                .contains("西坞乡：未报 → 已审核（收到 2026-01-22）")
                .contains("普法活动场次：246 → 327（14/20 → 17/20 个单位）");
        run(3, "returns", "status", REGISTER, received.toString(), "--since", "2026-01-23", "--on", "2026-01-22");
    }

    /** The same as a tree: the day before and the day itself, the states before and after, who answered and who was asked. */
    @Test
    void whatCameInSinceADayHasAValueOfItsOwnInEachField() throws IOException {
        collect(1, "2026-01-19");
        copy("late");
        collect(1, "2026-01-22");
        JsonNode status = json("status", "--since", "2026-01-19");
        assertThat(status.at("/since").asString()).isEqualTo("2026-01-19");
        assertThat(status.at("/day").asString()).isEqualTo("2026-01-22");
        assertThat(status.at("/now/day").asString()).isEqualTo("2026-01-22");
        assertThat(status.at("/arrivals/2026-01-19").asInt()).isEqualTo(17);
        assertThat(status.at("/arrivals/2026-01-22").asInt()).isEqualTo(20);
        assertThat(status.at("/steps"))
                .filteredOn(step -> step.at("/unit").asString().equals("t11"))
                .extracting(step ->
                        step.at("/before").asString() + " " + step.at("/after").asString())
                .containsExactly("MISSING CHECKED");
        assertThat(status.at("/moved"))
                .filteredOn(figure -> figure.at("/code").asString().equals("publicity.events"))
                .extracting(figure -> figure.at("/before").asString() + " "
                        + figure.at("/after").asString())
                .contains("246 327");
        assertThat(json("sum").at("/figures"))
                .filteredOn(figure -> figure.at("/code").asString().equals("publicity.events"))
                .extracting(figure -> figure.at("/value").asString() + " "
                        + figure.at("/answered").asInt() + " "
                        + figure.at("/asked").asInt())
                .contains("≥ 327 17 20");
    }

    private JsonNode json(String command, String... more) {
        List<String> call = new ArrayList<>(List.of("returns", command, REGISTER, received.toString()));
        call.addAll(List.of("--on", "2026-01-22", "--format", "json"));
        call.addAll(List.of(more));
        return JsonMapper.shared().readTree(run(1, call.toArray(String[]::new)));
    }

    @Test
    void aUnitThatTheRegisterDoesNotHaveIsNotPassedOver() {
        run(
                3,
                "returns",
                "accept",
                REGISTER,
                received.toString(),
                "--unit",
                "t06x",
                "--by",
                "张三",
                "--on",
                "2026-01-19");
    }

    @Test
    void anAcceptedFileThatIsChangedIsNotAcceptedAnyMore() throws IOException {
        collect(1, "2026-01-19");
        run(0, "returns", "accept", REGISTER, received.toString(), "--unit", "t06", "--by", "张三", "--on", "2026-01-19");
        assertThat(collect(1, "2026-01-20")).contains("石桥镇：已接收");
        Files.writeString(received.resolve("石桥镇.csv"), "\n", StandardOpenOption.APPEND);
        assertThat(collect(1, "2026-01-21")).contains("石桥镇：已审核", "张三 于 2026-01-19 接收的文件已改动或者缺失");
    }

    @Test
    void onceEverythingIsPutRightTheSumsAreCompleteAndTheDraftIsReadBack() throws IOException {
        collect(1, "2026-01-19");
        copy("late");
        putRight();
        assertThat(collect(0, "2026-01-22")).contains("未报：0", "退回：0");
        Path sums = folder.resolve("sums.csv");
        Path county = folder.resolve("county.yaml");
        String told = run(
                0,
                "returns",
                "sum",
                REGISTER,
                received.toString(),
                "--on",
                "2026-01-22",
                "--csv",
                sums.toString(),
                "--dossier",
                county.toString());
        assertThat(told).contains("13 个单位中 13 个已填报，齐全").contains("可能");
        assertThat(Files.readString(sums)).contains("mediation.settled-rate");
        Path draft = folder.resolve("draft.txt");
        String drafted = run(
                0, "returns", "draft", REGISTER, received.toString(), "--on", "2026-01-22", "--out", draft.toString());
        assertThat(drafted).contains("未写入 0 项");
        assertThat(run(0, "assess", county.toString())).isNotEmpty();
        String compared = run(
                0,
                "returns",
                "compare",
                REGISTER,
                received.toString(),
                "--on",
                "2026-01-22",
                "--report",
                draft.toString());
        assertThat(compared).contains("相符").doesNotContain("不符");
        // One digit of the draft is changed: what can be wrong is the draft or the return of a unit.
        String text = Files.readString(draft);
        Path wrong = folder.resolve("wrong.txt");
        Files.writeString(wrong, text.replaceFirst("普法活动(\\d)", "普法活动9$1"));
        assertThat(Files.readString(wrong)).isNotEqualTo(text);
        String faults = run(
                1,
                "returns",
                "compare",
                REGISTER,
                received.toString(),
                "--on",
                "2026-01-22",
                "--report",
                wrong.toString());
        assertThat(faults).contains("普法活动场次：初稿 9").contains("初稿：普法活动场次").contains("的填报表：普法活动场次");
    }

    /** What the units do after they were asked: corrected files take the place of the faulty ones. */
    private void putRight() throws IOException {
        String csv = run(0, "returns", "export", REGISTER, received.toString(), "--on", "2026-01-22");
        String township =
                csv.lines().filter(line -> line.startsWith("t01,")).reduce("", (all, line) -> all + line + "\n");
        String head = "unit,code,period,breakdown,value,scope,note\n";
        Files.writeString(received.resolve("大坪乡.csv"), head + township.replace("t01,", "t03,"));
        Files.delete(received.resolve("大坪乡.xlsx"));
        Files.delete(received.resolve("南山乡（党政办）.xlsx"));
        Files.delete(received.resolve("zone.xlsx"));
        String justice = csv.lines()
                .filter(line -> line.startsWith("justice,") && !line.contains("mediation.accepted"))
                .reduce("", (all, line) -> all + line + "\n");
        Files.writeString(received.resolve("司法局.csv"), head + justice);
        Files.delete(received.resolve("justice.xlsx"));
    }
}
