package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.crosswalk.Crosswalk;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import picocli.CommandLine.Option;

/** What the earlier of two years was measured by, where it was not what the later is measured by. */
final class BaselineOptions {
    @Option(
            names = "--old-catalogue",
            paramLabel = "FILE|ID",
            description = "catalogue of OLD (default: chosen as for NEW)")
    private Optional<String> catalogue = Optional.empty();

    @Option(
            names = "--old-scheme",
            paramLabel = "FILE",
            description = "scoring scheme of OLD (default: chosen as for NEW)")
    private Optional<Path> scheme = Optional.empty();

    @Option(
            names = "--old-vocabulary",
            paramLabel = "FILE|none",
            description = "vocabularies of OLD, in order (default: that of NEW)")
    private List<String> vocabularies = ImmutableList.of();

    @Option(
            names = "--old-profile",
            paramLabel = "ID|FILE|none",
            description = "profiles of OLD, in order (default: chosen as for NEW)")
    private List<String> profiles = ImmutableList.of();

    @Option(
            names = "--crosswalk",
            paramLabel = "FILE",
            description =
                    "how the catalogue of OLD became that of NEW (default: the bundled one between bundled editions)")
    private Optional<Path> crosswalk = Optional.empty();

    /** The basis of the earlier year for the unit of {@code dossier}. */
    AssessmentBasis basis(Inputs inputs, Dossier dossier) {
        UnitKind kind = dossier.unit().kind();
        AssessmentBasis named =
                catalogue.map(old -> inputs.basis(kind, dossier.from(), old)).orElseGet(() -> inputs.basis(dossier));
        AssessmentBasis.Builder basis = AssessmentBasis.builder().fillFrom(named);
        if (scheme.isPresent()) {
            basis.scheme(inputs.rules().read(ScoringScheme.class, scheme.get()));
        }
        if (!vocabularies.isEmpty()) {
            basis.vocabulary(inputs.vocabulary(vocabularies));
        }
        if (!profiles.isEmpty()) {
            basis.profiles(inputs.profilesNamed(profiles, named.catalogue()));
        }
        return basis.build();
    }

    /** How the catalogue {@code old} became {@code recent}: the file that was named, or the bundled crosswalk between the two. */
    Optional<Crosswalk> crosswalk(Inputs inputs, IndicatorCatalogue old, IndicatorCatalogue recent) {
        return crosswalk
                .map(file -> inputs.rules().read(Crosswalk.class, file))
                .or(() -> inputs.bundled().crosswalk(old.id(), recent.id()));
    }
}
