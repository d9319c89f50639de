package org.zhunsheng.spring;

import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.profile.Profile;

/**
 * Everything that units can be measured by: what comes with the library and what the application configured. Immutable and
 * thread-safe.
 *
 * @param schemes the schemes with what each of them reads, by id
 * @param catalogues the catalogues, by id
 * @param profiles the profiles, by id
 */
public record Rules(
        ImmutableMap<String, SchemeRules> schemes,
        ImmutableMap<String, IndicatorCatalogue> catalogues,
        ImmutableMap<String, Profile> profiles) {
    /** Refuses null. */
    public Rules {
        Objects.requireNonNull(schemes, "schemes");
        Objects.requireNonNull(catalogues, "catalogues");
        Objects.requireNonNull(profiles, "profiles");
    }

    /**
     * The scheme {@code id} with what it reads.
     *
     * @throws IllegalArgumentException if there is none
     */
    public SchemeRules scheme(String id) {
        return Optional.ofNullable(schemes.get(id))
                .orElseThrow(
                        () -> new IllegalArgumentException("no scheme “" + id + "”; there are " + schemes.keySet()));
    }
}
