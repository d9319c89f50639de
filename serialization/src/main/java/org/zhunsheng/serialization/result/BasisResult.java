package org.zhunsheng.serialization.result;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.LibraryVersion;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.engine.AppliedLaw;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.CohortFigures;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.fingerprint.Fingerprint;

/**
 * What a result was made from, by fingerprints, so that it can be told from a result by other rules of the same name and be worked
 * out anew.
 *
 * @param program the version of the library
 * @param language the language of the texts, {@code zh} or {@code en}
 * @param dossier the claims that were assessed; those of a report are taken from it
 * @param catalogue the catalogue
 * @param vocabulary the vocabulary
 * @param scheme the scheme
 * @param profiles the profiles, in the order in which they were applied
 * @param duties what units owe by law, if it was looked at
 * @param instruments when the law is in force, if it was looked at
 * @param calendar the holidays by which working days were counted
 * @param cohort what the unit was compared by, if it was compared with others; its id is how many units there were
 * @param report the report, all of it, if one was audited
 */
public record BasisResult(
        String program,
        String language,
        Input dossier,
        Input catalogue,
        Input vocabulary,
        Input scheme,
        List<Input> profiles,
        Optional<Input> duties,
        Optional<Input> instruments,
        Input calendar,
        Optional<Input> cohort,
        Optional<Input> report) {
    private static final String CALENDAR = "calendar";
    private static final Documents DOCUMENTS = Documents.create();

    /** Rules are the same objects for many units; they go when nothing else holds them. */
    private static final LoadingCache<Object, Fingerprint> RULES =
            CacheBuilder.newBuilder().weakKeys().build(CacheLoader.from(BasisResult::fingerprint));

    /** Refuses null. */
    public BasisResult {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(catalogue, "catalogue");
        Objects.requireNonNull(vocabulary, "vocabulary");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(profiles, "profiles");
        Objects.requireNonNull(duties, "duties");
        Objects.requireNonNull(instruments, "instruments");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(cohort, "cohort");
        Objects.requireNonNull(report, "report");
    }

    static BasisResult of(Assessment assessment, Optional<AnnualReport> report, Lang lang) {
        AppliedLaw law = assessment.law();
        return new BasisResult(
                LibraryVersion.current(),
                lang.name().toLowerCase(Locale.ROOT),
                Input.of(assessment.dossier().unit().id(), fingerprint(assessment.stated())),
                Input.of(assessment.catalogue().id(), RULES.getUnchecked(assessment.catalogue())),
                Input.of(assessment.vocabulary().id(), RULES.getUnchecked(assessment.vocabulary())),
                Input.of(assessment.scheme().id(), RULES.getUnchecked(assessment.scheme())),
                assessment.profiles().stream()
                        .map(profile -> Input.of(profile.id(), RULES.getUnchecked(profile)))
                        .collect(ImmutableList.toImmutableList()),
                law.duties().map(duties -> Input.of(duties.id(), RULES.getUnchecked(duties))),
                law.instruments().map(instruments -> Input.of(instruments.id(), RULES.getUnchecked(instruments))),
                Input.of(CALENDAR, RULES.getUnchecked(law.calendar())),
                assessment.cohort().map(cohort -> Input.of(String.valueOf(cohort.units()), RULES.getUnchecked(cohort))),
                report.map(stated -> Input.of(stated.unit().id(), fingerprint(stated))));
    }

    /**
     * One fingerprint of all of it but the language and the report: of an object with the version under {@code program} and the SHA-256
     * digest of each input under its name, those of the profiles in a list.
     */
    Fingerprint fingerprint() {
        ImmutableMap.Builder<String, Object> digests = ImmutableMap.builder();
        digests.put("program", program)
                .put("dossier", dossier.sha256())
                .put("catalogue", catalogue.sha256())
                .put("vocabulary", vocabulary.sha256())
                .put("scheme", scheme.sha256())
                .put("profiles", profiles.stream().map(Input::sha256).collect(ImmutableList.toImmutableList()))
                .put(CALENDAR, calendar.sha256());
        duties.ifPresent(known -> digests.put("duties", known.sha256()));
        instruments.ifPresent(known -> digests.put("instruments", known.sha256()));
        cohort.ifPresent(known -> digests.put("cohort", known.sha256()));
        return Fingerprint.of(digests.buildOrThrow());
    }

    private static Fingerprint fingerprint(Object document) {
        if (document instanceof CohortFigures cohort) {
            return Fingerprint.of(ImmutableMap.of("figures", cohort.lines()));
        }
        return Fingerprint.of(document instanceof WorkingCalendar calendar ? tree(calendar) : DOCUMENTS.tree(document));
    }

    /** A calendar by what it says, whatever table it was made of. */
    private static ImmutableMap<String, Object> tree(WorkingCalendar calendar) {
        return ImmutableMap.of(
                "years", calendar.years().asList(),
                "daysOff", texts(calendar.daysOff()),
                "workedDays", texts(calendar.workedDays()));
    }

    private static ImmutableList<String> texts(Set<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(ImmutableList.toImmutableList());
    }

    /**
     * A document that a result was made from.
     *
     * @param id its id, for a dossier that of the unit
     * @param sha256 the SHA-256 digest of its canonical form
     * @param sm3 the SM3 digest of its canonical form
     */
    public record Input(String id, String sha256, String sm3) {
        /** Refuses null. */
        public Input {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(sm3, "sm3");
        }

        private static Input of(String id, Fingerprint fingerprint) {
            return new Input(id, fingerprint.sha256(), fingerprint.sm3());
        }
    }
}
