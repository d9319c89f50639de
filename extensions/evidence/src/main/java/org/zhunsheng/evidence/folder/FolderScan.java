package org.zhunsheng.evidence.folder;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.paper.EvidenceList;
import org.zhunsheng.core.paper.Paper;
import org.zhunsheng.core.paper.PaperBinding;
import org.zhunsheng.core.text.TextRule;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.evidence.bag.Digests;

/**
 * What lies in a folder: every file with its digest and size, read in pieces. Immutable and thread-safe.
 *
 * @param files the files by their path, in the order of the paths
 * @param findings links, files that cannot be read, and files that a system has left there
 */
public record FolderScan(ImmutableMap<String, FoundFile> files, ImmutableList<FolderFinding> findings) {
    /** The name of the list in the folder. */
    public static final String LIST = "evidence.yaml";

    private static final Pattern CODE = Pattern.compile("(\\d++(?:\\.\\d++)++)(?:[^\\d.].*)?");
    private static final Pattern DAY = Pattern.compile("(20\\d{2})[年.\\-_]?(\\d{1,2})[月.\\-_]?(\\d{1,2})日?");
    private static final Pattern NUMBER = Pattern.compile("[\\p{IsHan}]+[〔\\[(（]20\\d{2}[〕\\])）]\\d+号");
    private static final Set<String> JUNK = Set.of("thumbs.db", ".ds_store", "desktop.ini", "ehthumbs.db");
    private static final int ID_DIGITS = 10;
    private static final int LONGEST_PATH = 1000;
    private static final char UNDECODED = '\ufffd';

    /** Refuses null. */
    public FolderScan {
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(findings, "findings");
    }

    /**
     * A file that lies there.
     *
     * @param sha256 its digest
     * @param size how many bytes it has
     */
    public record FoundFile(String sha256, long size) {
        /** Refuses null. */
        public FoundFile {
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    /**
     * Looks through {@code folder}. Links are not followed.
     *
     * @throws IOException if the folder cannot be read
     */
    public static FolderScan of(Path folder) throws IOException {
        Map<String, FoundFile> files = new LinkedHashMap<>();
        List<FolderFinding> findings = new ArrayList<>();
        List<Path> found;
        try (Stream<Path> all = Files.walk(folder)) {
            found = all.sorted().toList();
        }
        for (Path file : found) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (Files.isSymbolicLink(file)) {
                findings.add(new FolderFinding(FolderFinding.Kind.LINK, path, ""));
            } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !isOurs(path)) {
                if (!isListable(path)) {
                    findings.add(new FolderFinding(FolderFinding.Kind.NAME, path, ""));
                    continue;
                }
                if (isJunk(path)) {
                    findings.add(new FolderFinding(FolderFinding.Kind.JUNK, path, ""));
                    continue;
                }
                try {
                    files.put(path, new FoundFile(Digests.sha256(file), Files.size(file)));
                } catch (IOException e) {
                    findings.add(
                            new FolderFinding(FolderFinding.Kind.UNREADABLE, path, String.valueOf(e.getMessage())));
                }
            }
        }
        return new FolderScan(ImmutableMap.copyOf(files), ImmutableList.copyOf(findings));
    }

    /** Whether {@code path} is the list itself or a print of it. */
    static boolean isOurs(String path) {
        return path.equals(LIST) || path.equals("目录.docx") || path.equals("目录.xlsx");
    }

    /** Whether a list can hold {@code path}: one that the system could not decode, or that breaks a line, would not lead back to its file. */
    private static boolean isListable(String path) {
        return path.length() <= LONGEST_PATH
                && TextRule.firstForbidden(path).isEmpty()
                && path.chars().noneMatch(sign -> sign == '\n' || sign == '\r' || sign == '\t' || sign == UNDECODED);
    }

    private static boolean isJunk(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return JUNK.contains(name)
                || name.startsWith("~$")
                || name.startsWith("._")
                || name.endsWith(".tmp")
                || path.contains("__MACOSX/");
    }

    /**
     * {@code list} with the papers that are new in the folder, and with new paths for those that were moved. What is known of a paper
     * stays, and so do the digests of papers that have changed: only a person can say that a changed paper still shows what it did. A
     * file with the same bytes as a listed paper is not listed again; what its folder proposes is added to that paper.
     *
     * @param received the day on which new papers are taken as received
     */
    public EvidenceList addTo(EvidenceList list, LocalDate received) {
        Map<String, Paper> byHash = new LinkedHashMap<>();
        List<Paper> papers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> listed = new HashSet<>();
        Map<String, String> paths = new HashMap<>();
        files.forEach((path, file) -> paths.putIfAbsent(file.sha256(), path));
        for (Paper paper : list.papers()) {
            boolean there = files.containsKey(paper.file());
            Optional<String> elsewhere = Optional.ofNullable(paths.get(paper.sha256()));
            Paper kept = !there && elsewhere.isPresent()
                    ? Paper.builder().fillFrom(paper).file(elsewhere.get()).build()
                    : paper;
            papers.add(kept);
            ids.add(kept.id());
            listed.add(kept.file());
            byHash.putIfAbsent(kept.sha256(), kept);
        }
        files.forEach((path, file) -> {
            if (listed.contains(path)) {
                return;
            }
            Optional<PaperBinding> proposed = proposed(path);
            Paper known = byHash.get(file.sha256());
            if (known == null) {
                Paper paper = paper(path, file, proposed, received, ids);
                ids.add(paper.id());
                papers.add(paper);
                byHash.put(file.sha256(), paper);
            } else if (proposed.isPresent() && !known.binds().contains(proposed.get())) {
                Paper more =
                        Paper.builder().fillFrom(known).addBinds(proposed.get()).build();
                papers.set(papers.indexOf(known), more);
                byHash.put(file.sha256(), more);
            }
        });
        return EvidenceList.builder().fillFrom(list).papers(papers).build();
    }

    private static Paper paper(
            String path, FoundFile file, Optional<PaperBinding> proposed, LocalDate received, Set<String> ids) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String title = dot > 0 ? name.substring(0, dot) : name;
        Matcher number = NUMBER.matcher(title);
        Paper.Builder paper = Paper.builder()
                .id(id(file.sha256(), ids))
                .file(path)
                .sha256(file.sha256())
                .size(file.size())
                .title(title)
                .received(received)
                .dated(day(title));
        if (number.find()) {
            paper.number(number.group());
        }
        proposed.ifPresent(paper::addBinds);
        return paper.build();
    }

    private static String id(String sha256, Set<String> ids) {
        int digits = ID_DIGITS;
        while (ids.contains("p" + sha256.substring(0, digits))) {
            digits++;
        }
        return "p" + sha256.substring(0, digits);
    }

    private static Optional<LocalDate> day(String title) {
        Matcher day = DAY.matcher(title);
        while (day.find()) {
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(3))));
            } catch (DateTimeException e) {
                // Other digits, such as those of a document number.
            }
        }
        return Optional.empty();
    }

    /** The indicator that the folder of {@code path} is named after. */
    private static Optional<PaperBinding> proposed(String path) {
        List<String> names = Splitter.on('/').splitToList(path);
        for (int i = names.size() - 2; i >= 0; i--) {
            Matcher code = CODE.matcher(names.get(i));
            if (code.matches()) {
                try {
                    return Optional.of(PaperBinding.builder()
                            .indicator(IndicatorCode.of(code.group(1)))
                            .build());
                } catch (InvalidModelException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
