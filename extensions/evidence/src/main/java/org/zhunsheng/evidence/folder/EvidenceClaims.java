package org.zhunsheng.evidence.folder;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Evidence;
import org.zhunsheng.core.evidence.EvidenceKind;
import org.zhunsheng.core.paper.EvidenceList;
import org.zhunsheng.core.paper.Paper;
import org.zhunsheng.core.paper.PaperBinding;
import org.zhunsheng.core.paper.PaperStanding;

/**
 * Puts an evidence folder into a dossier: a paper that is there as it was listed backs the facts that it is bound to, and a person's line
 * that still holds raises their standing. A paper that has changed does neither. Stateless and thread-safe.
 */
public final class EvidenceClaims {
    private EvidenceClaims() {}

    /**
     * {@code dossier} with the evidence of {@code list}, as far as {@code check} found it as it was.
     *
     * @param scan what lies in the folder
     */
    public static Dossier addTo(Dossier dossier, EvidenceList list, FolderScan scan, FolderCheck check) {
        Set<String> intact = new HashSet<>();
        ImmutableList.Builder<Evidence> evidence =
                ImmutableList.<Evidence>builder().addAll(dossier.evidence());
        Set<String> known = new HashSet<>();
        dossier.evidence().forEach(one -> known.add(one.id()));
        for (Paper paper : intact(list, scan)) {
            intact.add(paper.id());
            if (known.add(paper.id())) {
                evidence.add(evidence(paper));
            }
        }
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : dossier.claims()) {
            claims.add(backed(claim, list, intact));
        }
        for (PaperStanding line : check.standing()) {
            if (intact.contains(line.paper())) {
                raised(line, claims);
            }
        }
        return Dossier.builder()
                .fillFrom(dossier)
                .claims(claims)
                .evidence(evidence.build())
                .build();
    }

    /** The papers of {@code list} that lie where it says, with the bytes that they had when they were listed. */
    public static ImmutableList<Paper> intact(EvidenceList list, FolderScan scan) {
        return list.papers().stream()
                .filter(paper -> Optional.ofNullable(scan.files().get(paper.file()))
                        .filter(file -> file.sha256().equals(paper.sha256()))
                        .isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    private static Evidence evidence(Paper paper) {
        return Evidence.builder()
                .id(paper.id())
                .kind(EvidenceKind.DOCUMENT)
                .title(paper.title().filter(title -> !title.isBlank()).orElse(paper.file()))
                .date(paper.dated())
                .sha256(paper.sha256())
                .build();
    }

    private static Claim backed(Claim claim, EvidenceList list, Set<String> intact) {
        Set<String> ids = new LinkedHashSet<>(claim.evidence());
        for (Paper paper : list.papers()) {
            boolean bound = paper.binds().stream()
                    .map(PaperBinding::fact)
                    .anyMatch(fact -> fact.filter(claim.code()::equals).isPresent());
            if (bound && intact.contains(paper.id())) {
                ids.add(paper.id());
            }
        }
        return Claim.builder().fillFrom(claim).evidence(ids).build();
    }

    /** The claim that {@code line} makes: of the value that it names, or of the one that the unit states. */
    private static void raised(PaperStanding line, List<Claim> claims) {
        Optional<Claim> stated = claims.stream()
                .filter(claim -> claim.code().equals(line.fact())
                        && claim.standing() == AssuranceLevel.SELF_REPORTED
                        && !(claim.value() instanceof ClaimValue.NotApplicable))
                .findFirst();
        Optional<ClaimValue> value = line.value().or(() -> stated.map(Claim::value));
        if (value.isEmpty() || line.standing() == AssuranceLevel.SELF_REPORTED) {
            return;
        }
        Claim.Builder raised = Claim.builder()
                .code(line.fact())
                .value(value.get())
                .standing(line.standing())
                .addEvidence(line.paper())
                .source("evidence.yaml: " + line.by() + ", " + line.on());
        if (line.value().isEmpty() && stated.isPresent()) {
            raised.exactness(stated.get().exactness())
                    .upTo(stated.get().upTo())
                    .precision(stated.get().precision())
                    .scope(stated.get().scope());
        }
        claims.add(raised.build());
    }
}
