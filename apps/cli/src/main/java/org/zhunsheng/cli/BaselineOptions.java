package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.crosswalk.Crosswalk;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import picocli.CommandLine.Option;

/** What the earlier of two years was measured by, where it was not what the later is measured by. */
final class BaselineOptions {
    @Option(names = "--old-catalogue", paramLabel = "FILE|ID", description = "catalogue of OLD (default: that of NEW)")
    private Optional<String> catalogue = Optional.empty();

    @Option(names = "--old-scheme", paramLabel = "FILE", description = "scoring scheme of OLD (default: that of NEW)")
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
            description = "how the catalogue of OLD became that of NEW, if they are different editions")
    private Optional<Path> crosswalk = Optional.empty();

    /** The basis of the earlier year for a unit of {@code kind}. */
    AssessmentBasis basis(Inputs inputs, UnitKind kind) {
        AssessmentBasis.Builder basis = AssessmentBasis.builder().fillFrom(inputs.basis(kind));
        if (catalogue.isPresent()) {
            basis.catalogue(inputs.catalogue(catalogue.get()));
        }
        if (scheme.isPresent()) {
            basis.scheme(inputs.rules().read(ScoringScheme.class, scheme.get()));
        }
        if (!vocabularies.isEmpty()) {
            basis.vocabulary(inputs.vocabulary(vocabularies));
        }
        if (!profiles.isEmpty()) {
            basis.profiles(inputs.profilesNamed(profiles));
        }
        return basis.build();
    }

    Optional<Crosswalk> crosswalk(Inputs inputs) {
        return crosswalk.map(file -> inputs.rules().read(Crosswalk.class, file));
    }
}
