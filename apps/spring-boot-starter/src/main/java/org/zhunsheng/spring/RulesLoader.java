package org.zhunsheng.spring;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.zhunsheng.core.law.HolidayTable;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.relation.LayerCheck;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.LocatedDocument;

/**
 * Makes {@link Rules} of the bundled data and the configured files. Duties, instruments and holidays hold for the schemes of their own
 * folder; where a folder has none, the bundled ones do. A vocabulary beside a scheme for a bundled catalogue is laid on the bundled
 * vocabulary; beside a scheme for a catalogue of its own it is the whole vocabulary of that scheme. One in a folder without a scheme is
 * laid on the bundled vocabulary for every scheme that uses that one. Catalogues and profiles can be named from every folder.
 */
final class RulesLoader {
    private final ZhunshengProperties properties;
    private final BundledData bundled = BundledData.load();
    private final RuleFaults faults;
    private final Map<String, IndicatorCatalogue> catalogues = new LinkedHashMap<>();
    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private final Map<String, ScoringScheme> schemes = new LinkedHashMap<>();
    private final Map<String, Collection<LocatedDocument>> besides = new LinkedHashMap<>();
    /** The bundled vocabulary with the layers that are meant for every scheme. */
    private Vocabulary vocabulary;

    private RulesLoader(ZhunshengProperties properties, RuleFaults faults) {
        this.properties = properties;
        this.faults = faults;
        this.vocabulary = bundled.vocabulary();
    }

    /** The rules that {@code properties} name; what is wrong with them goes to {@code faults}. */
    static Rules load(ZhunshengProperties properties, ResourcePatternResolver resolver, RuleFaults faults) {
        RulesLoader loader = new RulesLoader(properties, faults);
        loader.takeBundled();
        ListMultimap<String, LocatedDocument> files =
                new RuleFiles(resolver, properties.limits().toReadLimits(), faults).read(properties.rules());
        files.asMap().values().forEach(loader::takeFolder);
        return loader.rules();
    }

    private void takeBundled() {
        if (!properties.bundled()) {
            return;
        }
        for (String id : bundled.catalogueIds()) {
            catalogues.put(id, bundled.catalogue(id).orElseThrow());
        }
        for (String id : bundled.profileIds()) {
            profiles.put(id, bundled.profile(id).orElseThrow());
        }
        for (String id : bundled.catalogueIds()) {
            ScoringScheme scheme = bundled.demonstrationScheme(id).orElseThrow();
            schemes.put(scheme.id(), scheme);
            besides.put(scheme.id(), List.of());
        }
    }

    private void takeFolder(Collection<LocatedDocument> folder) {
        take(folder, IndicatorCatalogue.class, catalogues, IndicatorCatalogue::id);
        take(folder, Profile.class, profiles, Profile::id);
        if (folder.stream().noneMatch(document -> document.value() instanceof ScoringScheme)) {
            folder.forEach(document -> vocabulary = withLayer(vocabulary, document));
        }
        Map<String, ScoringScheme> own = new LinkedHashMap<>();
        take(folder, ScoringScheme.class, own, ScoringScheme::id);
        for (LocatedDocument document : folder) {
            if (document.value() instanceof ScoringScheme scheme && own.remove(scheme.id()) != null) {
                if (schemes.putIfAbsent(scheme.id(), scheme) == null) {
                    besides.put(scheme.id(), folder);
                } else {
                    faults.add(document.source(), "RULES_ID_TWICE", "id", scheme.id());
                }
            }
        }
    }

    private <T> void take(
            Collection<LocatedDocument> folder, Class<T> type, Map<String, T> known, Function<T, String> id) {
        for (LocatedDocument document : folder) {
            if (type.isInstance(document.value())) {
                T value = type.cast(document.value());
                if (known.putIfAbsent(id.apply(value), value) != null) {
                    faults.add(document.source(), "RULES_ID_TWICE", "id", id.apply(value));
                }
            }
        }
    }

    private Rules rules() {
        ImmutableMap.Builder<String, SchemeRules> all = ImmutableMap.builder();
        schemes.forEach((id, scheme) -> rulesOf(scheme).ifPresent(rules -> all.put(id, rules)));
        if (!schemes.containsKey(properties.scheme())) {
            faults.addUnknown("zhunsheng.scheme", "NO_SUCH_SCHEME", "", properties.scheme(), schemes.keySet());
        }
        for (String scheme : properties.profiles().keySet()) {
            if (!schemes.containsKey(scheme)) {
                faults.addUnknown("zhunsheng.profiles", "NO_SUCH_SCHEME", scheme, scheme, schemes.keySet());
            }
        }
        return new Rules(all.buildOrThrow(), ImmutableMap.copyOf(catalogues), ImmutableMap.copyOf(profiles));
    }

    private Optional<SchemeRules> rulesOf(ScoringScheme scheme) {
        IndicatorCatalogue catalogue = catalogues.get(scheme.catalogue());
        if (catalogue == null) {
            faults.addUnknown(scheme.id(), "NO_SUCH_CATALOGUE", "catalogue", scheme.catalogue(), catalogues.keySet());
            return Optional.empty();
        }
        Collection<LocatedDocument> beside =
                Optional.ofNullable(besides.get(scheme.id())).orElse(List.of());
        return Optional.of(SchemeRules.builder()
                .scheme(scheme)
                .catalogue(catalogue)
                .vocabulary(vocabularyOf(scheme, beside))
                .duties(only(beside, DutyRegister.class).orElseGet(bundled::duties))
                .instruments(only(beside, InstrumentRegister.class).orElseGet(bundled::instruments))
                .holidays(only(beside, HolidayTable.class).orElseGet(bundled::holidays))
                .profiles(profilesOf(scheme))
                .build());
    }

    private Vocabulary vocabularyOf(ScoringScheme scheme, Collection<LocatedDocument> beside) {
        Optional<LocatedDocument> own = onlyFile(beside, Vocabulary.class);
        boolean whole = bundled.catalogue(scheme.catalogue()).isEmpty();
        return own.filter(file -> whole)
                .map(file -> (Vocabulary) file.value())
                .or(() -> own.map(file -> withLayer(vocabulary, file)))
                .orElse(vocabulary);
    }

    /** {@code below} with the vocabulary of {@code file} laid on it, if it is one and nothing is wrong with it. */
    private Vocabulary withLayer(Vocabulary below, LocatedDocument file) {
        if (!(file.value() instanceof Vocabulary layer)) {
            return below;
        }
        List<Violation> wrong = LayerCheck.violations(below, layer);
        if (!wrong.isEmpty()) {
            faults.add(file.source(), wrong);
            return below;
        }
        return below.with(layer);
    }

    private <T> Optional<T> only(Collection<LocatedDocument> folder, Class<T> type) {
        return onlyFile(folder, type).map(document -> type.cast(document.value()));
    }

    private Optional<LocatedDocument> onlyFile(Collection<LocatedDocument> folder, Class<?> type) {
        List<LocatedDocument> found = new ArrayList<>(folder);
        found.removeIf(document -> !type.isInstance(document.value()));
        found.stream()
                .skip(1)
                .forEach(second -> faults.add(
                        second.source(),
                        "RULES_OF_A_KIND_TWICE",
                        "",
                        found.get(0).source()));
        return found.stream().findFirst();
    }

    private ImmutableListMultimap<UnitKind, Profile> profilesOf(ScoringScheme scheme) {
        ImmutableListMultimap.Builder<UnitKind, Profile> byKind = ImmutableListMultimap.builder();
        List<String> named = properties.profiles().get(scheme.id());
        if (named == null) {
            for (UnitKind kind : UnitKind.values()) {
                byKind.putAll(kind, bundled.profilesFor(kind, scheme.catalogue()));
            }
            return byKind.build();
        }
        for (int i = 0; i < named.size(); i++) {
            String path = scheme.id() + "[" + i + "]";
            Profile profile = profiles.get(named.get(i));
            if (profile == null) {
                faults.addUnknown("zhunsheng.profiles", "NO_SUCH_PROFILE", path, named.get(i), profiles.keySet());
                continue;
            }
            for (UnitKind kind : profile.kinds()) {
                byKind.put(kind, profile);
            }
        }
        return byKind.build();
    }
}
