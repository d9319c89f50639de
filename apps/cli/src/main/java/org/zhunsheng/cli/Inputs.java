package org.zhunsheng.cli;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.indicators.audit.AuditBasis;
import org.zhunsheng.indicators.audit.ReportAudit;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.examine.RelationClaimCheck;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.profile.Tailoring;
import org.zhunsheng.indicators.scheme.SchemeChecker;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.reading.ReportReader;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.DocumentGroup;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.LocatedDocument;
import picocli.CommandLine.Option;

/** What units are measured by, as the options name it: from files, or from what comes with the library. */
final class Inputs {
    private static final String NO_PROFILE = "none";

    @Option(
            names = "--scheme",
            paramLabel = "FILE",
            description = "scoring scheme (default: the bundled demonstration scheme for the catalogue)")
    private Optional<Path> scheme = Optional.empty();

    @Option(
            names = "--catalogue",
            paramLabel = "FILE|ID",
            description =
                    "indicator catalogue (default: that of the scheme, else the bundled one for the period: of 2023"
                            + " from 2023 on, of 2021 before)")
    private Optional<String> catalogue = Optional.empty();

    @Option(
            names = "--vocabulary",
            paramLabel = "FILE|none",
            description =
                    "vocabulary of figures and facts to lay on the bundled one, several in the order in which they"
                            + " are given; none leaves out the bundled one")
    private List<String> vocabularies = ImmutableList.of();

    @Option(
            names = "--profile",
            paramLabel = "ID|FILE|none",
            description = "profile to tailor both by, several in the order in which they are given"
                    + " (default: the bundled one for the unit's kind, if the catalogue is the bundled one)")
    private List<String> profiles = ImmutableList.of();

    private final Documents documents = Documents.create();
    private final RuleFiles rules = new RuleFiles(documents);
    private final BundledData bundled = BundledData.load();
    private final InputNotes notes = new InputNotes();
    private final Supplier<Vocabulary> vocabulary = Suppliers.memoize(() -> {
        readTogether();
        return vocabulary(vocabularies);
    });
    private final Supplier<ReportReader> reader = Suppliers.memoize(() -> ReportReader.create(vocabulary()));

    private final ReadingTally read = new ReadingTally();

    /** What was read of published reports. */
    ReadingTally read() {
        return read;
    }

    /** The reader of published reports; its names are compiled once. */
    ReportReader reader() {
        return reader.get();
    }

    Documents documents() {
        return documents;
    }

    /** The files of rules that the options name. */
    RuleFiles rules() {
        return rules;
    }

    /** Refuses a scheme that is not there, in a command that needs none. */
    void refuseMissingScheme() {
        scheme.filter(file -> !Files.isReadable(file)).ifPresent(file -> {
            throw new InputRefused("not-found", file.toString());
        });
    }

    /** What is noted about the input of the command. */
    InputNotes notes() {
        return notes;
    }

    /** How reports and dossiers are read. */
    Intake intake() {
        return new Intake(this);
    }

    BundledData bundled() {
        return bundled;
    }

    /** The catalogue where no period is meant: as for a period that begins today. */
    IndicatorCatalogue catalogue() {
        return catalogue(LocalDate.MAX);
    }

    /** The catalogue for a period that begins on {@code from}: as the options say, else the bundled edition for it. */
    IndicatorCatalogue catalogue(LocalDate from) {
        readTogether();
        if (catalogue.isEmpty() && scheme.isPresent()) {
            Path file = scheme.get();
            return catalogueOf(rules.read(ScoringScheme.class, file), file, from);
        }
        return catalogue.map(this::catalogue).orElseGet(() -> bundled.catalogueFor(from));
    }

    Vocabulary vocabulary() {
        return vocabulary.get();
    }

    /**
     * Reads every file of rules that the options name, so that what is wrong is told of all of them at once.
     *
     * @throws org.zhunsheng.serialization.UnreadableDocumentException with everything that is wrong with them
     */
    private void readTogether() {
        DocumentGroup group = new DocumentGroup();
        scheme.ifPresent(file -> group.read(() -> rules.read(ScoringScheme.class, file)));
        catalogue
                .filter(name -> bundled.catalogue(name).isEmpty())
                .ifPresent(name -> readNamed(group, IndicatorCatalogue.class, name));
        vocabularies.stream()
                .filter(name -> !name.equals(VocabularyLayers.WITHOUT_BUNDLED))
                .forEach(name -> readNamed(group, Vocabulary.class, name));
        profiles.stream()
                .filter(name -> !bundled.profileIds().contains(name) && !name.equals(NO_PROFILE))
                .forEach(name -> readNamed(group, Profile.class, name));
        group.orRefuse();
    }

    /** A file that is not there is refused where it is asked for, with the names that there are. */
    private void readNamed(DocumentGroup group, Class<?> type, String name) {
        Path file = Path.of(name);
        if (Files.exists(file)) {
            group.read(() -> rules.read(type, file));
        }
    }

    /**
     * The scheme in {@code file}, with the catalogue and the vocabulary that it is for, all read though one of them is refused.
     *
     * @throws org.zhunsheng.serialization.UnreadableDocumentException with everything that is wrong with them
     */
    SchemeFiles schemeFiles(Path file) {
        DocumentGroup group = new DocumentGroup();
        Optional<LocatedDocument> located =
                group.read(() -> documents.locate(ImmutableList.of(ScoringScheme.class), file));
        Optional<ScoringScheme> own = located.map(document -> (ScoringScheme) document.value());
        Optional<IndicatorCatalogue> found;
        Optional<Vocabulary> facts;
        if (own.isPresent()) {
            found = group.read(() -> catalogueOf(own.get(), file));
            facts = group.read(() -> vocabularyOf(own.get(), file));
        } else if (catalogue.isEmpty() && beside(file, "catalogue.yaml").isPresent()) {
            found = readBeside(group, IndicatorCatalogue.class, file, "catalogue.yaml");
            facts = readBeside(group, Vocabulary.class, file, "vocabulary.yaml");
        } else {
            found = group.read(this::catalogue);
            facts = group.read(this::vocabulary);
        }
        group.orRefuse();
        return new SchemeFiles(located.orElseThrow(), found.orElseThrow(), facts.orElseThrow());
    }

    private <T> Optional<T> readBeside(DocumentGroup group, Class<T> type, Path file, String name) {
        return beside(file, name).flatMap(near -> group.read(() -> rules.read(type, near)));
    }

    /** The vocabulary of {@code layers}, as the option names them. */
    Vocabulary vocabulary(List<String> layers) {
        return new VocabularyLayers(rules, bundled.vocabulary()).of(layers);
    }

    /** The catalogue of the scheme in {@code file}, if no other is asked for: the bundled one that it names, or the one beside it. */
    IndicatorCatalogue catalogueOf(ScoringScheme scheme, Path file) {
        return catalogue.map(this::catalogue).orElseGet(() -> catalogueOf(scheme, file, LocalDate.MAX));
    }

    private IndicatorCatalogue catalogueOf(ScoringScheme scheme, Path file, LocalDate from) {
        return bundled.catalogue(scheme.catalogue())
                .or(() -> beside(file, "catalogue.yaml").map(own -> rules.read(IndicatorCatalogue.class, own)))
                .orElseGet(() -> bundled.catalogueFor(from));
    }

    /**
     * The vocabulary of the scheme in {@code file}: the one beside it if its catalogue is not a bundled one and no other catalogue is
     * asked for, else the bundled one; with the layers that are asked for.
     */
    Vocabulary vocabularyOf(ScoringScheme scheme, Path file) {
        if (catalogue.isPresent() || bundled.catalogue(scheme.catalogue()).isPresent()) {
            return vocabulary();
        }
        return beside(file, "vocabulary.yaml")
                .map(own -> new VocabularyLayers(rules, rules.read(Vocabulary.class, own)).of(vocabularies))
                .orElseGet(this::vocabulary);
    }

    private static Optional<Path> beside(Path file, String name) {
        return Optional.of(file.resolveSibling(name)).filter(Files::exists);
    }

    /** The catalogue that is named by its id or lies in a file. */
    IndicatorCatalogue catalogue(String idOrFile) {
        Optional<IndicatorCatalogue> known = bundled.catalogue(idOrFile);
        if (known.isPresent()) {
            return known.get();
        }
        Path file = Path.of(idOrFile);
        if (!Files.exists(file)) {
            throw new InputRefused("no-such-catalogue", idOrFile, NearestWord.hint(idOrFile, bundled.catalogueIds()));
        }
        return rules.read(IndicatorCatalogue.class, file);
    }

    /** What the unit of {@code dossier} is measured by. */
    AssessmentBasis basis(Dossier dossier) {
        return basis(dossier.unit().kind(), dossier.from());
    }

    /** What units of {@code kind} are measured by for a period that begins on {@code from}. */
    AssessmentBasis basis(UnitKind kind, LocalDate from) {
        IndicatorCatalogue edition = catalogue(from);
        return basis(edition, profiles(kind, edition));
    }

    /** The same by the catalogue that {@code idOrFile} names, with the bundled scheme and profiles for it if it is a bundled one. */
    AssessmentBasis basis(UnitKind kind, LocalDate from, String idOrFile) {
        IndicatorCatalogue edition = catalogue(idOrFile);
        return bundled.demonstrationScheme(edition.id())
                .map(own -> basis(edition, own, profiles(kind, edition)))
                .orElseGet(() -> AssessmentBasis.builder()
                        .fillFrom(basis(kind, from))
                        .catalogue(edition)
                        .build());
    }

    /**
     * The basis of units of {@code kind} where no period is meant, its scheme checked.
     *
     * @throws InvalidModelException with everything that is wrong with the scheme
     */
    AssessmentBasis soundBasis(UnitKind kind) {
        AssessmentBasis basis = basis(kind, LocalDate.MAX);
        InvalidModelException.throwIfAny(SchemeChecker.check(basis.scheme(), basis.catalogue(), basis.vocabulary())
                .errors());
        return basis;
    }

    /** The basis with the profiles that the options name, and no others. */
    AssessmentBasis basisOfNamedProfiles() {
        return basis(catalogue(), profilesNamed(profiles, catalogue()));
    }

    private AssessmentBasis basis(IndicatorCatalogue edition, List<Profile> tailoring) {
        ScoringScheme scored = scheme.map(file -> rules.read(ScoringScheme.class, file))
                .orElseGet(() -> bundled.demonstrationScheme(edition.id()).orElseGet(bundled::demonstrationScheme));
        return basis(edition, scored, tailoring);
    }

    private AssessmentBasis basis(IndicatorCatalogue edition, ScoringScheme scored, List<Profile> tailoring) {
        return AssessmentBasis.builder()
                .catalogue(edition)
                .vocabulary(vocabulary())
                .scheme(scored)
                .profiles(tailoring)
                .duties(Tailoring.duties(tailoring, bundled.duties()))
                .instruments(bundled.instruments())
                .calendar(calendar())
                .check(RelationClaimCheck.of(vocabulary()))
                .build();
    }

    /** The audit of reports of units of {@code kind} on a period that begins on {@code from}. */
    ReportAudit audit(UnitKind kind, LocalDate from) {
        IndicatorCatalogue edition = catalogue(from);
        return ReportAudit.of(AuditBasis.builder()
                .vocabulary(vocabulary())
                .duties(Tailoring.duties(profiles(kind, edition), bundled.duties()))
                .instruments(bundled.instruments())
                .calendar(calendar())
                .catalogue(edition)
                .build());
    }

    private WorkingCalendar calendar() {
        return WorkingCalendar.of(bundled.holidays());
    }

    private ImmutableList<Profile> profiles(UnitKind kind, IndicatorCatalogue edition) {
        return profiles.isEmpty() ? bundled.profilesFor(kind, edition.id()) : profilesNamed(profiles, edition);
    }

    /** The profiles that {@code names} stand for with the catalogue {@code edition}, in their order. */
    ImmutableList<Profile> profilesNamed(List<String> names, IndicatorCatalogue edition) {
        if (names.contains(NO_PROFILE)) {
            if (names.size() > 1) {
                throw new InputRefused("profile-none-and-others");
            }
            return ImmutableList.of();
        }
        return names.stream().map(name -> profile(name, edition)).collect(ImmutableList.toImmutableList());
    }

    private Profile profile(String name, IndicatorCatalogue edition) {
        Optional<Profile> known = bundled.profile(name, edition.id());
        if (known.isPresent()) {
            return known.get();
        }
        if (!Files.exists(Path.of(name))) {
            throw new InputRefused(
                    "no-such-profile",
                    name,
                    String.join(", ", bundled.profileIds()),
                    NearestWord.hint(name, bundled.profileIds()));
        }
        return rules.read(Profile.class, Path.of(name));
    }

    /** Input that is refused before it is read: what the message is, and its arguments. */
    static final class InputRefused extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private static final ImmutableSet<String> OF_ONE_FILE = ImmutableSet.of("no-access", "workbook-of-other-kind");

        private final String key;
        private final transient ImmutableList<Object> args;

        InputRefused(String key, Object... args) {
            super(key + " " + ImmutableList.copyOf(args));
            this.key = key;
            this.args = ImmutableList.copyOf(args);
        }

        /** Whether there is no such file. */
        boolean isAboutAFile() {
            return key.equals("not-found");
        }

        /** What was refused. */
        String subject() {
            return String.valueOf(args.get(0));
        }

        /** Whether it is about one file of many, and not about the rules that all are assessed by. */
        boolean isOfOneFile() {
            return OF_ONE_FILE.contains(key);
        }

        /** The refusal in words. */
        String message(CliMessages words) {
            return words.unstyled(key, args.toArray());
        }
    }
}
