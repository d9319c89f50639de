package org.zhunsheng.reading;

import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * What a text does not say of its unit: under which id it is kept, and what it is called in English.
 *
 * @param id the id of the unit in registers, dossiers and evidence
 * @param nameEn its name in English
 */
public record UnitIdentity(String id, Optional<String> nameEn) {
    /** Refuses null and an id without characters. */
    public UnitIdentity {
        Objects.requireNonNull(nameEn, "nameEn");
        if (id.isBlank()) {
            throw InvalidModelException.of(Violation.of("UNIT_ID_BLANK", "id"));
        }
    }
}
