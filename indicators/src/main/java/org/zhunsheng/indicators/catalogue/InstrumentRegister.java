package org.zhunsheng.indicators.catalogue;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.law.ArticleNumber;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** Every version of every instrument that a catalogue or a duty rests on, once. */
@Value.Immutable
@ModelStyle
public abstract class InstrumentRegister {
    /** Names the register. */
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{ID_FORM}")
    public abstract String id();

    /** The day up to which the law was kept: what came into force or ended later is not held. Empty if nobody vouches for one. */
    public abstract Optional<LocalDate> keptUpTo();

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

    /** The instruments in force on {@code day}, in the order of the register. */
    public ImmutableList<Instrument> inForceOn(LocalDate day) {
        return instruments().stream()
                .filter(instrument -> instrument.effective().contains(day))
                .collect(ImmutableList.toImmutableList());
    }

    /** The version that took the place of {@code instrument}: the first of its lineage that came into force after it. */
    public Optional<Instrument> successorOf(Instrument instrument) {
        return instruments().stream()
                .filter(other -> other.lineage().equals(instrument.lineage())
                        && other.effective()
                                .from()
                                .isAfter(instrument.effective().from()))
                .min(comparing(other -> other.effective().from()));
    }

    /** The version whose place {@code instrument} took: the last of its lineage that came into force before it. */
    public Optional<Instrument> predecessorOf(Instrument instrument) {
        return instruments().stream()
                .filter(other -> other.lineage().equals(instrument.lineage())
                        && other.effective()
                                .from()
                                .isBefore(instrument.effective().from()))
                .max(comparing(other -> other.effective().from()));
    }

    /** How {@code basis} is cited: the title in its marks and the article. */
    public LocalText cite(LegalBasis basis) {
        String article = basis.article().orElse("");
        return find(basis.instrument())
                .map(instrument -> LocalText.of(
                        "《" + instrument.title().zh().replace('《', '〈').replace('》', '〉') + "》" + article,
                        (instrument.title().en() + " " + ArticleNumber.inEnglish(article)).strip()))
                .orElse(LocalText.of(
                        (basis.instrument() + " " + article).strip(),
                        (basis.instrument() + " " + ArticleNumber.inEnglish(article)).strip()));
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link InstrumentRegister} does not allow. */
    public static final class Builder extends ImmutableInstrumentRegister.Builder {
        Builder() {}
    }

    /** How {@code basis} is cited, with the last day in force where there is one. */
    public LocalText citeWithEnd(LegalBasis basis) {
        LocalText cited = cite(basis);
        return find(basis.instrument())
                .flatMap(instrument -> instrument.effective().to())
                .map(end -> LocalText.of(cited.zh() + "（有效至" + end + "）", cited.en() + " (in force to " + end + ")"))
                .orElse(cited);
    }
}
