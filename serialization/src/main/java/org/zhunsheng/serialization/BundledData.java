package org.zhunsheng.serialization;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zhunsheng.core.law.HolidayTable;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.EditionRegister;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.crosswalk.Crosswalk;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * The data that comes with the library: catalogue, vocabulary, demonstration scheme, duties, instruments, holidays and profiles.
 *
 * <pre>{@code
 * BundledData data = BundledData.load();
 * ScoringScheme scheme = data.demonstrationScheme();
 * }</pre>
 *
 * <p>Each
 * is read when it is first asked for, and once. Immutable and thread-safe.
 */
public final class BundledData {
    /** The id of the reference catalogue for periods before 2023. It is not the official text. */
    public static final String REFERENCE_CATALOGUE = "cn-demonstration-reference-2021";

    /** The id of the reference catalogue for periods from 2023 on. It is not the official text. */
    public static final String REFERENCE_CATALOGUE_2023 = "cn-demonstration-reference-2023";

    /** What the ids of the rules of 2023 end with. */
    private static final String OF_2023 = "-2023";

    private static final String FOLDER = "/org/zhunsheng/indicators/data/";
    private static final ImmutableMap<String, UnitKind> PROFILES = ImmutableMap.of(
            "functional-zone", UnitKind.FUNCTIONAL_ZONE,
            "township", UnitKind.TOWNSHIP,
            "department", UnitKind.DEPARTMENT);
    private static final ImmutableList<String> EXAMPLES =
            ImmutableList.of("example-local-rules", "example-province", "example-province" + OF_2023);
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
    private final ImmutableMap<String, Supplier<IndicatorCatalogue>> catalogues =
            byCatalogue(id -> once(IndicatorCatalogue.class, "catalogues/" + id));
    private final ImmutableMap<String, Supplier<ScoringScheme>> schemes =
            byCatalogue(id -> once(ScoringScheme.class, "schemes/demonstration-100" + suffix(id)));
    private final ImmutableMap<String, Supplier<RemedyLibrary>> libraries =
            byCatalogue(id -> once(RemedyLibrary.class, "remedies/demonstration-remedies" + suffix(id)));
    private final Supplier<Crosswalk> crosswalk = once(Crosswalk.class, "crosswalks/demonstration-2021-to-2023");
    private final Supplier<EditionRegister> editions = once(EditionRegister.class, "editions");
    private final Supplier<Vocabulary> vocabulary = Suppliers.memoize(this::readVocabulary);
    private final Supplier<DutyRegister> duties = once(DutyRegister.class, "duties");
    private final Supplier<InstrumentRegister> instruments = once(InstrumentRegister.class, "instruments");
    private final Supplier<HolidayTable> holidays = once(HolidayTable.class, "holidays");
    private final ImmutableMap<String, Supplier<Profile>> profiles = ImmutableMap.copyOf(Maps.toMap(
            ImmutableList.<String>builder()
                    .addAll(PROFILES.keySet())
                    .addAll(PROFILES.keySet().stream().map(id -> id + OF_2023).iterator())
                    .addAll(EXAMPLES)
                    .build(),
            id -> once(Profile.class, "profiles/" + id)));

    private BundledData() {}

    private static <T> ImmutableMap<String, Supplier<T>> byCatalogue(Function<String, Supplier<T>> read) {
        return ImmutableMap.copyOf(Maps.toMap(
                ImmutableList.of(REFERENCE_CATALOGUE, REFERENCE_CATALOGUE_2023),
                id -> read.apply(Objects.requireNonNull(id))));
    }

    /** What the names of the files for a later catalogue end with. */
    private static String suffix(String catalogue) {
        return catalogue.equals(REFERENCE_CATALOGUE_2023) ? OF_2023 : "";
    }

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
        return catalogues.keySet().asList();
    }

    /** The catalogue {@code id}, if there is one. */
    public Optional<IndicatorCatalogue> catalogue(String id) {
        return Optional.ofNullable(catalogues.get(id)).map(Supplier::get);
    }

    /**
     * The catalogue for a period that begins on {@code day}: that of 2023 from 2023 on, and that of 2021 before, even for periods before it
     * came into use.
     */
    public IndicatorCatalogue catalogueFor(LocalDate day) {
        IndicatorCatalogue present = catalogue(REFERENCE_CATALOGUE_2023).orElseThrow();
        return day.isBefore(present.effective().from())
                ? catalogue(REFERENCE_CATALOGUE).orElseThrow()
                : present;
    }

    /** The catalogue for periods that begin today or later. */
    public IndicatorCatalogue presentCatalogue() {
        return catalogueFor(LocalDate.MAX);
    }

    /** The official editions of the indicator system, each as far as it is known. */
    public EditionRegister editions() {
        return editions.get();
    }

    /** The vocabulary of figures and facts. */
    public Vocabulary vocabulary() {
        return vocabulary.get();
    }

    /** The demonstration scheme of 100 points for the reference catalogue of 2021. It is not official. */
    public ScoringScheme demonstrationScheme() {
        return demonstrationScheme(REFERENCE_CATALOGUE).orElseThrow();
    }

    /** The demonstration scheme of 100 points for the bundled catalogue {@code id}, if there is one. It is not official. */
    public Optional<ScoringScheme> demonstrationScheme(String id) {
        return Optional.ofNullable(schemes.get(id)).map(Supplier::get);
    }

    /** What became of the indicators of the reference catalogue of 2021 in that of 2023. */
    public Crosswalk crosswalk() {
        return crosswalk.get();
    }

    /** The bundled crosswalk from the catalogue {@code from} to the catalogue {@code to}, if there is one. */
    public Optional<Crosswalk> crosswalk(String from, String to) {
        return Optional.of(crosswalk())
                .filter(known -> known.from().equals(from) && known.to().equals(to));
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

    /** The demonstration library of remedies for the reference catalogue of 2021. Its effort and lead times are estimates. */
    public RemedyLibrary demonstrationRemedies() {
        return demonstrationRemedies(REFERENCE_CATALOGUE).orElseThrow();
    }

    /** The demonstration library of remedies for the bundled catalogue {@code id}, if there is one. */
    public Optional<RemedyLibrary> demonstrationRemedies(String id) {
        return Optional.ofNullable(libraries.get(id)).map(Supplier::get);
    }

    /** The ids of the profiles. */
    public ImmutableList<String> profileIds() {
        return profiles.keySet().asList();
    }

    /** The profile {@code id}, if there is one. */
    public Optional<Profile> profile(String id) {
        return Optional.ofNullable(profiles.get(id)).map(Supplier::get);
    }

    /** The profile {@code id} as it is for the bundled catalogue {@code catalogue}, if there is one; else the profile {@code id}. */
    public Optional<Profile> profile(String id, String catalogue) {
        return profile(id + suffix(catalogue)).or(() -> profile(id));
    }

    /**
     * The profiles for units of {@code kind} by the bundled catalogue {@code catalogue}, in the order in which they are applied; none
     * where the catalogue needs no tailoring.
     */
    public ImmutableList<Profile> profilesFor(UnitKind kind, String catalogue) {
        if (!catalogues.containsKey(catalogue)) {
            return ImmutableList.of();
        }
        return PROFILES.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .flatMap(entry -> profile(entry.getKey(), catalogue).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** The profiles for units of {@code kind} by the catalogue of 2021, in the order in which they are applied. */
    public ImmutableList<Profile> profilesFor(UnitKind kind) {
        return profilesFor(kind, REFERENCE_CATALOGUE);
    }
}
