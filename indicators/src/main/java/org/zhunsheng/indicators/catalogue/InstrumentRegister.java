package org.zhunsheng.indicators.catalogue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** Every version of every instrument that a catalogue or a duty rests on, once. */
@Value.Immutable
@ModelStyle
public abstract class InstrumentRegister {
    /** Names the register. */
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{ID_FORM}")
    public abstract String id();

    /** The instruments. */
    public abstract List<@Valid Instrument> instruments();

    @Value.Check
    void check() {
        List<Violation> violations = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < instruments().size(); i++) {
            if (!ids.add(instruments().get(i).id())) {
                violations.add(Violation.of(
                        "DUPLICATE_ID",
                        "instruments[" + i + "].id",
                        instruments().get(i).id()));
            }
        }
        InvalidModelException.throwIfAny(violations);
    }

    /** The instruments by id. */
    @Value.Lazy
    public ImmutableMap<String, Instrument> byId() {
        return Maps.uniqueIndex(instruments(), Instrument::id);
    }

    /** The instrument {@code id}, if the register holds it. */
    public Optional<Instrument> find(String id) {
        return Optional.ofNullable(byId().get(id));
    }
}
