package org.zhunsheng.serialization;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.examine.RuleSet;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.indicators.relation.LayerCheck;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * Sets of rules: the bundled one, and those of a folder on top of it.
 *
 * <pre>{@code
 * RuleSet bundled = RuleSets.bundled();
 * RuleSet ours = RuleSets.load(folder);
 * }</pre>
 */
public final class RuleSets {
    private static final Supplier<RuleSet> BUNDLED = Suppliers.memoize(RuleSets::ofBundledData);

    private RuleSets() {}

    /**
     * The bundled catalogue of the present edition, its demonstration scheme, the bundled vocabulary, duties and profiles; for periods before
     * that edition the rules of the one before. Always the same object.
     */
    public static RuleSet bundled() {
        return BUNDLED.get();
    }

    private static RuleSet ofBundledData() {
        BundledData data = BundledData.load();
        return RuleSet.builder()
                .fillFrom(of(data, data.presentCatalogue().id()))
                .earlier(of(data, BundledData.REFERENCE_CATALOGUE))
                .build();
    }

    private static RuleSet of(BundledData data, String catalogue) {
        return RuleSet.builder()
                .catalogue(data.catalogue(catalogue).orElseThrow())
                .vocabulary(data.vocabulary())
                .scheme(data.demonstrationScheme(catalogue).orElseThrow())
                .profiles(Maps.toMap(
                        EnumSet.allOf(UnitKind.class),
                        kind -> data.profilesFor(Objects.requireNonNull(kind), catalogue)))
                .duties(data.duties())
                .instruments(data.instruments())
                .calendar(WorkingCalendar.of(data.holidays()))
                .remedies(data.demonstrationRemedies(catalogue).orElseThrow())
                .build();
    }

    /**
     * The rules of {@code folder} laid on the bundled ones. It may hold {@code catalogue.yaml}, {@code scheme.yaml}, {@code duties.yaml}
     * and {@code remedies.yaml}, which take the place of the bundled ones, and {@code vocabulary.yaml}, which is laid on the bundled
     * vocabulary. With a catalogue of its own the bundled profiles do not apply. A catalogue or a scheme of its own holds for every
     * period; without either, each period is examined by its bundled edition.
     *
     * @throws UnreadableDocumentException with everything that is wrong with all files that are not what their names say, or if the
     *     layer names facts that nothing holds
     */
    public static RuleSet load(Path folder) {
        Documents documents = Documents.create();
        DocumentGroup group = new DocumentGroup();
        Optional<IndicatorCatalogue> catalogue =
                read(group, documents, folder, "catalogue.yaml", IndicatorCatalogue.class);
        Optional<ScoringScheme> scheme = read(group, documents, folder, "scheme.yaml", ScoringScheme.class);
        Layers layers = new Layers(
                folder,
                read(group, documents, folder, "vocabulary.yaml", Vocabulary.class),
                read(group, documents, folder, "duties.yaml", DutyRegister.class),
                read(group, documents, folder, "remedies.yaml", RemedyLibrary.class));
        group.orRefuse();
        RuleSet below = scheme.map(RuleSets::below).orElseGet(RuleSets::bundled);
        RuleSet.Builder rules = RuleSet.builder().fillFrom(laidOn(below, layers));
        if (catalogue.isPresent() || scheme.isPresent()) {
            rules.earlier(Optional.empty());
        }
        catalogue.ifPresent(own -> {
            rules.catalogue(own);
            rules.profiles(Map.<UnitKind, ImmutableList<Profile>>of());
        });
        scheme.ifPresent(rules::scheme);
        return rules.build();
    }

    /** The bundled rules of the edition that {@code scheme} is for; those of the present one if it is for none. */
    private static RuleSet below(ScoringScheme scheme) {
        return Stream.iterate(Optional.of(bundled()), Optional::isPresent, rules -> rules.flatMap(RuleSet::earlier))
                .flatMap(Optional::stream)
                .filter(rules -> rules.catalogue().id().equals(scheme.catalogue()))
                .findFirst()
                .orElseGet(RuleSets::bundled);
    }

    /**
     * What a folder lays on the rules of every edition.
     *
     * @param folder the folder
     * @param vocabulary facts of its own
     * @param duties duties in the place of the bundled ones
     * @param remedies remedies in the place of the bundled ones
     */
    private record Layers(
            Path folder,
            Optional<Vocabulary> vocabulary,
            Optional<DutyRegister> duties,
            Optional<RemedyLibrary> remedies) {}

    /** {@code below}, of every edition, with {@code layers}. */
    private static RuleSet laidOn(RuleSet below, Layers layers) {
        RuleSet.Builder rules = RuleSet.builder().fillFrom(below);
        layers.vocabulary()
                .ifPresent(layer -> rules.vocabulary(
                        laidOn(below.vocabulary(), layer, layers.folder().resolve("vocabulary.yaml"))));
        layers.duties().ifPresent(rules::duties);
        layers.remedies().ifPresent(rules::remedies);
        return rules.earlier(below.earlier().map(before -> laidOn(before, layers)))
                .build();
    }

    private static Vocabulary laidOn(Vocabulary below, Vocabulary layer, Path file) {
        ImmutableList<Violation> wrong = LayerCheck.violations(below, layer);
        if (!wrong.isEmpty()) {
            throw new UnreadableDocumentException(file.toString(), wrong);
        }
        return below.with(layer);
    }

    private static <T> Optional<T> read(
            DocumentGroup group, Documents documents, Path folder, String name, Class<T> type) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? group.read(() -> documents.read(type, file)) : Optional.empty();
    }
}
