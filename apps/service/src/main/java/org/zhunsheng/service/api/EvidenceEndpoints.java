package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.paper.EvidenceList;
import org.zhunsheng.core.text.Excerpt;
import org.zhunsheng.evidence.folder.FolderCheck;
import org.zhunsheng.evidence.folder.FolderFinding;
import org.zhunsheng.evidence.folder.FolderScan;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.service.api.FormParts.Part;
import org.zhunsheng.service.folder.FolderPaths;
import org.zhunsheng.service.folder.ZipFiles;
import org.zhunsheng.service.folder.ZipFiles.ZipFile;
import org.zhunsheng.service.http.Answer;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.Endpoint;
import org.zhunsheng.service.http.Problem;
import org.zhunsheng.service.http.ProblemException;
import org.zhunsheng.service.http.ProblemKind;
import org.zhunsheng.spring.SchemeRules;

/** Checks an evidence folder that was sent as a zip. It lies in a folder of its own while it is checked, and is deleted then. */
final class EvidenceEndpoints {
    private static final String LIST = "list";
    private static final String PAPERS = "papers";

    private final Evaluation evaluation;
    private final long most;

    /** Endpoints whose archives unpack to at most {@code most} bytes. */
    EvidenceEndpoints(Evaluation evaluation, long most) {
        this.evaluation = evaluation;
        this.most = most;
    }

    Endpoint endpoint() {
        return Endpoint.post("/v1/evidence:check", "checkEvidence")
                .summary(
                        "Says of an evidence folder what is missing, extra, changed, moved, unbound, outside the period,"
                                + " unreadable or too large, and which standings hold. The part `list` is evidence.yaml, `papers` a zip"
                                + " of the folder, or the one paper in it.")
                .parameters(AssessmentEndpoints.SCHEME)
                .takesForm(ImmutableList.of(LIST, PAPERS), ImmutableList.of())
                .gives("EvidenceCheckDocument")
                .answeredBy(this::check);
    }

    private Answer check(Call call) {
        Map<String, Part> parts = FormParts.read(call.body(), LIST, PAPERS);
        EvidenceList list = (EvidenceList) evaluation
                .documents()
                .locate(
                        ImmutableList.of(EvidenceList.class),
                        LIST,
                        ReturnsEndpoints.needed(parts, LIST).bytes())
                .value();
        ZipFile zip = ReturnsEndpoints.needed(parts, PAPERS);
        SchemeRules rules = evaluation
                .assessors()
                .rules()
                .scheme(evaluation.scheme(call, list.period().from()));
        try {
            Path folder = Files.createTempDirectory("evidence");
            try {
                unpack(zip, folder);
                FolderScan scan = FolderScan.of(folder);
                ImmutableSortedSet<IndicatorCode> asked = rules.catalogue().indicators().stream()
                        .map(Indicator::code)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(IndicatorCode::compareTo));
                return Answer.of(
                        call,
                        tree(
                                list,
                                FolderCheck.of(folder, list, scan, rules.catalogue(), rules.vocabulary(), asked),
                                call));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack(ZipFile zip, Path folder) throws IOException {
        try {
            for (ZipFile file : files(zip)) {
                Path target = folder.resolve(file.path()).normalize();
                if (!target.startsWith(folder) || target.equals(folder)) {
                    throw refusedPath(file.path());
                }
                Files.createDirectories(target.getParent());
                Files.write(target, file.bytes());
            }
        } catch (InvalidPathException e) {
            throw refusedPath(e.getInput());
        } catch (ZipFiles.RefusedException e) {
            throw refused(e, most);
        }
    }

    private ImmutableList<ZipFile> files(ZipFile zip) throws ZipFiles.RefusedException {
        return ZipFiles.isZip(zip.bytes())
                ? ZipFiles.read(zip.bytes(), most, path -> true)
                : ImmutableList.of(new ZipFile(new FolderPaths().add(zip.path()), zip.bytes()));
    }

    private static ProblemException refusedPath(String path) {
        return ProblemException.of(ProblemKind.BAD_REQUEST, "zip-path", Excerpt.of(path));
    }

    /** The problem that {@code refusal} of an archive is. */
    static ProblemException refused(ZipFiles.RefusedException refusal, long most) {
        return refusal.path()
                .map(EvidenceEndpoints::refusedPath)
                .orElseGet(() -> new ProblemException(
                        refusal.isTooLarge()
                                ? Problem.of(ProblemKind.TOO_LARGE, "zip-too-large", most)
                                : Problem.of(ProblemKind.BAD_REQUEST, "zip-unreadable")));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Map<String, Object> tree(EvidenceList list, FolderCheck check, Call call) {
        return ImmutableMap.of(
                "title",
                list.title(),
                "papers",
                list.papers().size(),
                "clean",
                check.isClean(),
                "findings",
                check.findings().stream()
                        .filter(finding -> finding.kind() != FolderFinding.Kind.EMPTY_INDICATOR)
                        .map(finding -> ImmutableMap.of(
                                "kind", finding.kind().name(),
                                "hard", finding.kind().isHard(),
                                "subject", finding.subject(),
                                "message", finding.text().in(call.lang())))
                        .collect(ImmutableList.toImmutableList()),
                "empty",
                check.findings().stream()
                        .filter(finding -> finding.kind() == FolderFinding.Kind.EMPTY_INDICATOR)
                        .map(FolderFinding::subject)
                        .collect(ImmutableList.toImmutableList()),
                "standing",
                check.standing().stream().map(one -> one.paper()).distinct().collect(ImmutableList.toImmutableList()));
    }
}
