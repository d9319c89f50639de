package org.zhunsheng.serialization;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.zhunsheng.core.law.HolidayTable;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.EditionRegister;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * The data that comes with the library: catalogue, vocabulary, demonstration scheme, duties, instruments, holidays and profiles. Each
 * is read when it is first asked for, and once. Immutable and thread-safe.
 */
public final class BundledData {
    /** The id of the reference catalogue. It is not the official text. */
    public static final String REFERENCE_CATALOGUE = "cn-demonstration-reference-2021";

    private static final String FOLDER = "/org/zhunsheng/indicators/data/";
    private static final ImmutableMap<String, UnitKind> PROFILES = ImmutableMap.of(
            "functional-zone", UnitKind.FUNCTIONAL_ZONE,
            "township", UnitKind.TOWNSHIP,
            "department", UnitKind.DEPARTMENT);
    private static final ImmutableList<String> EXAMPLES = ImmutableList.of("example-local-rules", "example-province");
    private static final String VOCABULARY = "cn-vocabulary";
    private static final ImmutableList<String> AREAS = ImmutableList.of(
            "report",
            "leadership",
            "rules",
            "services",
            "enforcement",
            "reconsideration",
            "litigation",
            "mediation",
            "hotline",
            "petitions",
            "openness",
            "disclosure",
            "disclosure-columns",
            "publicity",
            "emergency",
            "limits");
    private static final BundledData DATA = new BundledData();

    private final Documents documents = Documents.trusted();
    private final Supplier<IndicatorCatalogue> catalogue =
            once(IndicatorCatalogue.class, "catalogues/" + REFERENCE_CATALOGUE);
    private final Supplier<EditionRegister> editions = once(EditionRegister.class, "editions");
    private final Supplier<Vocabulary> vocabulary = Suppliers.memoize(this::readVocabulary);
    private final Supplier<ScoringScheme> scheme = once(ScoringScheme.class, "schemes/demonstration-100");
    private final Supplier<DutyRegister> duties = once(DutyRegister.class, "duties");
    private final Supplier<InstrumentRegister> instruments = once(InstrumentRegister.class, "instruments");
    private final Supplier<HolidayTable> holidays = once(HolidayTable.class, "holidays");
    private final Supplier<RemedyLibrary> remedies = once(RemedyLibrary.class, "remedies/demonstration-remedies");
    private final ImmutableMap<String, Supplier<Profile>> profiles = ImmutableMap.copyOf(Maps.toMap(
            ImmutableList.<String>builder()
                    .addAll(PROFILES.keySet())
                    .addAll(EXAMPLES)
                    .build(),
            id -> once(Profile.class, "profiles/" + id)));

    private BundledData() {}

    /** The data of this version of the library, always the same object. */
    public static BundledData load() {
        return DATA;
    }

    private <T> Supplier<T> once(Class<T> type, String name) {
        return Suppliers.memoize(() -> {
            String file = FOLDER + name + ".yaml";
            try (InputStream stream = Optional.ofNullable(IndicatorCatalogue.class.getResourceAsStream(file))
                    .orElseThrow(() -> new IllegalStateException("not on the class path: " + file))) {
                return documents.read(type, file, stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Vocabulary readVocabulary() {
        Vocabulary.Builder whole = Vocabulary.builder().id(VOCABULARY);
        for (String area : AREAS) {
            Vocabulary part = once(Vocabulary.class, "vocabulary/" + area).get();
            whole.addAllFacts(part.facts()).addAllRelations(part.relations()).addAllDerivations(part.derivations());
        }
        return whole.build();
    }

    /** The ids of the catalogues. */
    public ImmutableList<String> catalogueIds() {
        return ImmutableList.of(REFERENCE_CATALOGUE);
    }

    /** The catalogue {@code id}, if there is one. */
    public Optional<IndicatorCatalogue> catalogue(String id) {
        return id.equals(REFERENCE_CATALOGUE) ? Optional.of(catalogue.get()) : Optional.empty();
    }

    /** The official editions of the indicator system, each as far as it is known. */
    public EditionRegister editions() {
        return editions.get();
    }

    /** The vocabulary of figures and facts. */
    public Vocabulary vocabulary() {
        return vocabulary.get();
    }

    /** The demonstration scheme of 100 points for the reference catalogue. It is not official. */
    public ScoringScheme demonstrationScheme() {
        return scheme.get();
    }

    /** The statutory duties. */
    public DutyRegister duties() {
        return duties.get();
    }

    /** The laws, regulations and documents that catalogue and duties rest on. */
    public InstrumentRegister instruments() {
        return instruments.get();
    }

    /** The public holidays of China, for the years that could be sourced. */
    public HolidayTable holidays() {
        return holidays.get();
    }

    /** The demonstration library of remedies for the reference catalogue. Its effort and lead times are estimates. */
    public RemedyLibrary demonstrationRemedies() {
        return remedies.get();
    }

    /** The ids of the profiles. */
    public ImmutableList<String> profileIds() {
        return profiles.keySet().asList();
    }

    /** The profile {@code id}, if there is one. */
    public Optional<Profile> profile(String id) {
        return Optional.ofNullable(profiles.get(id)).map(Supplier::get);
    }

    /** The profiles for units of {@code kind}, in the order in which they are applied; none where the catalogue needs no tailoring. */
    public ImmutableList<Profile> profilesFor(UnitKind kind) {
        return PROFILES.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .flatMap(entry -> profile(entry.getKey()).stream())
                .collect(ImmutableList.toImmutableList());
    }
}
