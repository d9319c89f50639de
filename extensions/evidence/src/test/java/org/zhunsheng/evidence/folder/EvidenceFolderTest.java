package org.zhunsheng.evidence.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.paper.EvidenceList;
import org.zhunsheng.core.paper.Paper;
import org.zhunsheng.core.paper.PaperBinding;
import org.zhunsheng.core.paper.PaperStanding;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.evidence.folder.FolderFinding.Kind;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;

/** A folder of papers over the weeks: dropped in, listed, looked at, changed, moved. */
class EvidenceFolderTest {
    private static final BundledData DATA = BundledData.load();
    private static final IndicatorCatalogue CATALOGUE =
            DATA.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow();
    private static final Vocabulary VOCABULARY = DATA.vocabulary();
    private static final IndicatorCode FIRST = CATALOGUE.indicators().get(0).code();
    private static final FactCode FACT = FactCode.of("reconsideration.received");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);

    @TempDir
    Path folder;

    private EvidenceList list;

    @BeforeEach
    void drop() throws IOException {
        write(FIRST.value() + " 文件夹/示政办〔2025〕3号 通知 2025-03-01.txt", "通知");
        write(FIRST.value() + " 文件夹/统计表.txt", "新收 37 件");
        write("其他/统计表副本.txt", "新收 37 件");
        write("其他/照片.txt", "照片");
        write("其他/Thumbs.db", "x");
        list = FolderScan.of(folder)
                .addTo(
                        EvidenceList.builder()
                                .title("台账")
                                .period(ReportingPeriod.ofYear(2025))
                                .build(),
                        DAY);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private FolderCheck check() throws IOException {
        return FolderCheck.of(folder, list, FolderScan.of(folder), CATALOGUE, VOCABULARY, Set.of(FIRST));
    }

    private List<Kind> kinds(String subject) throws IOException {
        return check().findings().stream()
                .filter(finding -> finding.subject().equals(subject))
                .map(FolderFinding::kind)
                .toList();
    }

    @Test
    void aScanReadsDayNumberAndIndicatorFromNamesAndListsEqualFilesOnce() {
        assertThat(list.papers()).hasSize(3);
        Paper notice = list.papers().get(0);
        assertThat(notice.dated()).contains(LocalDate.of(2025, 3, 1));
        assertThat(notice.number()).contains("示政办〔2025〕3号");
        assertThat(notice.received()).contains(DAY);
        assertThat(notice.binds())
                .containsExactly(PaperBinding.builder().indicator(FIRST).build());
    }

    @Test
    void aListWrittenAndReadIsTheSame() {
        Documents documents = Documents.create();
        assertThat(documents.read(EvidenceList.class, "list", documents.toYaml(list)))
                .isEqualTo(list);
    }

    @Test
    void whatIsDoneToAPaperIsNamed() throws IOException {
        String notice = FIRST.value() + " 文件夹/示政办〔2025〕3号 通知 2025-03-01.txt";
        assertThat(kinds("其他/Thumbs.db")).containsExactly(Kind.JUNK);
        assertThat(kinds("其他/照片.txt")).containsExactly(Kind.ORPHAN);
        Files.writeString(folder.resolve(notice), "通知。");
        assertThat(kinds(notice)).containsExactly(Kind.CHANGED);
        Files.delete(folder.resolve(notice));
        assertThat(kinds(notice)).containsExactly(Kind.MISSING);
        write("新放入.txt", "新");
        assertThat(kinds("新放入.txt")).containsExactly(Kind.EXTRA);
        write("假的.pdf", "不是 PDF");
        assertThat(kinds("假的.pdf")).contains(Kind.UNREADABLE);
        Files.move(folder.resolve("其他/照片.txt"), folder.resolve("照片 改名.txt"));
        assertThat(kinds("其他/照片.txt")).contains(Kind.MOVED);
    }

    @Test
    void aStandingRisesByALineWithTheHashAndFallsWithTheByte() throws IOException {
        Paper table = list.papers().stream()
                .filter(paper -> paper.file().contains("统计表"))
                .findFirst()
                .orElseThrow();
        Dossier stated = stated();
        EvidenceList.Builder more = EvidenceList.builder().fillFrom(list);
        list = more.addStandings(PaperStanding.builder()
                        .paper(table.id())
                        .sha256(table.sha256())
                        .fact(FACT)
                        .standing(AssuranceLevel.VERIFIED)
                        .by("张三")
                        .on(DAY)
                        .build())
                .build();
        FolderCheck check = check();
        Dossier raised = EvidenceClaims.addTo(stated, list, FolderScan.of(folder), check);
        assertThat(raised.strongest(FACT).get(0).standing()).isEqualTo(AssuranceLevel.VERIFIED);
        Files.writeString(folder.resolve(table.file()), "新收 38 件");
        FolderCheck after = check();
        assertThat(after.findings().stream().map(FolderFinding::kind)).contains(Kind.FALLEN, Kind.CHANGED);
        assertThat(after.findings()).contains(new FolderFinding(Kind.FALLEN, table.file(), "张三"));
        Dossier fallen = EvidenceClaims.addTo(stated, list, FolderScan.of(folder), after);
        assertThat(fallen.strongest(FACT).get(0).standing()).isEqualTo(AssuranceLevel.SELF_REPORTED);
    }

    /** The period is 2025. A paper may be dated after it: a report on a year is written in the next one. */
    @Test
    void aPaperDatedBeforeThePeriodOrCoveringAnotherIsOutsideIt() throws IOException {
        assertThat(isOutside(dated(2024, 12, 31))).isTrue();
        assertThat(isOutside(dated(2025, 1, 1))).isFalse();
        assertThat(isOutside(dated(2026, 1, 9))).isFalse();
        assertThat(isOutside(covering(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))))
                .isTrue();
        assertThat(isOutside(covering(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 6, 30))))
                .isFalse();
        assertThat(isOutside(covering(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31))))
                .isFalse();
        assertThat(isOutside(covering(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))))
                .isTrue();
    }

    private static UnaryOperator<Paper.Builder> dated(int year, int month, int day) {
        return paper -> paper.dated(LocalDate.of(year, month, day)).covers(Optional.empty());
    }

    private static UnaryOperator<Paper.Builder> covering(LocalDate from, LocalDate to) {
        return paper -> paper.covers(new ReportingPeriod(from, to));
    }

    private boolean isOutside(UnaryOperator<Paper.Builder> change) throws IOException {
        Paper paper = list.papers().get(0);
        list = EvidenceList.builder()
                .fillFrom(list)
                .papers(ImmutableList.of(
                        change.apply(Paper.builder().fillFrom(paper)).build()))
                .build();
        return kinds(paper.file()).contains(Kind.OUTSIDE_PERIOD);
    }

    @Test
    void aPaperBacksTheClaimThatItIsBoundToUntilItsBytesChange() throws IOException {
        Paper table = list.papers().stream()
                .filter(paper -> paper.file().contains("统计表"))
                .findFirst()
                .orElseThrow();
        list = EvidenceList.builder()
                .fillFrom(list)
                .papers(ImmutableList.of(Paper.builder()
                        .fillFrom(table)
                        .addBinds(PaperBinding.builder().fact(FACT).build())
                        .build()))
                .build();
        Dossier backed = EvidenceClaims.addTo(stated(), list, FolderScan.of(folder), check());
        assertThat(backed.claims().get(0).evidence()).containsExactly(table.id());
        assertThat(backed.evidence())
                .singleElement()
                .satisfies(one -> assertThat(one.sha256()).hasValue(table.sha256()));
        Files.writeString(folder.resolve(table.file()), "新收 38 件");
        Dossier changed = EvidenceClaims.addTo(stated(), list, FolderScan.of(folder), check());
        assertThat(changed.claims().get(0).evidence()).isEmpty();
        assertThat(changed.evidence()).isEmpty();
    }

    private static Dossier stated() {
        return Dossier.builder()
                .unit(GovernmentUnit.builder()
                        .id("county")
                        .name("示例县人民政府")
                        .kind(UnitKind.COUNTY)
                        .build())
                .from(LocalDate.of(2025, 1, 1))
                .to(LocalDate.of(2025, 12, 31))
                .addClaims(
                        Claim.builder().code(FACT).value(ClaimValue.number(37)).build())
                .build();
    }

    @Test
    void theListShowsIndicatorsWithoutPapers() throws IOException {
        IndicatorCode other = CATALOGUE.indicators().get(1).code();
        MaterialsList printed =
                MaterialsList.of(list, CATALOGUE, new java.util.TreeSet<>(Set.of(FIRST, other)), Lang.ZH);
        assertThat(printed.rows()).hasSize(4);
        assertThat(printed.rows()).anySatisfy(row -> assertThat(row).contains("（缺）"));
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        printed.writeWord(word);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        printed.writeWorkbook(workbook);
        assertThat(word.size()).isGreaterThan(1_000);
        assertThat(workbook.size()).isGreaterThan(1_000);
    }

    @Test
    void aFileWhoseNameNoListCanHoldIsToldAndNotListed() throws IOException {
        write("其他/甲\n乙.txt", "1");
        write("其他/丙\u001b[2J.txt", "2");
        FolderScan scan = FolderScan.of(folder);
        assertThat(scan.findings().stream()
                        .filter(finding -> finding.kind() == Kind.NAME)
                        .map(FolderFinding::subject))
                .containsExactlyInAnyOrder("其他/甲\n乙.txt", "其他/丙\u001b[2J.txt");
        EvidenceList again = scan.addTo(list, DAY);
        Documents documents = Documents.create();
        assertThat(documents.read(EvidenceList.class, "evidence.yaml", documents.toYaml(again)))
                .isEqualTo(again);
    }

    @Test
    void aFileWithoutABytePaperOrKindIsNamed() throws IOException {
        write("空.txt", "");
        assertThat(kinds("空.txt")).containsExactly(Kind.EXTRA, Kind.UNREADABLE);
        assertThat(kinds("其他/照片.txt")).doesNotContain(Kind.UNREADABLE);
    }

    @Test
    void anIndicatorForWhichPapersAreAskedAndNoneIsListedIsEmpty() throws IOException {
        IndicatorCode second = CATALOGUE.indicators().get(1).code();
        assertThat(FolderCheck.of(folder, list, FolderScan.of(folder), CATALOGUE, VOCABULARY, Set.of(FIRST, second))
                        .findings())
                .filteredOn(finding -> finding.kind() == Kind.EMPTY_INDICATOR)
                .containsExactly(new FolderFinding(Kind.EMPTY_INDICATOR, second.value(), ""));
    }
}
