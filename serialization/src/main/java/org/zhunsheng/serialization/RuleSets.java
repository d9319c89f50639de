package org.zhunsheng.serialization;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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

/** Sets of rules: the bundled one, and those of a folder on top of it. */
public final class RuleSets {
    private static final Supplier<RuleSet> BUNDLED = Suppliers.memoize(RuleSets::ofBundledData);

    private RuleSets() {}

    /** The reference catalogue, the demonstration scheme, the bundled vocabulary, duties and profiles; always the same object. */
    public static RuleSet bundled() {
        return BUNDLED.get();
    }

    private static RuleSet ofBundledData() {
        BundledData data = BundledData.load();
        return RuleSet.builder()
                .catalogue(data.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow())
                .vocabulary(data.vocabulary())
                .scheme(data.demonstrationScheme())
                .profiles(Maps.toMap(EnumSet.allOf(UnitKind.class), data::profilesFor))
                .duties(data.duties())
                .instruments(data.instruments())
                .calendar(WorkingCalendar.of(data.holidays()))
                .remedies(data.demonstrationRemedies())
                .build();
    }

    /**
     * The rules of {@code folder} laid on the bundled ones. It may hold {@code catalogue.yaml}, {@code scheme.yaml}, {@code duties.yaml}
     * and {@code remedies.yaml}, which take the place of the bundled ones, and {@code vocabulary.yaml}, which is laid on the bundled
     * vocabulary. With a catalogue of its own the bundled profiles do not apply.
     *
     * @throws UnreadableDocumentException if a file is not what its name says, or if the layer names facts that nothing holds
     */
    public static RuleSet load(Path folder) {
        Documents documents = Documents.create();
        RuleSet below = bundled();
        RuleSet.Builder rules = RuleSet.builder().fillFrom(below);
        read(documents, folder, "catalogue.yaml", IndicatorCatalogue.class).ifPresent(own -> {
            rules.catalogue(own);
            rules.profiles(Map.<UnitKind, ImmutableList<Profile>>of());
        });
        read(documents, folder, "scheme.yaml", ScoringScheme.class).ifPresent(rules::scheme);
        read(documents, folder, "vocabulary.yaml", Vocabulary.class)
                .ifPresent(layer ->
                        rules.vocabulary(laidOn(below.vocabulary(), layer, folder.resolve("vocabulary.yaml"))));
        read(documents, folder, "duties.yaml", DutyRegister.class).ifPresent(rules::duties);
        read(documents, folder, "remedies.yaml", RemedyLibrary.class).ifPresent(rules::remedies);
        return rules.build();
    }

    private static Vocabulary laidOn(Vocabulary below, Vocabulary layer, Path file) {
        ImmutableList<Violation> wrong = LayerCheck.violations(below, layer);
        if (!wrong.isEmpty()) {
            throw new UnreadableDocumentException(file.toString(), wrong);
        }
        return below.with(layer);
    }

    private static <T> Optional<T> read(Documents documents, Path folder, String name, Class<T> type) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(documents.read(type, file)) : Optional.empty();
    }
}
