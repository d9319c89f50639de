package org.zhunsheng.evidence.folder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.paper.EvidenceList;
import org.zhunsheng.core.paper.Paper;
import org.zhunsheng.core.paper.PaperBinding;
import org.zhunsheng.core.paper.PaperStanding;
import org.zhunsheng.evidence.folder.FolderFinding.Kind;
import org.zhunsheng.evidence.folder.FolderScan.FoundFile;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.FileKind;

/**
 * What has become of the papers of a folder since they were listed. Immutable and thread-safe.
 *
 * @param findings everything that a person has to look at, file by file
 * @param standing the lines that hold, since the paper has the bytes that the person looked at
 */
public record FolderCheck(ImmutableList<FolderFinding> findings, ImmutableList<PaperStanding> standing) {
    /** A paper may have so many bytes. */
    public static final long MOST_BYTES = 200L << 20;

    /** Refuses null. */
    public FolderCheck {
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(standing, "standing");
    }

    /** Whether nothing has to be put right. */
    public boolean isClean() {
        return findings.stream().noneMatch(finding -> finding.kind().isHard());
    }

    /**
     * Holds {@code list} against what lies in the folder.
     *
     * @param asked the indicators for which papers are asked
     */
    public static FolderCheck of(
            Path folder,
            EvidenceList list,
            FolderScan scan,
            IndicatorCatalogue catalogue,
            Vocabulary vocabulary,
            Set<IndicatorCode> asked) {
        return new Checking(folder, list, scan, catalogue, vocabulary).run(asked);
    }

    /** While one folder is checked. */
    private static final class Checking {
        private final Path folder;
        private final EvidenceList list;
        private final FolderScan scan;
        private final ImmutableSet<IndicatorCode> indicators;
        private final Vocabulary vocabulary;
        private final List<FolderFinding> findings = new ArrayList<>();

        Checking(Path folder, EvidenceList list, FolderScan scan, IndicatorCatalogue catalogue, Vocabulary vocabulary) {
            this.folder = folder;
            this.list = list;
            this.scan = scan;
            this.vocabulary = vocabulary;
            this.indicators =
                    catalogue.indicators().stream().map(one -> one.code()).collect(ImmutableSet.toImmutableSet());
        }

        FolderCheck run(Set<IndicatorCode> asked) {
            findings.addAll(scan.findings());
            Map<String, String> listedByHash = new HashMap<>();
            list.papers().forEach(paper -> listedByHash.putIfAbsent(paper.sha256(), paper.file()));
            Map<String, String> pathByHash = new HashMap<>();
            scan.files().forEach((path, file) -> pathByHash.putIfAbsent(file.sha256(), path));
            Set<String> accounted = new HashSet<>();
            for (Paper paper : list.papers()) {
                accounted.add(paper.file());
                present(paper, pathByHash, accounted);
                meaning(paper);
            }
            scan.files().forEach((path, file) -> {
                if (!accounted.contains(path)) {
                    String same = listedByHash.get(file.sha256());
                    findings.add(
                            same == null
                                    ? new FolderFinding(Kind.EXTRA, path, "")
                                    : new FolderFinding(Kind.EQUAL, path, same));
                }
                kind(path, file);
            });
            empty(asked);
            ImmutableList<PaperStanding> standing = standings();
            return new FolderCheck(ImmutableList.copyOf(findings), standing);
        }

        private void present(Paper paper, Map<String, String> pathByHash, Set<String> accounted) {
            FoundFile file = scan.files().get(paper.file());
            String elsewhere = pathByHash.get(paper.sha256());
            if (file == null && elsewhere != null) {
                findings.add(new FolderFinding(Kind.MOVED, paper.file(), elsewhere));
                accounted.add(elsewhere);
            } else if (file == null) {
                findings.add(new FolderFinding(Kind.MISSING, paper.file(), ""));
            } else if (!file.sha256().equals(paper.sha256())) {
                findings.add(new FolderFinding(Kind.CHANGED, paper.file(), ""));
            }
        }

        private void meaning(Paper paper) {
            if (paper.binds().isEmpty()) {
                findings.add(new FolderFinding(Kind.ORPHAN, paper.file(), ""));
            }
            for (PaperBinding binding : paper.binds()) {
                binding.indicator()
                        .filter(code -> !indicators.contains(code))
                        .ifPresent(code -> findings.add(new FolderFinding(Kind.DANGLING, paper.file(), code.value())));
                binding.fact()
                        .filter(code -> vocabulary.find(code).isEmpty())
                        .ifPresent(code -> findings.add(new FolderFinding(Kind.DANGLING, paper.file(), code.value())));
            }
            LocalDate from = list.period().from();
            LocalDate to = list.period().to();
            boolean otherPeriod = paper.covers()
                    .filter(covers ->
                            covers.to().isBefore(from) || covers.from().isAfter(to))
                    .isPresent();
            boolean tooOld = paper.covers().isEmpty()
                    && paper.dated().filter(from::isAfter).isPresent();
            if (otherPeriod || tooOld) {
                String when = paper.covers()
                        .map(Object::toString)
                        .orElseGet(() -> paper.dated().map(Object::toString).orElse(""));
                findings.add(new FolderFinding(Kind.OUTSIDE_PERIOD, paper.file(), when));
            }
        }

        /** Whether a file is empty, too large, or of another kind than its name says. */
        private void kind(String path, FoundFile file) {
            if (file.size() > MOST_BYTES) {
                findings.add(new FolderFinding(Kind.TOO_LARGE, path, Long.toString(MOST_BYTES >> 20)));
            }
            Optional<FileKind> said = said(path);
            if (file.size() == 0 || (said.isPresent() && said.get() != found(path))) {
                findings.add(new FolderFinding(Kind.UNREADABLE, path, ""));
            }
        }

        private static Optional<FileKind> said(String path) {
            String name = path.toLowerCase(Locale.ROOT);
            if (name.endsWith(".pdf")) {
                return Optional.of(FileKind.PDF);
            }
            if (name.endsWith(".docx")) {
                return Optional.of(FileKind.WORD);
            }
            return name.endsWith(".xlsx") ? Optional.of(FileKind.WORKBOOK) : Optional.empty();
        }

        private FileKind found(String path) {
            try (InputStream stream = Files.newInputStream(folder.resolve(path))) {
                return FileKind.of(stream.readNBytes(FileKind.ENOUGH));
            } catch (IOException e) {
                return FileKind.OTHER;
            }
        }

        private void empty(Set<IndicatorCode> asked) {
            Set<IndicatorCode> bound = list.papers().stream()
                    .flatMap(paper -> paper.binds().stream())
                    .flatMap(binding -> binding.indicator().stream())
                    .collect(Collectors.toSet());
            asked.stream()
                    .filter(code -> !bound.contains(code))
                    .forEach(code -> findings.add(new FolderFinding(Kind.EMPTY_INDICATOR, code.value(), "")));
        }

        /** The lines whose paper still has the bytes that the person looked at. */
        private ImmutableList<PaperStanding> standings() {
            ImmutableList.Builder<PaperStanding> standing = ImmutableList.builder();
            Set<String> hashes =
                    scan.files().values().stream().map(FoundFile::sha256).collect(Collectors.toSet());
            for (PaperStanding line : list.standings()) {
                Paper paper = list.byId().get(line.paper());
                FoundFile now = paper == null ? null : scan.files().get(paper.file());
                boolean same = now != null ? now.sha256().equals(line.sha256()) : hashes.contains(line.sha256());
                if (same) {
                    standing.add(line);
                } else {
                    findings.add(
                            new FolderFinding(Kind.FALLEN, paper == null ? line.paper() : paper.file(), line.by()));
                }
            }
            return standing.build();
        }
    }
}
