package org.zhunsheng.serialization.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.serialization.BundledData;

/**
 * The bundled data are on record twice: every rule, article, day, threshold and point is compared with the folder {@code entry}. Nothing
 * writes it: a change of the law, a scheme or a remedy is made in both places.
 */
class BundledEntryTest {
    private static final BundledData DATA = BundledData.load();
    private static final String OLD = BundledData.REFERENCE_CATALOGUE;
    private static final String NEW = BundledData.REFERENCE_CATALOGUE_2023;

    private static final ImmutableMap<String, Supplier<ImmutableList<String>>> TABLES =
            ImmutableMap.<String, Supplier<ImmutableList<String>>>builder()
                    .put("duties", () -> EntryRows.of(DATA.duties(), "duties"))
                    .put("instruments", () -> EntryRows.of(DATA.instruments(), "instruments"))
                    .put("editions", () -> EntryRows.of(DATA.editions(), "editions"))
                    .put("crosswalk", () -> EntryRows.of(DATA.crosswalk(), "links"))
                    .put("catalogue-2021", () -> catalogue(OLD))
                    .put("catalogue-2023", () -> catalogue(NEW))
                    .put("scheme-1", () -> scheme(OLD))
                    .put("scheme-2", () -> scheme(NEW))
                    .put("remedies-2021", () -> remedies(OLD))
                    .put("remedies-2023", () -> remedies(NEW))
                    .put("profiles", BundledEntryTest::profiles)
                    .buildOrThrow();

    private static ImmutableList<String> catalogue(String id) {
        Object catalogue = DATA.catalogue(id).orElseThrow();
        return ImmutableList.<String>builder()
                .add(EntryRows.line(catalogue, "effective"))
                .addAll(EntryRows.of(catalogue, "groups"))
                .addAll(EntryRows.of(catalogue, "indicators"))
                .build();
    }

    private static ImmutableList<String> scheme(String catalogue) {
        Object scheme = DATA.demonstrationScheme(catalogue).orElseThrow();
        ImmutableList.Builder<String> rows = ImmutableList.builder();
        for (String field : ImmutableList.of("version", "catalogue", "total", "rounding", "absence", "groups")) {
            rows.add(EntryRows.line(scheme, field));
        }
        for (String field : ImmutableList.of("items", "bonuses", "vetoes", "grades")) {
            rows.addAll(EntryRows.of(scheme, field));
        }
        return rows.build();
    }

    private static ImmutableList<String> remedies(String catalogue) {
        return EntryRows.of(DATA.demonstrationRemedies(catalogue).orElseThrow(), "remedies");
    }

    private static ImmutableList<String> profiles() {
        return DATA.profileIds().stream()
                .flatMap(id -> {
                    Object profile = DATA.profile(id).orElseThrow();
                    return Stream.of(
                                    Stream.of(EntryRows.line(profile, "kinds")),
                                    EntryRows.of(profile, "adjustments").stream(),
                                    EntryRows.of(profile, "duties").stream())
                            .flatMap(rows -> rows)
                            .map(row -> id + " " + row);
                })
                .collect(ImmutableList.toImmutableList());
    }

    static Stream<String> tables() {
        return TABLES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theDataSayWhatWasEnteredTheSecondTime(String table) {
        assertThat(Objects.requireNonNull(TABLES.get(table)).get()).isEqualTo(entered(table));
    }

    @Test
    void theLawWasKeptUpToTheDayOnWhichTheLastOfItsTextsCameIntoForce() {
        assertThat(EntryRows.line(DATA.instruments(), "keptUpTo")).isEqualTo("keptUpTo 2026-02-01");
        assertThat(DATA.instruments().instruments())
                .extracting(law -> law.effective().from())
                .allSatisfy(from ->
                        assertThat(DATA.instruments().keptUpTo().orElseThrow()).isAfterOrEqualTo(from));
    }

    private static ImmutableList<String> entered(String table) {
        String file = "entry/" + table + ".txt";
        try (InputStream stream = Objects.requireNonNull(BundledEntryTest.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
